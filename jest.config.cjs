// Four kinds of test, one project each: unit (pure server code), web (Angular in jsdom), integration (real PostgreSQL),
// e2e (a whole Assay in Chromium).
// Run through `node tools/jest/run.mjs`: Nest 12 is ESM only and needs --experimental-vm-modules on Node 24.
const path = require('node:path');

const root = __dirname;
const ours = {
  '^@assay/platform/api/testing$': path.join(root, 'libs/platform/api/testing/index.ts'),
  '^@assay/(.*)$': path.join(root, 'libs/$1/index.ts'),
};

const server = {
  rootDir: root,
  testEnvironment: 'node',
  roots: ['apps', 'libs', 'tools'].map((folder) => path.join(root, folder)),
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: ours,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.ts$': path.join(root, 'tools/jest/typescript.cjs') },
};

/** Everything that runs in the browser; the rest of the specs is server code. */
const webFolders = '(apps/web|libs/ui-kit|libs/[^/]+/(data|ui|feature-[^/]+))/';

module.exports = {
  testTimeout: 60_000, // a busy machine is no failure
  projects: [
    {
      ...server,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts', '**/*.spec.mjs'],
      testPathIgnorePatterns: [`<rootDir>/${webFolders}`],
    },
    {
      ...server,
      displayName: 'integration',
      testMatch: ['**/*.it-spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/apps/web-e2e/'],
      globalSetup: path.join(root, 'tools/jest/start-postgres.mjs'),
      globalTeardown: path.join(root, 'tools/jest/stop-postgres.mjs'),
    },
    {
      ...server,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/web-e2e/**/*.it-spec.ts'],
      globalSetup: path.join(root, 'apps/web-e2e/support/start-stack.mjs'),
      globalTeardown: path.join(root, 'apps/web-e2e/support/stop-stack.mjs'),
    },
    {
      rootDir: root,
      displayName: 'web',
      testEnvironment: 'jsdom',
      roots: ['apps', 'libs'].map((folder) => path.join(root, folder)),
      testRegex: [`/${webFolders}.*\\.spec\\.ts$`],
      moduleFileExtensions: ['ts', 'html', 'js', 'mjs', 'json'],
      moduleNameMapper: { ...ours, '\\.(css|ttf)$': path.join(root, 'tools/jest/empty.cjs') },
      setupFilesAfterEnv: [path.join(root, 'tools/jest/angular.ts')],
      transform: {
        '^.+\\.(ts|js|mjs|html|svg)$': [
          'jest-preset-angular',
          { tsconfig: path.join(root, 'tools/jest/tsconfig.web.json'), stringifyContentPathRegex: '\\.(html|svg)$' },
        ],
      },
      transformIgnorePatterns: ['/node_modules/'], // Angular's ES modules load as they are
    },
  ],
};
