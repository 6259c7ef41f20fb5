export { testDatabase, type TestDatabase } from './test-database';
export { testApp } from './test-app';
