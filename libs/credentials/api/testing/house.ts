import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { awardingEntities, awardingMigrations, AwardingWorkerModule, type AwardSnapshot } from '@assay/awarding/api';
import { awardConfirmed } from '@assay/awarding/contract';
import { catalogueEntities, catalogueMigrations } from '@assay/catalogue/api';
import type { Specification } from '@assay/catalogue/domain';
import { specification } from '@assay/credentials/domain/testing';
import { deliveryEntities, deliveryMigrations, DeliveryWorkerModule } from '@assay/delivery/api';
import { identityEntities, identityMigrations, IdentityModule, IdentityWorkerModule } from '@assay/identity/api';
import { signInCandidate } from '@assay/identity/api/testing';
import { itemBankEntities, itemBankMigrations, ItemBankWorkerModule } from '@assay/item-bank/api';
import { markingEntities, markingMigrations, MarkingWorkerModule } from '@assay/marking/api';
import { Outbox } from '@assay/platform/api';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import {
  credentialsEntities,
  credentialsMigrations,
  CredentialsModule,
  CredentialsWorkerModule,
} from '../credentials.module';
import { Issuing } from '../issue/issuing.service';

const entities = [
  ...identityEntities,
  ...catalogueEntities,
  ...itemBankEntities,
  ...deliveryEntities,
  ...markingEntities,
  ...awardingEntities,
  ...credentialsEntities,
];
const migrations = [
  ...identityMigrations,
  ...catalogueMigrations,
  ...itemBankMigrations,
  ...deliveryMigrations,
  ...markingMigrations,
  ...awardingMigrations,
  ...credentialsMigrations,
];

/** A worker takes the jobs of every scope that this process knows, as it does in the house itself. */
const allWorkers = [
  IdentityModule,
  IdentityWorkerModule,
  ItemBankWorkerModule,
  DeliveryWorkerModule,
  MarkingWorkerModule,
  AwardingWorkerModule,
  CredentialsWorkerModule,
];

/** Credentials on the real database, queue and HTTP server, for their own tests. */
export async function startCredentials() {
  const db = await testDatabase({ entities, migrations });
  const api = await testApp(db, { entities, imports: [IdentityModule, CredentialsModule] });
  const workers: NestFastifyApplication[] = [];
  return {
    db,
    api,
    /** A worker that takes jobs, started when a test wants one. */
    worker: async () => {
      const worker = await testApp(db, {
        entities,
        imports: allWorkers,
        role: 'worker',
      });
      workers.push(worker);
      return worker;
    },
    award: (organisationId: string, change: AwardChange = {}) => confirmedAward(db, organisationId, change),
    /** A candidate with a credential, without the queue between. */
    issued: async (organisationId: string, name?: string) => {
      const { awardId, candidate } = await confirmedAward(db, organisationId, name ? { name } : {});
      await api.get(Issuing).issue(organisationId, awardId);
      const row = (await credentialRow(db, awardId)) as CredentialRow;
      return { awardId, candidate, row, text: row.json, document: JSON.parse(row.json) };
    },
    rowOf: (awardId: string) => credentialRow(db, awardId),
    get: (url: string, headers: Headers = {}) => api.inject({ url, headers }),
    post: (url: string, payload: object = {}, headers: Headers = {}) =>
      api.inject({ method: 'POST', url, payload, headers }),
    confirm: (organisationId: string, awardId: string) =>
      db.database.inOrganisation(organisationId, (tx) =>
        new Outbox().add(tx, awardConfirmed, { organisationId, awardId }),
      ),
    close: async () => {
      for (const app of [...workers, api]) await app.close();
      await db.close();
    },
  };
}
type Headers = Readonly<Record<string, string>>;

export interface CredentialRow {
  readonly id: string;
  readonly award_id: string;
  readonly json: string;
  readonly sha256: string;
  readonly slug: string;
  readonly key_id: string;
  readonly state: string;
  readonly status_list_id: string;
  readonly status_index: number;
}

async function credentialRow(db: TestDatabase, awardId: string): Promise<CredentialRow | undefined> {
  return (await db.owner.query<CredentialRow[]>('select * from credential where award_id = $1', [awardId]))[0];
}

export type House = Awaited<ReturnType<typeof startCredentials>>;

export interface AwardChange {
  readonly name?: string;
  readonly content?: Partial<Specification>;
}

/** An award as the board leaves it behind, with the candidate signed in. */
async function confirmedAward(db: TestDatabase, organisationId: string, { name = 'Kaja Dahl', content }: AwardChange) {
  const candidate = await signInCandidate(db, organisationId, name);
  const [specificationId, versionId, boardId, awardId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const spec: Specification = { ...specification, ...content };
  const code = `DAS-${versionId.slice(0, 8).toUpperCase()}`;
  const confirmedAt = new Date(Date.now() - 60_000);
  await db.owner.query('insert into specification (id, organisation_id, code) values ($1, $2, $3)', [
    specificationId,
    organisationId,
    code,
  ]);
  await db.owner.query(
    `insert into specification_version (id, organisation_id, specification_id, version, state, revision, content, published_at)
     values ($1, $2, $3, 3, 'published', 1, $4, now())`,
    [versionId, organisationId, specificationId, JSON.stringify(spec)],
  );
  await db.owner.query(
    `insert into award_board (id, organisation_id, specification_version_id, state, opened_at, confirmed_at)
     values ($1, $2, $3, 'confirmed', $4, $4)`,
    [boardId, organisationId, versionId, confirmedAt],
  );
  const snapshot: AwardSnapshot = {
    specification: { id: specificationId, versionId, code, version: 3, content: spec },
    result: resultFor(spec),
    achievedAt: confirmedAt.toISOString(),
    confirmedAt: confirmedAt.toISOString(),
    signatures: 2,
  };
  await db.owner.query(
    `insert into award (id, organisation_id, board_id, candidate_id, specification_version_id, state, result, marked_by,
                        computed_at, decided_at, snapshot)
     values ($1, $2, $3, $4, $5, 'confirmed', $6, '{}', $7, $7, $8)`,
    [
      ...[awardId, organisationId, boardId, candidate.candidateId, versionId],
      ...[JSON.stringify(snapshot.result), confirmedAt, JSON.stringify(snapshot)],
    ],
  );
  return { awardId, candidate };
}

function resultFor(spec: Specification): AwardSnapshot['result'] {
  const outcomes = spec.outcomes.map(({ id, code, statement, mastery }) => ({
    ...{ outcomeId: id, code, statement, state: 'met' as const, marks: '20', max: '25', minimum: mastery.minimum },
    ...{ evidence: 4, missing: 0, reason: '20 of 25 marks.' },
    evidenceGroups: spec.components.map((component, index) => ({
      ...{ componentId: component.id, pieces: index + 1, missing: 0, marks: '10', max: '12', itemVersionIds: [] },
      ...{ method: index === 0 ? ('engine' as const) : ('checks' as const), markedBy: 'engine' as const },
      ...{ engineVersions: ['1'], lastMarkedAt: null },
    })),
  }));
  return { state: 'met', outcomes, components: [], findings: [], missingMarks: 0, unsatComponentIds: [] };
}
