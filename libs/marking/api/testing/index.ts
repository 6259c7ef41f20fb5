import { catalogueEntities, catalogueMigrations } from '@assay/catalogue/api';
import { deliveryEntities, deliveryMigrations } from '@assay/delivery/api';
import { identityEntities, identityMigrations } from '@assay/identity/api';
import { itemBankEntities, itemBankMigrations } from '@assay/item-bank/api';
import { markingEntities, markingMigrations } from '../marking.module';

export { choice, essay, ids } from './exam';
export { startRunner } from './runner';
export { addCandidate, addExam, addSitting, handIn, type Answers, type Exam } from './scripts';

/** Everything that a test of marking, or of what is downstream of it, needs in its database. */
export const examEntities = [
  ...identityEntities,
  ...catalogueEntities,
  ...itemBankEntities,
  ...deliveryEntities,
  ...markingEntities,
];
export const examMigrations = [
  ...identityMigrations,
  ...catalogueMigrations,
  ...itemBankMigrations,
  ...deliveryMigrations,
  ...markingMigrations,
];
