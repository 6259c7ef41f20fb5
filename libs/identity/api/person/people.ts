import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { passwordProblem } from '@assay/identity/domain';
import { refuse } from '@assay/platform/domain';
import { PersonEntity } from './person.entity';

/** OWASP's second choice for argon2id: 19 MiB, two passes, so that a whole centre can sign in at once. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Verified against when there is no such account, so that the time of an answer does not tell. */
const nobody = hash('no account has this password', ARGON2ID);

@Injectable()
export class People {
  /** The person with this address; made without a password where there is none yet. */
  async findOrCreate(tx: EntityManager, email: string, name: string): Promise<PersonEntity> {
    await tx.query('insert into person (id, email, name) values ($1, $2, $3) on conflict (email) do nothing', [
      randomUUID(),
      email,
      name,
    ]);
    return tx.findOneByOrFail(PersonEntity, { email });
  }

  byId(tx: EntityManager, id: string): Promise<PersonEntity> {
    return tx.findOneByOrFail(PersonEntity, { id });
  }

  /** Null when the address and the password do not belong together. */
  async withPassword(tx: EntityManager, email: string, password: string): Promise<PersonEntity | null> {
    const person = await tx.findOne(PersonEntity, {
      where: { email },
      select: { id: true, email: true, name: true, passwordHash: true },
    });
    const matches = await verify(person?.passwordHash ?? (await nobody), password);
    return person?.passwordHash && matches ? person : null;
  }

  async hasPassword(tx: EntityManager, personId: string): Promise<boolean> {
    const [row] = await tx.query<{ has: boolean }[]>(
      'select password_hash is not null as has from person where id = $1',
      [personId],
    );
    return row?.has ?? false;
  }

  /** Also ends every session of the person: whoever knew the old password is out. */
  async setPassword(tx: EntityManager, person: Pick<PersonEntity, 'id' | 'email'>, password: string) {
    const problem = passwordProblem(password, person.email);
    if (problem) throw refuse('PASSWORD_REFUSED', problem, { field: 'password' });
    const passwordHash = await hash(password, ARGON2ID);
    await tx.update(PersonEntity, { id: person.id }, { passwordHash });
    await tx.query('delete from web_session where person_id = $1', [person.id]);
  }
}
