export { Certificate } from './certificate/certificate';
export { CriteriaList } from './criteria-list/criteria-list';
export { QrCode } from './qr-code/qr-code';
export { WalletCard } from './wallet-card/wallet-card';
