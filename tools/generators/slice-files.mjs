// What a new slice says. The words are to be replaced; the shape is the house's.

/** @returns {{ files: Record<string, string>, exports: Record<string, string> }} by path below the folder of the scope */
export function sliceFiles(names) {
  const { name, plural, pascal, pascals, camel, scope } = names;
  return {
    files: {
      [`domain/${name}/${name}.ts`]: domain(names),
      [`domain/${name}/${name}.spec.ts`]: domainSpec(names),
      [`contract/${name}.ts`]: contract(names),
      [`api/${name}/${name}.entity.ts`]: entity(names),
      [`api/${name}/${plural}.service.ts`]: service(names),
      [`api/${name}/${name}.controller.ts`]: controller(names),
      [`api/${name}/${plural}.it-spec.ts`]: integrationSpec(names),
      [`data/${name}-client.ts`]: client(names),
      [`feature-${plural}/project.json`]: project(names),
      [`feature-${plural}/index.ts`]: routes(names),
      [`feature-${plural}/${plural}-page/${plural}-page.ts`]: page(names),
      [`feature-${plural}/${plural}-page/${plural}-page.html`]: template(names),
    },
    exports: {
      'domain/index.ts': `export { type ${pascal}, titleProblem as ${camel}TitleProblem } from './${name}/${name}';`,
      'contract/index.ts': `export { ${camel}Paths, ${pascal}List, ${pascal}Row, New${pascal} } from './${name}';`,
      'data/index.ts': `export { ${pascal}Client } from './${name}-client';`,
      'api/index.ts': `export { ${pascals} } from './${name}/${plural}.service';\nexport { ${pascal}Controller } from './${name}/${name}.controller';\nexport { ${pascal}Entity } from './${name}/${name}.entity';`,
    },
    scope,
  };
}

const domain = ({ pascal, words }) => `
export interface ${pascal} {
  readonly id: string;
  readonly title: string;
}

const LONGEST = 160;

/** @returns why this cannot be the title of a ${words}, or null */
export function titleProblem(title: string): string | null {
  if (title.trim() === '') return 'Give the ${words} a title.';
  return title.length > LONGEST ? \`Use at most \${LONGEST} characters.\` : null;
}
`;

const domainSpec = ({ name, words }) => `
import { titleProblem } from './${name}';

describe('The title of a ${words}', () => {
  it('is needed, because people find it by that', () => {
    expect(titleProblem('  ')).toBe('Give the ${words} a title.');
    expect(titleProblem('Spring')).toBeNull();
  });
  it('fits on one line of a list', () => {
    expect(titleProblem('x'.repeat(161))).toContain('160');
  });
});
`;

const contract = ({ pascal, camel, plural, words }) => `
import * as z from 'zod/mini';
import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';

/** Where the shapes of this contract are served. */
export const ${camel}Paths = {
  /** GET ${pascal}List · POST New${pascal} → ${pascal}Row */
  list: '/api/${plural}',
} as const;

export const New${pascal} = z.object({ title: nonEmpty(160, 'Give the ${words} a title.') });
export type New${pascal} = z.infer<typeof New${pascal}>;

export const ${pascal}Row = z.object({ id: Uuid, title: z.string(), createdAt: Instant });
export type ${pascal}Row = z.infer<typeof ${pascal}Row>;
export const ${pascal}List = z.object({ rows: z.array(${pascal}Row) });
export type ${pascal}List = z.infer<typeof ${pascal}List>;
`;

const entity = ({ pascal, table, words }) => `
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A ${words}. Its migration: create table ${table} (id uuid primary key, organisation_id uuid not null references
 * organisation (id), title text not null, created_at timestamptz not null), then tenantTable('${table}').
 */
@Entity({ name: '${table}' })
export class ${pascal}Entity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') title!: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}
`;

const service = ({ scope, name, pascal, pascals, words }) => `
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import type { New${pascal} } from '@assay/${scope}/contract';
import { ${pascal}Entity } from './${name}.entity';

/** Adds a ${words}, and lists what there is. */
@Injectable()
export class ${pascals} {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  create(me: Member, { title }: New${pascal}): Promise<${pascal}Entity> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const created = { id: randomUUID(), organisationId: me.organisationId, title, createdAt: now };
      await tx.insert(${pascal}Entity, created);
      await this.audit.record(tx, me, '${name}.created', created.id);
      return created;
    });
  }

  list(me: Member): Promise<${pascal}Entity[]> {
    return this.database.inOrganisation(me.organisationId, (tx) =>
      tx.find(${pascal}Entity, { order: { createdAt: 'desc', id: 'asc' }, take: 200 }),
    );
  }
}
`;

