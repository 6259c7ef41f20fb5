import { writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { certificatePdf } from './certificate-pdf';

type Page = Parameters<typeof certificatePdf>[0];

const page: Page = {
  title: 'Data analytics with spreadsheets',
  organisation: 'Vestholm Skills Institute',
  issuerShortName: 'VSI',
  look: { slug: 'vestholm', name: 'Vestholm Skills Institute', logo: null, brand: null },
  holder: 'Žofia Łukasiewicz-Ångström',
  hallmarks: { issuer: 'VSI', level: '4', supervision: 'ON', year: '26' },
  state: 'valid',
  issuedAt: new Date('2026-03-27T10:00:00Z'),
  revokedAt: null,
  description: 'Holders organise, analyse and explain data in spreadsheets.',
  level: 'EQF level 4',
  workload: '5 ECTS, 125 hours',
  supervision: 'Supervised on site, identity checked',
  assessment: 'Written exam, Practical exam',
  qualityAssurance: 'Internal quality assurance by the award board',
  criteria: ['Each of the 2 outcomes reaches its own minimum.'],
  criteriaLink: null,
  awardedAt: new Date('2026-03-26T10:00:00Z'),
  validUntil: null,
  version: 3,
  number: '4F2A-91BC',
  outcomes: [
    { code: 'LO1', statement: 'Organise and clean data', evidence: 'Written exam, 7 answers' },
    { code: 'LO2', statement: 'Choose and compute suitable measures', evidence: 'Practical exam, 5 checks' },
  ],
  link: 'https://assay.example/c/abcdefghijklmnopqrstuv',
  file: '',
  certificate: '',
  heldId: null,
};
const signed = JSON.stringify({ type: ['VerifiableCredential'], proof: [{ proofValue: 'z58DAdFfa9' }] }, null, 2);

/** The objects of the file in clear text: what a reader parses. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + streams.join('\n');
}

describe('The certificate on paper', () => {
  it('holds the signed credential, byte by byte, as its source (PDF 2.0 associated file)', async () => {
    const text = opened(await certificatePdf(page, signed, { verifyPage: 'https://assay.example/verify' }));
    expect(text).toContain('/AFRelationship /Source');
    expect(text).toContain(signed);
    expect(text).toContain('(credential.json)');
  });

  it('shows the logo of the issuer, and does without one that cannot be read', async () => {
    const verifyPage = 'https://assay.example/verify';
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    expect(opened(await certificatePdf(page, signed, { verifyPage, logo: png }))).toContain('/Subtype /Image');
    const broken = Buffer.from([0xff, 0xd8, 0xff, 0x00]);
    const without = opened(await certificatePdf(page, signed, { verifyPage, logo: broken }));
    expect(without).not.toContain('/Subtype /Image');
    expect(without).toContain(signed);
  });

  it('can be followed by a screen reader: language, title, tags, a description of the QR code (PDF/UA-1)', async () => {
    const pdf = await certificatePdf(page, signed, { verifyPage: 'https://assay.example/verify' });
    if (process.env['ASSAY_WRITE_PDF']) writeFileSync(process.env['ASSAY_WRITE_PDF'], pdf);
    const text = opened(pdf);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/DisplayDocTitle true');
    for (const tag of ['/H1', '/H2', '/P', '/Figure', '/Table', '/TH', '/TD']) expect(text).toContain(`/S ${tag}`);
    expect(text).toContain('QR code for https://assay.example/c/abcdefghijklmnopqrstuv');
    expect(text).toContain('pdfuaid:part');
  });

  it('says on its face when it was withdrawn', async () => {
    const revoked = { ...page, state: 'revoked' as const, revokedAt: new Date('2026-05-03T10:00:00Z') };
    const [valid, withdrawn] = await Promise.all([
      certificatePdf(page, signed, { verifyPage: 'https://assay.example/verify' }),
      certificatePdf(revoked, signed, { verifyPage: 'https://assay.example/verify' }),
    ]);
    expect(tagsOf(withdrawn)).toBe(tagsOf(valid) + 1);
  });
});

const tagsOf = (pdf: Buffer) => opened(pdf).match(/\/S \/P\b/g)?.length ?? 0;
