import { RequestMethod } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { signInCandidate, signInMember } from '@assay/identity/api/testing';
import { roles } from '@assay/identity/domain';
import { permissionKey } from '@assay/platform/api';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { entities } from '../../tools/assay/entities';
import { migrations } from '../../tools/assay/migrations';
import { scopes } from './api.module';

interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly permission: string | undefined;
  readonly hasResponseSchema: boolean;
  readonly unchecked: readonly string[];
}

let db: TestDatabase;
let app: NestFastifyApplication;
let routes: Route[];

beforeAll(async () => {
  db = await testDatabase({ entities, migrations });
  app = await testApp(db, { entities, imports: [...scopes, DiscoveryModule] });
  routes = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => describeRoutes(instance as object, metatype as unknown as Constructor));
});
afterAll(async () => {
  await app.close();
  await db.close();
});

describe('every route', () => {
  it('declares its permission beside it', () => {
    expect(routes.filter(({ permission }) => !permission).map(({ name }) => name)).toEqual([]);
  });

  it('has a schema for its answer', () => {
    expect(routes.filter(({ hasResponseSchema }) => !hasResponseSchema).map(({ name }) => name)).toEqual([]);
  });

  it('has a schema for each parameter, query and body it reads', () => {
    expect(routes.flatMap(({ name, unchecked }) => unchecked.map((what) => `${name}: ${what}`))).toEqual([]);
  });

  it('is closed to somebody who is not signed in', async () => {
    for (const route of closed()) {
      const response = await app.inject({ method: route.method, url: concrete(route.path), payload: body(route) });
      expect(`${route.name} ${response.statusCode}`).toBe(`${route.name} 401`);
    }
  });

  it("shows a stranger's identity nothing: another organisation's member and candidate get 403, 404 or a refusal", async () => {
    await db.organisation('Vestholm Skills Institute');
    const elsewhere = await db.organisation('Nordhavn Chamber');
    const strangers = [await signInMember(db, elsewhere, roles), await signInCandidate(db, elsewhere)];
    for (const route of closed().filter(({ path }) => path.includes(':'))) {
      for (const { headers } of strangers) {
        const response = await app.inject({
          method: route.method,
          url: concrete(route.path),
          payload: body(route),
          headers,
        });
        const isRefused = [400, 401, 403, 404, 409].includes(response.statusCode);
        expect(`${route.name} ${isRefused ? 'refuses' : response.statusCode}`).toBe(`${route.name} refuses`);
      }
    }
  });
});

const closed = () => routes.filter(({ permission }) => permission !== 'anyone');
const concrete = (path: string) => path.replace(/:\w+/g, () => randomUUID());
const body = ({ method }: Route) => (method === 'GET' || method === 'DELETE' ? undefined : {});

type Constructor = new (...parameters: never[]) => object;
type ArgumentMetadata = Record<string, { index: number; data?: unknown; pipes: unknown[]; schema?: unknown }>;

/** Nest's number for each kind of route parameter that carries input from outside. */
const INPUT_KINDS: Record<string, string> = { 3: 'body', 4: 'query', 5: 'parameter', 6: 'headers' };

function describeRoutes(instance: object, controller: Constructor): Route[] {
  const prototype = Object.getPrototypeOf(instance) as object;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = (prototype as Record<string, () => unknown>)[name] as () => unknown;
    const path = Reflect.getMetadata('path', handler) as string | undefined;
    if (path === undefined) return [];
    const base = Reflect.getMetadata('path', controller) as string;
    const own = (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as ArgumentMetadata;
    const serialize = (Reflect.getMetadata('class_serializer:options', handler) ?? {}) as { schema?: unknown };
    return [
      {
        name: `${controller.name}.${name}`,
        method: RequestMethod[Reflect.getMetadata('method', handler) as number] as Route['method'],
        path: `/${prefix(base, path)}${join(base, path)}`,
        permission: (Reflect.getMetadata(permissionKey, handler) ??
          Reflect.getMetadata(permissionKey, controller)) as string,
        hasResponseSchema: Boolean(serialize.schema),
        unchecked: Object.entries(own)
          .filter(([key, { schema }]) => INPUT_KINDS[key.split(':')[0] as string] && !schema)
          .map(([key, { data }]) => `${INPUT_KINDS[key.split(':')[0] as string]} ${String(data ?? '')}`.trim()),
      },
    ];
  });
}

const join = (...parts: string[]) =>
  parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/');
/** Public documents live outside /api. */
const prefix = (base: string, path: string) => (/^(orgs|status)(\/|$)/.test(join(base, path)) ? '' : 'api/');
