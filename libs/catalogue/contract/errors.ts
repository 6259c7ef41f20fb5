import type { CatalogueErrorCode } from '@assay/catalogue/domain';
import type { Problems } from '@assay/platform/contract';

export const catalogueErrors: Problems<CatalogueErrorCode> = {
  SPECIFICATION_CODE_TAKEN: { status: 409, title: 'Another microcredential has this code.' },
  SPECIFICATION_DRAFT_EXISTS: { status: 409, title: 'A draft of the next version is already open.' },
  SPECIFICATION_NOT_A_DRAFT: { status: 409, title: 'Only a draft can be changed.' },
  SPECIFICATION_CHANGED_MEANWHILE: { status: 409, title: 'This draft was changed by somebody else.' },
  SPECIFICATION_NOT_PUBLISHABLE: { status: 409, title: 'This draft is not complete.' },
};
