import { catalogueEntities } from '@assay/catalogue/api';
import { identityEntities } from '@assay/identity/api';
import { platformEntities } from '@assay/platform/api';

export const entities = [...platformEntities, ...identityEntities, ...catalogueEntities];
