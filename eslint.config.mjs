// The arrows of docs/architecture.md as lint rules, then the usual sets. A new arrow is a row here and an ADR.
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** Which scopes a scope may import from besides itself; platform and ui-kit are open to every scope. */
const scopes = {
  identity: [],
  sandbox: [],
  catalogue: ['identity'],
  'item-bank': ['identity', 'catalogue', 'sandbox'],
  delivery: ['identity', 'catalogue', 'item-bank', 'sandbox'],
  marking: ['identity', 'catalogue', 'item-bank', 'delivery', 'sandbox'],
  awarding: ['identity', 'catalogue', 'item-bank', 'delivery', 'marking'],
  credentials: ['identity', 'catalogue', 'delivery', 'awarding'],
  // looks back over all of them, and writes nothing but figures of its own
  insight: ['identity', 'catalogue', 'item-bank', 'delivery', 'marking', 'awarding'],
};
const everyScope = [...Object.keys(scopes), 'platform', 'ui-kit'];

/** Which types a type may import, in its own scope and in those that its scope may use. */
const types = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  api: ['api', 'contract', 'domain'],
  data: ['data', 'contract', 'domain'],
  ui: ['ui', 'contract', 'domain'],
  feature: ['data', 'ui', 'contract', 'domain'], // never another feature
};

/** Programs compose: each may use every scope, and the types of its side. */
const programs = {
  api: types.api,
  worker: types.api,
  tools: types.api,
  'sandbox-runner': types.api,
  web: ['feature', ...types.feature],
  'web-e2e': types.contract,
};

const scopeTags = (names) => names.map((name) => `scope:${name}`);
const typeTags = (names) => names.map((name) => `type:${name}`);
const frameworks = ['@nestjs/*', '@angular/*', 'typeorm', 'pg', 'bullmq', 'rxjs', 'fastify', '@fastify/*'];
const arrows = (scopesOf) => [
  ...Object.keys(scopes).map((scope) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: scopeTags([scope, ...scopesOf(scope), 'platform', 'ui-kit']),
  })),
  { sourceTag: 'scope:platform', onlyDependOnLibsWithTags: scopeTags(['platform']) },
  { sourceTag: 'scope:ui-kit', onlyDependOnLibsWithTags: scopeTags(['ui-kit', 'platform']) },
  ...Object.entries(types).map(([type, allowed]) => ({
    sourceTag: `type:${type}`,
    onlyDependOnLibsWithTags: typeTags(allowed),
    ...(type === 'domain' || type === 'contract' ? { bannedExternalImports: frameworks } : {}),
  })),
  ...Object.entries(programs).flatMap(([program, allowed]) => [
    { sourceTag: `scope:${program}`, onlyDependOnLibsWithTags: scopeTags(everyScope) },
    { allSourceTags: [`scope:${program}`, 'type:app'], onlyDependOnLibsWithTags: typeTags(allowed) },
  ]),
];

/** A test of a late stage of an exam has to go through the stages before it: all that lies upstream. */
const allUpstream = (scope) => [...new Set(scopes[scope].flatMap((next) => [next, ...allUpstream(next)]))];

const boundaries = (scopesOf, allow = []) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    // the pages that apps/web assembles are lazy themselves
    checkDynamicDependenciesExceptions: ['.*'],
    allow,
    depConstraints: arrows(scopesOf),
  },
];

const webFolders = ['apps/web', 'libs/*/data', 'libs/*/ui', 'libs/*/feature-*', 'libs/ui-kit'];
const webSources = webFolders.map((folder) => `${folder}/**/*.ts`);
const webTemplates = webFolders.map((folder) => `${folder}/**/*.html`);
const only = (files, configs) => configs.map((config) => ({ ...config, files }));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.nx', '.angular', '.data', 'coverage', '**/*.cjs', 'tools/conformance/problems'] },
  ...only(['**/*.ts', '**/*.mjs'], tseslint.configs.recommended),
  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries((scope) => scopes[scope]),
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'prefer-import' }],
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are classes without members
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what is exported: the index is the face of a lib.' },
      ],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.it-spec.ts', '**/testing/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(allUpstream, [
        '../../tools/assay/*',
        '../../../apps/sandbox-runner/testing/*',
      ]),
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    // Journeys found their organisations as the demo does, and walk through the screens that are photographed.
    files: ['apps/web-e2e/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(allUpstream, ['../../tools/**', '../../../tools/**']),
    },
  },
  { files: ['tools/demo/content/**/*.ts'], rules: { 'max-lines': 'off' } }, // texts
  {
    files: ['libs/*/contract/**/*.ts', 'libs/*/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: "The browser loads this: import * as z from 'zod/mini'." }] },
      ],
    },
  },
  ...only(webSources, angular.configs.tsRecommended),
  { files: webSources, processor: angular.processInlineTemplates },
  ...only(webTemplates, [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility]),
);
