import encodeQR from 'qr';
import { assessedBy, shortWorkload, supervisionWords } from '@assay/credentials/contract';
import { isPrintable, TaggedPdf } from '@assay/platform/api';
import type { credentialPage } from '../public/credential-page';

type Page = ReturnType<typeof credentialPage>;
type Kit = TaggedPdf['kit'];
interface Given {
  readonly verifyPage: string;
  /** PNG or JPEG; what is neither is left out. */
  readonly logo?: Buffer | null;
}

/** The gold of the certificate on the screen, in its light theme: paper has no other. */
const GOLD = '#7a5a10';
const GOLD_LINE = '#d8c58f';
const GOLD_SOFT = '#fbf6e6';
const INK = '#1d1c18';
const QUIET = '#55534b';
const BAD = '#a02020';
const LEFT = 84;
const WIDTH = 427;

/**
 * The certificate on paper: the page of the credential, a QR code with the address printed beside it, and the signed
 * file itself attached, so that the PDF alone is enough to check it (Open Badges 3.0; PDF/UA-1 structure).
 */
export async function certificatePdf(page: Page, json: string, { verifyPage, logo = null }: Given): Promise<Buffer> {
  const pdf = await TaggedPdf.begin({
    title: `${page.title}: ${page.holder}`,
    author: page.organisation,
    language: 'en',
    createdAt: page.issuedAt,
    footer: `${page.organisation} · Credential ${page.number}`,
  });
  pdf.ornament(frame);
  if (logo) drawLogo(pdf, page.organisation, logo);
  front(pdf, page);
  hallmarks(pdf, page);
  check(pdf, page, verifyPage);
  pdf.nextPage();
  assessed(pdf, page);
  pdf.attach(Buffer.from(json), 'credential.json', 'application/vc', 'The signed credential (Open Badges 3.0).');
  return pdf.finish();
}

function drawLogo(pdf: TaggedPdf, organisation: string, logo: Buffer) {
  const isDrawable = logo[0] === 0x89 || logo[0] === 0xff;
  if (!isDrawable) return;
  pdf.figure(`Logo of ${organisation}`, (kit) => {
    try {
      kit.image(logo, LEFT + WIDTH - 130, 70, { fit: [130, 46], align: 'right' });
    } catch {
      // A picture that cannot be read leaves its place empty: the certificate is worth more than the logo.
    }
  });
}

function front(pdf: TaggedPdf, page: Page) {
  const { kit } = pdf;
  const line = (y: number) => Object.assign(kit, { x: LEFT, y });
  line(104);
  const style = { width: WIDTH, after: 0 };
  pdf.paragraph(`${page.organisation} · Microcredential`, { ...style, face: 'sans-strong', size: 10.5, color: GOLD });
  line(128);
  pdf.heading(1, page.title, { ...style, size: 32, leading: 0 });
  line(kit.y + 28);
  pdf.paragraph('Awarded to', { ...style, color: QUIET });
  line(kit.y + 2);
  pdf.paragraph(page.holder, { ...style, face: 'serif-strong', size: 25 });
  line(kit.y + 8);
  const statement = `who showed every learning outcome in ${assessedBy(page.assessment)}, confirmed by the award board on ${day(page.awardedAt)}.`;
  pdf.paragraph(statement, { ...style, width: 340, size: 11, color: QUIET, leading: 4 });
  line(kit.y + 6);
  if (!isPrintable(page.holder, 'serif-strong')) {
    const note = 'The name holds letters that this document cannot print. The attached credential has it in full.';
    pdf.paragraph(note, { ...style, size: 9, color: QUIET });
  }
  if (page.state === 'revoked' && page.revokedAt) {
    const words = `Withdrawn by the issuer on ${day(page.revokedAt)}. This certificate is no longer valid.`;
    pdf.paragraph(words, { ...style, face: 'sans-strong', size: 12, color: BAD });
  }
}

function hallmarks(pdf: TaggedPdf, page: Page) {
  const { hallmarks: marks } = page;
  const end = page.validUntil ? `until ${day(page.validUntil)}` : 'no end date';
  const stamps: readonly (readonly [mark: string, title: string, detail: string])[] = [
    [marks.issuer, 'Issuer', page.organisation],
    [marks.level, page.level ?? 'Level not stated', shortWorkload(page.workload)],
    [marks.supervision, ...supervisionWords(marks.supervision)],
    [marks.year, day(page.issuedAt), end],
  ];
  for (const [index, [mark, title, detail]] of stamps.entries()) {
    const x = LEFT + (index % 2) * 220;
    const y = 452 + Math.floor(index / 2) * 62;
    pdf.ornament((kit) => stamp(kit, x, y, index));
    pdf.ornamentWords(mark, x, y + 11, { face: 'serif-strong', size: 13, color: GOLD, width: 46 });
    Object.assign(pdf.kit, { x: x + 56, y: y + 5 });
    pdf.paragraph(title, { face: 'sans-strong', size: 9.5, width: 158, after: 0 });
    Object.assign(pdf.kit, { x: x + 56, y: y + 20 });
    pdf.paragraph(detail, { size: 9, color: QUIET, width: 158, after: 0 });
  }
}

