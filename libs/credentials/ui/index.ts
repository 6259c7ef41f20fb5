export { Certificate } from './certificate/certificate';
export { QrCode } from './qr-code/qr-code';
export { WalletCard } from './wallet-card/wallet-card';
