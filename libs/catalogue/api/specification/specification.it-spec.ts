import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { blankSpecification, type FormBlueprint, type Specification } from '@assay/catalogue/domain';
import {
  identityEntities,
  identityMigrations,
  IdentityModule,
  MembershipEntity,
  People,
  Sessions,
} from '@assay/identity/api';
import type { Role } from '@assay/identity/domain';
import { fastifyAdapter, PlatformModule, prepareHttpApp } from '@assay/platform/api';
import { testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { catalogueEntities, catalogueMigrations, CatalogueModule } from '../catalogue.module';
import { BlueprintSource } from './blueprint-source';

let db: TestDatabase;
let app: NestFastifyApplication;
const written = randomUUID();
const lo1 = randomUUID();
const forms = new Map<string, FormBlueprint[]>();

class ArrangedForms extends BlueprintSource {
  async of(_: unknown, versionId: string) {
    return forms.get(versionId) ?? [];
  }
}

@Global()
@Module({ providers: [{ provide: BlueprintSource, useClass: ArrangedForms }], exports: [BlueprintSource] })
class FormsModule {}

beforeAll(async () => {
  const entities = [...identityEntities, ...catalogueEntities];
  db = await testDatabase({ entities, migrations: [...identityMigrations, ...catalogueMigrations] });
  const platform: DynamicModule = PlatformModule.forRoot({ settings: db.settings, entities, role: 'api' });
  const module = await Test.createTestingModule({
    imports: [platform, IdentityModule, FormsModule, CatalogueModule],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(db.settings));
  await prepareHttpApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

/** Signs somebody in who has these roles; answers with a way to make requests. */
async function member(organisationId: string, ...roles: Role[]) {
  const token = await db.database.inOrganisation(organisationId, async (tx) => {
    const person = await app.get(People).findOrCreate(tx, `${randomUUID()}@example.org`, 'Ilse Varga');
    await tx.insert(MembershipEntity, { id: randomUUID(), organisationId, personId: person.id, roles });
    return app.get(Sessions).start(tx, { personId: person.id, name: person.name, organisationId });
  });
  return async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/${path}`, payload, cookies: { assay: token } });
    return { status: answer.statusCode, body: answer.json() };
  };
}

function complete(): Specification {
  return {
    ...blankSpecification('Python for data work', 'Vestholm Skills Institute', 'DK'),
    description: 'The holder reads, checks and summarises tabular data in Python.',
    eqfLevel: 5,
    ects: 2,
    hours: 50,
    participation: 'online',
    qualityAssurance: { kind: 'internal', description: 'Reviewed every year.', body: null, link: null },
    components: [{ id: written, code: 'A', title: 'Written exam', kind: 'written-exam', description: '' }],
    outcomes: [
      {
        ...{ id: lo1, code: 'LO1', statement: 'Read a table from a file', level: null, criterion: 'Without help.' },
        mastery: { minimum: '5', minimumEvidence: 1, componentMinima: [] },
      },
    ],
    blueprint: [{ componentId: written, outcomeId: lo1, marks: '10' }],
  };
}

describe('specifications over HTTP', () => {
  it('go from draft to published, and editing what is published starts the next version', async () => {
    const ask = await member(await db.organisation(), 'exam-manager');
    const created = await ask('POST', 'specifications', { code: 'pdw-5', title: 'Python for data work' });
    expect(created).toMatchObject({ status: 201, body: { code: 'PDW-5', version: 1, state: 'draft', revision: 1 } });

    const saved = await ask('PUT', 'specifications/PDW-5/draft', { revision: 1, content: complete() });
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, content: { hours: 50 } } });
    const published = await ask('POST', 'specifications/PDW-5/publication', { revision: 2 });
    expect(published).toMatchObject({ status: 200, body: { state: 'published', version: 1 } });

    expect(await ask('PUT', 'specifications/PDW-5/draft', { revision: 2, content: complete() })).toMatchObject({
      status: 409,
      body: { code: 'SPECIFICATION_NOT_A_DRAFT' },
    });
    const next = await ask('POST', 'specifications/PDW-5/draft');
    expect(next).toMatchObject({ status: 201, body: { version: 2, state: 'draft', content: { hours: 50 } } });
    expect(await ask('POST', 'specifications/PDW-5/draft')).toMatchObject({
      status: 409,
      body: { code: 'SPECIFICATION_DRAFT_EXISTS' },
    });

    expect(await ask('GET', 'specifications/PDW-5')).toMatchObject({ body: { version: 1, state: 'published' } });
    await ask('POST', 'specifications/PDW-5/publication', { revision: 1 });
    expect(await ask('GET', 'specifications/PDW-5/versions/1')).toMatchObject({
      body: { state: 'retired', content: { hours: 50 } },
    });
    expect(await ask('GET', 'specifications/PDW-5')).toMatchObject({ body: { version: 2, state: 'published' } });
    const acts: { action: string }[] = await db.owner.query(
      'select action from audit_event where subject_id = $1 order by at',
      [created.body.specificationId],
    );
    expect(acts.map(({ action }) => action.replace('specification.', ''))).toEqual([
      ...['created', 'draft-saved', 'published', 'draft-started', 'published'],
    ]);
  });

  it('refuse to publish an incomplete draft, with the list of what is missing', async () => {
    const ask = await member(await db.organisation(), 'exam-manager');
    await ask('POST', 'specifications', { code: 'DAS-4', title: 'Data' });
    const refused = await ask('POST', 'specifications/DAS-4/publication', { revision: 1 });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'SPECIFICATION_NOT_PUBLISHABLE',
        title: 'This draft is not complete.',
        facts: { problems: expect.arrayContaining([{ field: 'outcomes', message: expect.any(String) }]) },
      },
    });
  });

  it('refuse a save over a draft that somebody else saved meanwhile, also when both save at once', async () => {
    const organisation = await db.organisation();
    const [ask, other] = [await member(organisation, 'exam-manager'), await member(organisation, 'exam-manager')];
    await ask('POST', 'specifications', { code: 'DAS-4', title: 'Data' });
    const body = { revision: 1, content: complete() };
    const answers = await Promise.all([ask, other].map((who) => who('PUT', 'specifications/DAS-4/draft', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'SPECIFICATION_CHANGED_MEANWHILE',
    });
  });

  it('name the field of a request that breaks its shape', async () => {
    const ask = await member(await db.organisation(), 'exam-manager');
    expect(await ask('POST', 'specifications', { code: 'no good', title: '' })).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ field: 'code' }), expect.objectContaining({ field: 'title' })] },
    });
    await ask('POST', 'specifications', { code: 'DAS-4', title: 'Data' });
    const content = complete();
    content.outcomes[0]!.mastery.minimum = '5.125';
    expect(await ask('PUT', 'specifications/DAS-4/draft', { revision: 1, content })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'content.outcomes.0.mastery.minimum' }] },
    });
    expect(await ask('POST', 'specifications', { code: 'das-4', title: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'SPECIFICATION_CODE_TAKEN' },
    });
  });

  it('are read by those who assess, written by exam managers, and unknown to other organisations', async () => {
    const organisation = await db.organisation();
    const manager = await member(organisation, 'exam-manager');
    await manager('POST', 'specifications', { code: 'DAS-4', title: 'Data' });
    const examiner = await member(organisation, 'examiner');
    expect((await examiner('GET', 'specifications/DAS-4')).status).toBe(200);
    expect((await examiner('POST', 'specifications/DAS-4/draft')).status).toBe(403);
    const stranger = await member(await db.organisation(), 'exam-manager');
    expect((await stranger('GET', 'specifications/DAS-4')).status).toBe(404);
    expect((await stranger('GET', 'specifications')).body).toEqual({ rows: [] });
    expect((await stranger('POST', 'specifications', { code: 'DAS-4', title: 'Ours' })).status).toBe(201);
  });

  it('show the published forms beside the version that they belong to', async () => {
    const ask = await member(await db.organisation(), 'exam-manager');
    const { body } = await ask('POST', 'specifications', { code: 'DAS-4', title: 'Data' });
    const section = {
      id: 's1',
      title: 'Reading',
      markedBy: ['engine' as const],
      marks: [{ outcomeId: lo1, marks: '10' }],
    };
    const form = { formId: randomUUID(), title: 'March', componentId: written, sections: [section] };
    forms.set(body.id, [{ ...form, publishedAt: new Date('2026-03-01T00:00:00Z') }]);
    expect((await ask('GET', 'specifications/DAS-4')).body.forms).toEqual([
      { ...form, publishedAt: '2026-03-01T00:00:00.000Z' },
    ]);
  });
});

describe('the database', () => {
  it('itself refuses to change or delete a published version', async () => {
    const organisation = await db.organisation();
    const ask = await member(organisation, 'exam-manager');
    await ask('POST', 'specifications', { code: 'DAS-4', title: 'Data' });
    await ask('PUT', 'specifications/DAS-4/draft', { revision: 1, content: complete() });
    const { body } = await ask('POST', 'specifications/DAS-4/publication', { revision: 2 });
    const run = (sql: string) => db.database.inOrganisation(organisation, (tx) => tx.query(sql, [body.id]));
    for (const sql of [
      `update specification_version set content = '{}' where id = $1`,
      `update specification_version set state = 'draft', published_at = null where id = $1`,
      `update specification_version set published_at = now() where id = $1`,
      `delete from specification_version where id = $1`,
    ])
      await expect(run(sql)).rejects.toThrow(/never/);
    await run(`update specification_version set state = 'retired' where id = $1`);
    await expect(run(`update specification_version set state = 'published' where id = $1`)).rejects.toThrow(
      /never changes/,
    );
  });

  it('agrees with the entities', async () => {
    const drift = await db.owner.driver.createSchemaBuilder().log();
    const ours = drift.upQueries.filter(({ query }) => /"specification/.test(query) && / (column|type) /i.test(query));
    expect(ours.map(({ query }) => query)).toEqual([]);
  });
});
