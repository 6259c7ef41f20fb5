import { refuse } from '@assay/platform/domain';
import type { ItemErrorCode } from '../item/errors';

/** For what no honest screen can send. */
export const impossible = (detail: string) => refuse<ItemErrorCode>('RESPONSE_NOT_POSSIBLE', detail);
