import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@assay/platform/api';

interface Place {
  readonly organisation_id: string;
}

/** Acts of people who stand above organisations; each organisation they belong to finds the act in its own trail. */
@Injectable()
export class PersonAudit {
  constructor(private readonly audit: Audit) {}

  async record(tx: EntityManager, personId: string, action: string) {
    await tx.query(`select set_config('app.person', $1, true)`, [personId]);
    const places = await tx.query<Place[]>(
      `select organisation_id from membership where person_id = $1 and is_active
       union select organisation_id from candidate where person_id = $1`,
      [personId],
    );
    for (const { organisation_id } of places) await this.in(tx, organisation_id, personId, action);
  }

  async in(tx: EntityManager, organisationId: string, personId: string, action: string) {
    await tx.query(`select set_config('app.organisation', $1, true)`, [organisationId]);
    await this.audit.record(tx, { kind: 'person', personId }, action, personId);
  }
}
