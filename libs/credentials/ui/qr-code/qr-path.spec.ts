import decodeQR from 'qr/decode.js';
import { qrPath } from './qr-path';

describe('the QR code of a credential', () => {
  it('is read back as the link that it was made from', () => {
    const link = 'https://assay.example/c/kZq0wL2vT8mN4rY6uB1cD3eF5gH7iJ9k';
    const { size, path } = qrPath(link);
    const scale = 4;
    const data = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let px = Number(x) * scale; px < (Number(x) + Number(length)) * scale; px++) {
        for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++) {
          data.fill(0, (py * size * scale + px) * 4, (py * size * scale + px) * 4 + 3);
        }
      }
    }
    expect(decodeQR({ width: size * scale, height: size * scale, data })).toBe(link);
  });
});
