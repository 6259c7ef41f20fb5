import {
  catalogueEntities,
  catalogueMigrations,
  SpecificationEntity,
  SpecificationVersionEntity,
} from '@assay/catalogue/api';
import { blankSpecification } from '@assay/catalogue/domain';
import {
  identityEntities,
  identityMigrations,
  IdentityModule,
  IdentityWorkerModule,
  MembershipEntity,
  People,
  Sessions,
  type Candidate,
  type Member,
  type Seat,
} from '@assay/identity/api';
import type { Role } from '@assay/identity/domain';
import {
  FormEntity,
  itemBankEntities,
  itemBankMigrations,
  ItemBankWorkerModule,
  ItemEntity,
  ItemVersionEntity,
  StimulusEntity,
  StimulusVersionEntity,
} from '@assay/item-bank/api';
import { contentHash, engineVersion, itemMarks, paragraph, type ItemContent } from '@assay/item-bank/domain';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { deliveryEntities, deliveryMigrations, DeliveryModule, DeliveryWorkerModule } from '../delivery.module';
import { Entries } from '../entry/entry.service';
import { SittingEntity } from '../sitting/sitting.entity';
import { paperItems } from './paper';
import { standInRunner } from './stand-in-runner';

/** A database is made for each file, and a machine that builds at the same time is slow; no test depends on speed. */
jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
export const FORM_MINUTES = 60;

/** Delivery on the real database and HTTP server, for its own tests. */
export async function startDelivery({ role = 'api' }: { role?: 'api' | 'worker' } = {}) {
  const entities = [...identityEntities, ...catalogueEntities, ...itemBankEntities, ...deliveryEntities];
  const migrations = [...identityMigrations, ...catalogueMigrations, ...itemBankMigrations, ...deliveryMigrations];
  const db = await testDatabase({ entities, migrations });
  const runner = await standInRunner();
  Object.assign(db.settings, { sandboxUrl: runner.url });
  const imports = [IdentityModule, IdentityWorkerModule, ItemBankWorkerModule, DeliveryModule, DeliveryWorkerModule];
  const app = await testApp(db, { role, entities, imports });
  return {
    db,
    app,
    /** What the application asks when a sitting is planned. */
    runner,
    /** A second api on the same database, with a memory of its own. */
    secondApi: () => testApp(db, { entities, imports }),
    examDay: (extraTimes: readonly number[] = [0]) => examDay(db, app, extraTimes),
    close: async () => {
      await app.close();
      await runner.close();
      await db.close();
    },
  };
}
export type Delivery = Awaited<ReturnType<typeof startDelivery>>;
export type ExamDay = Awaited<ReturnType<typeof examDay>>;

/** An organisation with a published form, a sitting that is open now, and one entry per extra time given. */
async function examDay(db: TestDatabase, app: NestFastifyApplication, extraTimes: readonly number[]) {
  const organisationId = await db.organisation();
  const manager = await member(db, app, organisationId, ['exam-manager']);
  const items: ItemContent[] = [];
  const formId = await db.database.inOrganisation(organisationId, async (tx) => {
    const stimulusVersionId = randomUUID();
    items.push(...paperItems(stimulusVersionId));
    return insertForm(tx, organisationId, stimulusVersionId, items);
  });
  const sittingId = await db.database.inOrganisation(organisationId, (tx) => insertSitting(tx, organisationId, formId));
  const candidates: Entered[] = [];
  for (const [index, extraTimePercent] of extraTimes.entries()) {
    const person = { number: `${4471 + index}-KD`, name: `Kaja Dahl ${index + 1}`, email: null, extraTimePercent };
    const { id: entryId, candidateId } = await app.get(Entries).add(manager.me, sittingId, person);
    const seat = { organisationId, candidateId, sittingId };
    candidates.push(await signInCandidate(db, app, entryId, seat, person.name));
  }
  return { organisationId, formId, sittingId, items, manager, candidates, first: candidates[0] as Entered };
}

export interface Entered {
  readonly entryId: string;
  readonly me: Candidate;
  readonly ask: Ask;
}
type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
) => Promise<{ status: number; body: any; text: string; headers: Readonly<Record<string, unknown>> }>;

/** Another sign-in of the same candidate: a second device. */
export async function signInCandidate(
  db: TestDatabase,
  app: NestFastifyApplication,
  entryId: string,
  seat: Seat,
  name: string,
): Promise<Entered> {
  const sessions = app.get(Sessions);
  const token = await db.database.acrossOrganisations((tx) =>
    sessions.start(tx, { ...seat, sittingId: seat.sittingId ?? undefined, name }),
  );
  const me = (await sessions.find(token))?.candidate as Candidate;
  return { entryId, me, ask: asker(app, token) };
}

