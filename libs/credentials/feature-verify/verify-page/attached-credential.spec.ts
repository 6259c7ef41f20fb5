/** @jest-environment node */
import { deflateSync } from 'node:zlib';
import { attachedCredential } from './attached-credential';

const credential = JSON.stringify({ type: ['VerifiableCredential'], name: 'Žofia' });
const pdf = (dictionary: string, body: Buffer, head = '%PDF-1.7\n') =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(`${head}5 0 obj\n<</Length ${body.length}${dictionary}>>\nstream\n`, 'latin1'),
      body,
      Buffer.from('\nendstream\nendobj\n%%EOF', 'latin1'),
    ]),
  );
const EMBEDDED = '/Type /EmbeddedFile /Subtype /application#2Fvc /Params <</Size 20>>';

describe('a certificate to check', () => {
  it('carries the signed credential, packed or as it is', async () => {
    const packed = pdf(`${EMBEDDED} /Filter /FlateDecode`, deflateSync(Buffer.from(credential)));
    expect(await attachedCredential(packed)).toBe(credential);
    expect(await attachedCredential(pdf(EMBEDDED, Buffer.from(credential)))).toBe(credential);
  });

  it('is told apart from a PDF without one, and from what is no PDF', async () => {
    expect(await attachedCredential(pdf('/Type /XObject', Buffer.from(credential)))).toBeNull();
    expect(await attachedCredential(pdf(EMBEDDED, Buffer.from('a picture')))).toBeNull();
    expect(await attachedCredential(pdf(EMBEDDED, Buffer.from(credential), 'PK'))).toBeNull();
  });

  it('is not unpacked without end', async () => {
    const bomb = deflateSync(Buffer.alloc(8 * 1024 * 1024, '{'));
    expect(await attachedCredential(pdf(`${EMBEDDED} /Filter /FlateDecode`, bomb))).toBeNull();
  });
});
