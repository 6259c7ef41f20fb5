import { scriptCode, type Attempt } from '@assay/delivery/domain';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { EntryEntity } from '../entry/entry.entity';
import type { SittingEntity } from '../sitting/sitting.entity';
import { AttemptEntity } from './attempt.entity';

const RANDOM_RANGE = 2 ** 47;
const secureRandom = () => randomInt(RANDOM_RANGE) / RANDOM_RANGE;

/** Pins what is sat: the form, and the key that orders and names the options of this attempt alone. */
export async function insertAttempt(
  tx: EntityManager,
  { organisationId, id: sittingId, formId }: SittingEntity,
  { id: entryId, candidateId }: EntryEntity,
  { state, startedAt, endsAt, submittedAt, handedInBy }: Attempt,
): Promise<AttemptEntity> {
  const id = randomUUID();
  const optionKey = randomBytes(32).toString('hex');
  for (;;) {
    const inserted = await tx.query<unknown[]>(
      `insert into attempt (id, organisation_id, entry_id, sitting_id, candidate_id, form_id, script_code, state,
         started_at, ends_at, submitted_at, handed_in_by, option_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict on constraint attempt_script_code_once do nothing returning id`,
      [
        id,
        organisationId,
        entryId,
        sittingId,
        candidateId,
        formId,
        scriptCode(secureRandom),
        state,
        startedAt,
        endsAt,
        submittedAt,
        handedInBy,
        optionKey,
      ],
    );
    if (inserted.length > 0) return tx.findOneByOrFail(AttemptEntity, { id });
  }
}