export async function member(db: TestDatabase, app: NestFastifyApplication, organisationId: string, roles: Role[]) {
  const name = 'Signe Holm';
  const token = await db.database.inOrganisation(organisationId, async (tx) => {
    const { id: personId } = await app.get(People).findOrCreate(tx, `${randomUUID()}@example.org`, name);
    await tx.insert(MembershipEntity, { id: randomUUID(), organisationId, personId, roles });
    return app.get(Sessions).start(tx, { personId, name, organisationId });
  });
  const me = (await app.get(Sessions).find(token))?.member as Member;
  return { me, ask: asker(app, token) };
}

function asker(app: NestFastifyApplication, token: string): Ask {
  return async (method, path, payload) => {
    const answer = await app.inject({
      method,
      url: `/api/${path}`,
      cookies: { assay: token },
      ...(payload && { payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson && answer.body !== '' ? answer.json() : null,
      text: answer.body,
      headers: answer.headers,
    };
  };
}

async function insertForm(tx: EntityManager, organisationId: string, stimulusVersionId: string, items: ItemContent[]) {
  const [specificationId, specificationVersionId, componentId] = [randomUUID(), randomUUID(), randomUUID()];
  const content = {
    ...blankSpecification('Data analytics with spreadsheets', 'Vestholm Skills Institute', 'DK'),
    components: [{ id: componentId, code: 'A', title: 'Written exam', kind: 'written-exam' as const, description: '' }],
  };
  await tx.insert(SpecificationEntity, { id: specificationId, organisationId, code: 'DAS' });
  await tx.insert(SpecificationVersionEntity, {
    ...{ id: specificationVersionId, organisationId, specificationId, version: 1, state: 'published', revision: 1 },
    ...{ content, publishedAt: new Date() },
  } as object);
  await insertStimulus(tx, organisationId, specificationId, stimulusVersionId);

  const places = [];
  for (const [index, item] of items.entries()) {
    const versionId = await insertItem(tx, organisationId, specificationId, `DAS-010${index + 1}`, item);
    places.push({ slot: `q${index + 1}`, ...versionId, marks: itemMarks(item) });
  }
  const id = randomUUID();
  const sections = [
    { id: 's1', title: 'Reading data', items: places.slice(0, 2) },
    { id: 's2', title: 'Working with data', items: places.slice(2) },
  ];
  await tx.insert(FormEntity, {
    ...{ id, organisationId, specificationVersionId, componentId, title: 'Written exam, March', state: 'published' },
    ...{ revision: 1, durationMinutes: FORM_MINUTES, content: { sections }, publishedAt: new Date() },
  } as object);
  return id;
}

async function insertStimulus(tx: EntityManager, organisationId: string, specificationId: string, versionId: string) {
  const id = randomUUID();
  const shown = {
    title: 'Store visits and sales, 2025',
    language: 'en',
    body: [paragraph('A retail chain records visits.')],
  };
  await tx.insert(StimulusEntity, { id, organisationId, specificationId, title: shown.title, version: 1, versionId });
  await tx.insert(StimulusVersionEntity, {
    ...{ id: versionId, organisationId, stimulusId: id, version: 1, hash: contentHash(shown), createdBy: randomUUID() },
    ...shown,
  } as object);
}

async function insertItem(
  tx: EntityManager,
  organisationId: string,
  specificationId: string,
  label: string,
  item: ItemContent,
) {
  const [itemId, itemVersionId] = [randomUUID(), randomUUID()];
  const hash = contentHash(item);
  const marks = itemMarks(item);
  await tx.insert(ItemEntity, {
    ...{
      id: itemId,
      organisationId,
      specificationId,
      label,
      title: item.title,
      state: 'live',
      kinds: [],
      outcomeIds: [],
    },
    ...{ marks, searchText: '', version: 1, currentVersionId: itemVersionId, currentHash: hash, draftHash: hash },
  } as object);
  await tx.insert(ItemVersionEntity, {
    ...{ id: itemVersionId, organisationId, itemId, version: 1, hash, title: item.title, delivery: item.delivery },
    ...{ secret: item.secret, marks, engineVersion, publishedAt: new Date(), publishedBy: randomUUID() },
  } as object);
  return { itemId, itemVersionId };
}

async function insertSitting(tx: EntityManager, organisationId: string, formId: string): Promise<string> {
  const { specificationVersionId, componentId } = await tx.findOneByOrFail(FormEntity, { id: formId });
  const id = randomUUID();
  await tx.insert(SittingEntity, {
    ...{ id, organisationId, specificationVersionId, componentId, formId, title: 'Spring sitting', place: 'Room 2.14' },
    ...{ supervision: 'supervised-on-site-verified' },
    opensAt: new Date(Date.now() - 5 * MINUTE_MS),
    closesAt: new Date(Date.now() + 60 * MINUTE_MS),
  });
  return id;
}

/** Moves an attempt back in time, as if it had begun earlier: the tests do not wait for deadlines. */
export async function endAttempt(db: TestDatabase, attemptId: string, secondsAgo: number) {
  await db.owner.query(
    `update attempt set started_at = now() - interval '2 hours', ends_at = now() - make_interval(secs => $2) where id = $1`,
    [attemptId, secondsAgo],
  );
}
