import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Role } from '@assay/identity/domain';
import type { TestDatabase } from '@assay/platform/api/testing';
import { Sessions } from '../session/sessions';

/** A signed-in person for tests: the header to send, and the ids behind it. */
export interface TestSignIn {
  readonly headers: { readonly cookie: string };
  readonly personId: string;
}

export async function signInMember(db: TestDatabase, organisationId: string, roles: readonly Role[]) {
  const membershipId = randomUUID();
  const person = await addPerson(db.owner.manager, 'Priya Lindqvist');
  await db.owner.query('insert into membership (id, organisation_id, person_id, roles) values ($1, $2, $3, $4)', [
    membershipId,
    organisationId,
    person.id,
    roles,
  ]);
  return { ...(await signIn(db, person)), membershipId };
}

export async function signInCandidate(db: TestDatabase, organisationId: string, name = 'Kaja Dahl') {
  const candidateId = randomUUID();
  const person = await addPerson(db.owner.manager, name);
  await db.owner.query(
    'insert into candidate (id, organisation_id, person_id, number, name, email) values ($1, $2, $3, $4, $5, $6)',
    [candidateId, organisationId, person.id, candidateId.slice(0, 8), name, person.email],
  );
  return { ...(await signIn(db, person)), candidateId };
}

async function addPerson(tx: EntityManager, name: string) {
  const id = randomUUID();
  const email = `${id.slice(0, 8)}@vestholm.example`;
  await tx.query('insert into person (id, email, name) values ($1, $2, $3)', [id, email, name]);
  return { id, email, name };
}

async function signIn(db: TestDatabase, person: { id: string; name: string }): Promise<TestSignIn> {
  const token = await db.database.acrossOrganisations((tx) =>
    new Sessions(db.database).start(tx, { personId: person.id, name: person.name }),
  );
  return { headers: { cookie: `assay=${token}` }, personId: person.id };
}
