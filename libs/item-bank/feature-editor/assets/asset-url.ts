import { assetRoutes } from '@assay/item-bank/contract';

/** Where members read a file of their organisation. */
export const assetUrl = (asset: string): string => `/api/${assetRoutes.one(asset)}`;