const controller = ({ scope, pascal, pascals, camels, plural }) => `
import { Body, Controller, Get, Post, SerializeOptions } from '@nestjs/common';
import { Allow, Me, type Member } from '@assay/identity/api';
import { ${pascal}List, ${pascal}Row, New${pascal} } from '@assay/${scope}/contract';
import { ${pascals} } from './${plural}.service';

@Controller('${plural}')
export class ${pascal}Controller {
  constructor(private readonly ${camels}: ${pascals}) {}

  @Get()
  @Allow('member:manage')
  @SerializeOptions({ schema: ${pascal}List })
  async list(@Me() me: Member) {
    return { rows: await this.${camels}.list(me) };
  }

  @Post()
  @Allow('member:manage')
  @SerializeOptions({ schema: ${pascal}Row })
  create(@Body({ schema: New${pascal} }) body: New${pascal}, @Me() me: Member) {
    return this.${camels}.create(me, body);
  }
}
`;

const integrationSpec = ({ name, pascal, pascals, camel, plural, words }) => `
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { identityEntities, IdentityModule } from '@assay/identity/api';
import { signInMember } from '@assay/identity/api/testing';
import { testApp, testDatabase, type TestDatabase } from '@assay/platform/api/testing';
import { ${pascal}Controller } from './${name}.controller';
import { ${pascal}Entity } from './${name}.entity';
import { ${pascals} } from './${plural}.service';

@Module({ providers: [${pascals}], controllers: [${pascal}Controller] })
class SliceModule {}

let db: TestDatabase;
let app: NestFastifyApplication;
beforeAll(async () => {
  db = await testDatabase();
  app = await testApp(db, { entities: [...identityEntities, ${pascal}Entity], imports: [IdentityModule, SliceModule] });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

describe('A ${words}', () => {
  it('is listed for its own organisation, and for no other', async () => {
    const own = await signInMember(db, await db.organisation(), ['administrator']);
    const other = await signInMember(db, await db.organisation(), ['administrator']);
    const url = '/api/${plural}';
    const ${camel} = await app.inject({ method: 'POST', url, headers: own.headers, payload: { title: 'Spring' } });
    expect(${camel}.json()).toMatchObject({ title: 'Spring' });
    expect((await app.inject({ url, headers: own.headers })).json().rows).toHaveLength(1);
    expect((await app.inject({ url, headers: other.headers })).json().rows).toEqual([]);
  });
});
`;

const client = ({ scope, pascal, camel, words }) => `
import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ${camel}Paths, type ${pascal}List, type ${pascal}Row, type New${pascal} } from '@assay/${scope}/contract';

/** What the pages ask about each ${words}. */
@Injectable({ providedIn: 'root' })
export class ${pascal}Client {
  private readonly http = inject(HttpClient);

  list() {
    return httpResource<${pascal}List>(() => ${camel}Paths.list);
  }

  create(written: New${pascal}): Promise<${pascal}Row> {
    return firstValueFrom(this.http.post<${pascal}Row>(${camel}Paths.list, written));
  }
}
`;

const project = ({ scope, plural }) => `{
  "name": "${scope}-feature-${plural}",
  "$schema": "../../../node_modules/nx/schemas/project-schema.json",
  "projectType": "library",
  "sourceRoot": "libs/${scope}/feature-${plural}",
  "tags": ["scope:${scope}", "type:feature"]
}`;

const routes = ({ plural, pascals, sentence }) => `
import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: '${sentence}s',
    loadComponent: () => import('./${plural}-page/${plural}-page').then((m) => m.${pascals}Page),
  },
];
`;

const page = ({ scope, pascal, pascals, plural }) => `
import { DatePipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { ${pascal}Client } from '@assay/${scope}/data';
import { Failure, Loading } from '@assay/ui-kit';

@Component({
  selector: 'assay-${plural}-page',
  imports: [DatePipe, Failure, Loading],
  templateUrl: './${plural}-page.html',
})
export class ${pascals}Page {
  protected readonly list = inject(${pascal}Client).list();
}
`;

const template = ({ sentence, words }) => `
<h1>${sentence}s</h1>
@if (list.error(); as error) {
  <assay-failure [error]="error" (retry)="list.reload()" />
} @else if (list.value(); as found) {
  @if (found.rows.length) {
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        @for (row of found.rows; track row.id) {
          <tr>
            <td>{{ row.title }}</td>
            <td>{{ row.createdAt | date: 'd MMM y' }}</td>
          </tr>
        }
      </tbody>
    </table>
  } @else {
    <p class="second">There is no ${words} yet.</p>
  }
} @else {
  <assay-loading what="the ${words}s" />
}
`;
