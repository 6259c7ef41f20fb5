import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refuse } from '@assay/platform/domain';
import { OneTimeLinkEntity, type LinkPurpose } from './one-time-link.entity';

const HOURS: Record<LinkPurpose, number> = { invitation: 14 * 24, 'password-reset': 2 };

export const tokenHash = (token: string) => createHash('sha256').update(token).digest();

@Injectable()
export class OneTimeLinks {
  /** A new link makes older ones of the same purpose void. @returns the token; only its hash is kept. */
  async create(
    tx: EntityManager,
    purpose: LinkPurpose,
    personId: string,
    organisationId: string | null,
  ): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    await tx.query(
      'update one_time_link set used_at = now() where person_id = $1 and purpose = $2 and used_at is null and organisation_id is not distinct from $3',
      [personId, purpose, organisationId],
    );
    await tx.query(
      `insert into one_time_link (token_hash, person_id, purpose, organisation_id, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
      [tokenHash(token), personId, purpose, organisationId, HOURS[purpose]],
    );
    return token;
  }

  /** Whether such a link was made a moment ago and waits to be used. */
  isFresh(tx: EntityManager, purpose: LinkPurpose, personId: string, seconds: number): Promise<boolean> {
    return tx
      .createQueryBuilder(OneTimeLinkEntity, 'link')
      .where('link.person_id = :personId and link.purpose = :purpose and link.used_at is null', { personId, purpose })
      .andWhere('link.created_at > now() - make_interval(secs => :seconds)', { seconds })
      .getExists();
  }

  /** Looks without using it up. */
  async find(tx: EntityManager, purpose: LinkPurpose, token: string, now: Date): Promise<OneTimeLinkEntity> {
    const link = await tx.findOneBy(OneTimeLinkEntity, { tokenHash: tokenHash(token), purpose });
    if (!link || link.usedAt || link.expiresAt <= now) throw refuse('LINK_NOT_VALID');
    return link;
  }

  /** Two clicks at once: one of them uses the link, the other is refused. */
  async use(tx: EntityManager, purpose: LinkPurpose, token: string, now: Date): Promise<OneTimeLinkEntity> {
    const link = await this.find(tx, purpose, token, now);
    const result = await tx.query<[unknown, number]>(
      'update one_time_link set used_at = now() where token_hash = $1 and used_at is null',
      [link.tokenHash],
    );
    if (!result[1]) throw refuse('LINK_NOT_VALID');
    return link;
  }
}
