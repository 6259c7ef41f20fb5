import { Injectable } from '@nestjs/common';
import { Database, type Upkeep } from '@assay/platform/api';
import { ResultRecorder } from './result-recorder';

/** Marked a while ago, and the results on record are older than that or none: the queue lost the news. */
const FORGOTTEN = `
  select distinct a.candidate_id as "candidateId", m.specification_version_id as "versionId"
  from marked_script m join attempt a on a.id = m.attempt_id
  where m.state = 'marked' and m.marked_at < assay_now() - interval '1 minute'
    and not exists (
      select from award w
      where w.candidate_id = a.candidate_id and w.specification_version_id = m.specification_version_id
        and (w.computed_at >= m.marked_at or w.state = 'confirmed'))
  limit 100`;

/** Nobody is missing before the board because a queue forgot. */
@Injectable()
export class RecordForgottenUpkeep implements Upkeep {
  readonly name = 'record-forgotten-results';
  readonly everyMs = 60_000;

  constructor(
    private readonly database: Database,
    private readonly recorder: ResultRecorder,
  ) {}

  async run(): Promise<void> {
    for (const organisationId of await this.database.forUpkeep()) {
      await this.database.inOrganisation(organisationId, async (tx, now) => {
        const forgotten = await tx.query<{ candidateId: string; versionId: string }[]>(FORGOTTEN);
        for (const { candidateId, versionId } of forgotten) {
          await this.recorder.record(tx, organisationId, candidateId, versionId, now);
        }
      });
    }
  }
}
