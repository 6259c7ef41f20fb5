import { identityEntities } from '@assay/identity/api';
import { platformEntities } from '@assay/platform/api';

export const entities = [...platformEntities, ...identityEntities];
