import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { catalogueEntities, catalogueMigrations, CatalogueServicesModule, Specifications } from '@assay/catalogue/api';
import {
  identityEntities,
  identityMigrations,
  IdentityModule,
  MembershipEntity,
  People,
  Sessions,
  type Member,
} from '@assay/identity/api';
import type { Role } from '@assay/identity/domain';
import { addPart, newItem, settle, type CodeScheme, type ItemContent } from '@assay/item-bank/domain';
import { limitsFor } from '@assay/sandbox/domain';
import { fastifyAdapter, PlatformModule, prepareHttpApp } from '@assay/platform/api';
import { testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { itemBankEntities, itemBankMigrations, ItemBankModule } from '../item-bank.module';

/** The item bank on the real database and HTTP server, for its own tests. */
export async function startBank() {
  const entities = [...identityEntities, ...catalogueEntities, ...itemBankEntities];
  const migrations = [...identityMigrations, ...catalogueMigrations, ...itemBankMigrations];
  const db = await testDatabase({ entities, migrations });
  const platform: DynamicModule = PlatformModule.forRoot({ settings: db.settings, entities, role: 'api' });
  const module = await Test.createTestingModule({
    imports: [platform, IdentityModule, CatalogueServicesModule, ItemBankModule],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(db.settings));
  await prepareHttpApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    db,
    app,
    signIn: (organisationId: string, name: string, ...roles: Role[]) => signIn(db, app, organisationId, name, roles),
  };
}
export type Bank = Awaited<ReturnType<typeof startBank>>;

async function signIn(
  db: TestDatabase,
  app: NestFastifyApplication,
  organisationId: string,
  name: string,
  roles: Role[],
) {
  const membershipId = randomUUID();
  const { token, personId } = await db.database.inOrganisation(organisationId, async (tx) => {
    const person = await app.get(People).findOrCreate(tx, `${randomUUID()}@example.org`, name);
    await tx.insert(MembershipEntity, { id: membershipId, organisationId, personId: person.id, roles });
    return {
      token: await app.get(Sessions).start(tx, { personId: person.id, name, organisationId }),
      personId: person.id,
    };
  });
  const me: Member = { kind: 'member', sessionId: randomUUID(), personId, name, organisationId, membershipId, roles };
  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/${path}`, payload, cookies: { assay: token } });
    return { status: answer.statusCode, body: answer.json(), text: answer.body };
  };
  const specification = async (code: string) =>
    (await app.get(Specifications).create(me, { code, title: code })).specificationId;
  return { me, ask, specification, cookies: { assay: token } };
}

const OUTCOME = '11111111-1111-4111-8111-111111111111';
/** A complete choice item, ready to publish. */
export function choiceItem(title: string, right = 'o2'): ItemContent {
  const item = addPart(newItem(title, 'en'), 'choice');
  const words = (v: string) => [{ t: 'el' as const, n: 'p' as const, c: [{ t: 'text' as const, v }] }];
  return settle({
    ...item,
    delivery: {
      ...item.delivery,
      interactions: item.delivery.interactions.map((each) =>
        each.kind === 'choice'
          ? {
              ...each,
              prompt: words('Which measure resists outliers?'),
              options: each.options.map((o, i) => ({ ...o, content: words(`Measure ${i + 1}`) })),
            }
          : each,
      ),
    },
    secret: {
      ...item.secret,
      schemes: { i1: { kind: 'choice', rule: 'exact', correct: [right], map: null, outcomeId: OUTCOME, marks: '2' } },
      feedback: words('The median does not move when one value grows.'),
    },
  });
}

/** A complete practical task with two checks, each expecting its own input. */
export function taskItem(title: string, scheme: Partial<CodeScheme> = {}): ItemContent {
  const item = newItem(title, 'en');
  const check = (id: string, value: string) => ({
    ...{ id, title: `Gives back ${value}`, stdin: value, expected: value },
    comparer: { kind: 'json' as const },
  });
  const worth = (checkId: string) => ({ checkId, outcomeId: OUTCOME, marks: '2', mustPass: false });
  return settle({
    ...item,
    delivery: {
      ...item.delivery,
      body: [
        { t: 'el', n: 'p', c: [{ t: 'text', v: 'Give back what you get.' }] },
        { t: 'ix', ref: 'i1' },
      ],
      interactions: [
        {
          ...{ id: 'i1', kind: 'code', prompt: [], title: 'Echo', language: 'python', version: '3', entry: 'main.py' },
          files: [
            { path: 'solution.py', content: '# prints\n', editable: true },
            { path: 'main.py', content: 'import solution\n', editable: false },
          ],
          limits: limitsFor('python'),
          visibleChecks: [check('c1', '1')],
        },
      ],
    },
    secret: {
      ...item.secret,
      schemes: {
        i1: {
          ...{ kind: 'code', hiddenChecks: [check('c2', '2')], checks: [worth('c1'), worth('c2')] },
          referenceSolution: [{ path: 'solution.py', content: '# prints\n' }],
          ...scheme,
        },
      },
    },
  });
}