function check(pdf: TaggedPdf, page: Page, verifyPage: string) {
  const address = page.link ?? verifyPage;
  const top = 604;
  const size = 104;
  pdf.figure(`QR code for ${address}`, (kit) => qrCode(kit, address, LEFT, top, size));
  const x = LEFT + size + 20;
  const style = { width: WIDTH - size - 20, after: 4 };
  Object.assign(pdf.kit, { x, y: top + 6 });
  pdf.heading(2, 'Check this certificate', { ...style, size: 13 });
  const how = page.link
    ? 'Scan the code or open the address. Nobody needs an account.'
    : 'The holder shares no link at present. Open the address and choose the file that is attached to this PDF.';
  Object.assign(pdf.kit, { x });
  pdf.paragraph(how, { ...style, color: QUIET });
  Object.assign(pdf.kit, { x });
  pdf.paragraph(address, { ...style, face: 'sans-strong', size: 9.5 });
  Object.assign(pdf.kit, { x });
  const attached = `The signed credential is attached as credential.json. Number ${page.number}.`;
  pdf.paragraph(attached, { ...style, size: 9, color: QUIET });
}

function assessed(pdf: TaggedPdf, page: Page) {
  pdf.heading(1, 'What was assessed', { size: 20, after: 8 });
  pdf.paragraph(page.description, { after: 12 });
  const facts: readonly (readonly [string, string | null])[] = [
    ['Level', page.level],
    ['Workload', page.workload],
    ['Assessed by', page.assessment],
    ['Supervision and identity', page.supervision],
    ['Quality assurance', page.qualityAssurance],
    ['Specification', `Version ${page.version}`],
  ];
  pdf.terms(facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])));
  pdf.space(6);
  pdf.heading(2, 'Learning outcomes, all met', { after: 8 });
  pdf.table({
    head: ['Outcome', 'The holder can', 'Evidence'],
    rows: page.outcomes.map(({ code, statement, evidence }) => [code, statement, evidence]),
    widths: [12, 48, 40],
  });
  if (page.criteria.length === 0) return;
  pdf.heading(2, 'Rules for the award', { after: 6 });
  for (const criterion of page.criteria) pdf.paragraph(criterion, { after: 3 });
}

function frame(kit: Kit) {
  const { width, height } = kit.page;
  kit.rect(0, 0, width, height).fill('#ffffff');
  kit
    .roundedRect(36, 36, width - 72, height - 118, 14)
    .lineWidth(1.4)
    .fillAndStroke(GOLD_SOFT, GOLD_LINE);
  kit
    .roundedRect(44, 44, width - 88, height - 134, 9)
    .lineWidth(0.6)
    .stroke(GOLD_LINE);
  kit.save();
  kit.roundedRect(44, 44, width - 88, height - 134, 9).clip();
  kit
    .translate(width - 60, 70)
    .lineWidth(0.35)
    .strokeColor(GOLD_LINE);
  for (let turn = 0; turn < 24; turn += 1) {
    kit.ellipse(0, 0, 190, 78).stroke();
    kit.ellipse(0, 0, 128, 47).stroke();
    kit.rotate(7.5);
  }
  kit.restore();
}

/** Four shapes, so that the hallmarks differ without their letters. */
function stamp(kit: Kit, x: number, y: number, index: number) {
  const radius = [6, 20, 3, 12][index] ?? 6;
  kit.roundedRect(x, y, 46, 40, radius).lineWidth(1.2).fillAndStroke('#ffffff', GOLD_LINE);
  kit
    .roundedRect(x + 3, y + 3, 40, 34, Math.max(2, radius - 3))
    .lineWidth(0.5)
    .stroke(GOLD_LINE);
}

/** Dark on white with a quiet zone of four modules, whatever surrounds it (ISO/IEC 18004 §6.3.8). */
function qrCode(kit: Kit, text: string, x: number, y: number, size: number) {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  const module = size / rows.length;
  kit.rect(x, y, size, size).fill('#ffffff');
  rows.forEach((row, down) =>
    row.forEach((isDark, right) => {
      if (isDark) kit.rect(x + right * module, y + down * module, module + 0.05, module + 0.05);
    }),
  );
  kit.fill(INK);
}

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** "12 March 2026", the day in UTC as on the page of the credential. */
const day = (at: Date | string) => format.format(new Date(at));
