/** Where members read a file of their organisation. */
export const assetUrl = (asset: string): string => `/api/assets/${encodeURIComponent(asset)}`;
