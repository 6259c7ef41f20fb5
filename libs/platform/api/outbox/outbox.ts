import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Job, Payload } from '@assay/platform/contract';

/** The relay listens on this channel, so that news leaves as soon as its transaction has committed. */
export const outboxChannel = 'assay_outbox';

@Injectable()
export class Outbox {
  /**
   * News for downstream, in the transaction of the change it tells of: a crash can lose neither without the other.
   * @returns the id of the row, which is also the id of the job in the queue
   */
  async add<J extends Job>(tx: EntityManager, job: J, payload: Payload<J>): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `with added as (insert into outbox (id, organisation_id, job, queue, payload) values ($1, $2, $3, $4, $5))
       select pg_notify('${outboxChannel}', '')`,
      [id, payload.organisationId, job.name, job.queue, JSON.stringify(payload)],
    );
    return id;
  }
}
