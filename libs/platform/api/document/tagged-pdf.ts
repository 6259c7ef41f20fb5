import type PDFKit from 'pdfkit';
import { fontFile, fontRuns, type Face } from './document-fonts';

export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly color: string;
  /** Points between the lines, besides the size. */
  readonly leading?: number;
  /** Points below. */
  readonly after?: number;
  /** Points; as wide as the page allows where none is given. */
  readonly width?: number;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width. */
  readonly widths: readonly number[];
  /** Columns of figures stand to the right. */
  readonly numbers?: readonly number[];
}

interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  /** Of the text, such as "en". */
  readonly language: string;
  readonly createdAt: Date;
  /** At the foot of every page. */
  readonly footer: string;
}

const INK = '#1d1c18';
const QUIET = '#55534b';
const LINE = '#d9d6cb';
const MARGIN = 56;
const FOOT = 34;
const BODY: TextStyle = { face: 'sans', size: 10, color: INK, leading: 3, after: 6 };

type Kit = InstanceType<typeof PDFKit>;
type Structure = ReturnType<Kit['struct']>;

/**
 * A PDF that a screen reader can follow: every text has its place in the structure tree, every picture a description,
 * every ornament is marked as one (PDF/UA-1, ISO 14289-1). Text flows down the page and on to the next one.
 */
export class TaggedPdf {
  private readonly chunks: Buffer[] = [];
  private readonly known = new Set<string>();
  private readonly root: Structure;

  private constructor(
    readonly kit: Kit,
    private readonly facts: DocumentFacts,
  ) {
    kit.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.root = kit.struct('Document');
    kit.addStructure(this.root);
  }

  static async begin(facts: DocumentFacts): Promise<TaggedPdf> {
    const { default: Kit } = await import('pdfkit'); // loaded with the first document that somebody asks for
    const { title, author, language, createdAt } = facts;
    return new TaggedPdf(
      new Kit({
        size: 'A4',
        margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
        tagged: true,
        pdfVersion: '1.7',
        subset: 'PDF/UA',
        lang: language,
        displayTitle: true,
        bufferPages: true,
        info: { Title: title, Author: author, Creator: 'Assay', CreationDate: createdAt, ModDate: createdAt },
      } as unknown as PDFKit.PDFDocumentOptions), // its types do not know PDF/UA yet
      facts,
    );
  }

  get width(): number {
    return this.kit.page.width - 2 * MARGIN;
  }

  heading(level: 1 | 2 | 3, words: string, style: Partial<TextStyle> = {}) {
    const size = { 1: 22, 2: 14, 3: 11 }[level];
    this.keepTogether(size * 4);
    this.tag(`H${level}`, words, { ...BODY, face: level === 3 ? 'sans-strong' : 'serif-strong', size, ...style });
  }

  paragraph(words: string, style: Partial<TextStyle> = {}) {
    this.tag('P', words, { ...BODY, ...style });
  }

  /** A list of terms and what they are, as label over value. */
  terms(entries: readonly (readonly [label: string, value: string])[]) {
    for (const [label, value] of entries) {
      this.keepTogether(30);
      this.tag('P', label, { ...BODY, size: 8.5, color: QUIET, after: 0 });
      this.tag('P', value, { ...BODY, after: 7 });
    }
  }

  table({ head, rows, widths, numbers = [] }: Table) {
    const total = widths.reduce((sum, each) => sum + each, 0);
    const columns = widths.map((share) => (share / total) * this.width);
    const table = this.kit.struct('Table');
    this.root.add(table);
    const line = (cells: readonly string[], tag: 'TH' | 'TD') => {
      const style: TextStyle =
        tag === 'TH' ? { ...BODY, face: 'sans-strong', size: 8.5, color: QUIET } : { ...BODY, size: 9.5 };
      const height = Math.max(...cells.map((cell, at) => this.heightOf(cell, style, (columns[at] ?? 0) - 10)));
      this.keepTogether(height + 10);
      const top = this.kit.y;
      const row = this.kit.struct('TR');
      table.add(row);
      let x = MARGIN;
      for (const [at, cell] of cells.entries()) {
        const width = columns[at] ?? 0;
        const left = x;
        row.add(
          this.kit.struct(tag, {}, () => {
            this.kit.x = left;
            this.kit.y = top + 4;
            this.write(cell, { ...style, width: width - 10 }, numbers.includes(at) ? 'right' : 'left');
          }),
        );
        x += width;
      }
      row.end();
      this.kit.x = MARGIN;
      this.kit.y = top + height + 8;
      this.ornament(() => {
        this.kit
          .moveTo(MARGIN, this.kit.y)
          .lineTo(MARGIN + this.width, this.kit.y)
          .lineWidth(0.5)
          .stroke(LINE);
      });
    };
    line(head, 'TH');
    for (const cells of rows) line(cells, 'TD');
    table.end();
    this.kit.y += 10;
  }

  /** A drawing that says something; the description is what a screen reader says. */
  figure(description: string, draw: (kit: Kit) => void) {
    this.root.add(this.kit.struct('Figure', { alt: description }, () => this.aside(() => draw(this.kit))));
  }

  /** A drawing that says nothing. */
  ornament(draw: (kit: Kit) => void) {
    this.kit.markContent('Artifact', { type: 'Layout' });
    this.aside(() => draw(this.kit));
    this.kit.endMarkedContent();
  }

  /** Words that belong to an ornament; what they stand for is said beside it. */
  ornamentWords(words: string, x: number, y: number, style: Partial<TextStyle>) {
    this.ornament((kit) => {
      Object.assign(kit, { x, y });
      this.write(words, { ...BODY, ...style }, 'center');
    });
  }

  space(points: number) {
    this.kit.y += points;
  }

  /** A new page where fewer points than these are left. */
  keepTogether(points: number) {
    if (this.kit.y + points > this.kit.page.height - MARGIN - FOOT) this.nextPage();
  }

  nextPage() {
    this.kit.addPage();
    this.kit.x = MARGIN;
  }

  /** The file that the page was made from, inside it. */
  attach(bytes: Buffer, name: string, type: string, description: string) {
    const { createdAt } = this.facts;
    this.kit.file(bytes, {
      ...{ name, type, description, relationship: 'Source', creationDate: createdAt, modifiedDate: createdAt },
    } as never);
  }

  async finish(): Promise<Buffer> {
    this.root.end();
    const { count } = this.kit.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.kit.switchToPage(page);
      this.foot(`${this.facts.footer}${count > 1 ? ` · Page ${page + 1} of ${count}` : ''}`);
    }
    const done = new Promise<void>((resolve) => this.kit.on('end', () => resolve()));
    this.kit.end();
    await done;
    return Buffer.concat(this.chunks);
  }

  heightOf(words: string, { face, size, leading = 0 }: TextStyle, width: number): number {
    this.use(fontRuns(words, face)[0]?.font ?? `${face}/latin`);
    return this.kit.fontSize(size).heightOfString(words || ' ', { width, lineGap: leading });
  }

  private foot(words: string) {
    const { margins } = this.kit.page;
    const { bottom } = margins;
    margins.bottom = 0; // below the text, where text would otherwise begin a new page
    this.ornament(() => {
      this.kit.x = MARGIN;
      this.kit.y = this.kit.page.height - MARGIN;
      this.write(words, { ...BODY, size: 8, color: QUIET, width: this.width }, 'left');
    });
    margins.bottom = bottom;
  }

  private tag(name: string, words: string, style: TextStyle) {
    if (words === '') return;
    const width = style.width ?? this.width;
    this.keepTogether(Math.min(this.heightOf(words, style, width), 60));
    this.root.add(
      this.kit.struct(name, {}, () => {
        this.write(words, { ...style, width }, 'left');
      }),
    );
    this.kit.x = MARGIN;
    this.kit.y += style.after ?? 0;
  }

  private write(
    words: string,
    { face, size, color, leading = 0, width }: TextStyle,
    align: 'left' | 'right' | 'center',
  ) {
    const runs = fontRuns(words, face);
    this.kit.fontSize(size).fillColor(color);
    for (const [index, { text, font }] of runs.entries()) {
      this.use(font);
      this.kit.text(text, { width, lineGap: leading, align, continued: index < runs.length - 1 });
    }
  }

  private use(font: string) {
    if (!this.known.has(font)) {
      this.kit.registerFont(font, fontFile(font));
      this.known.add(font);
    }
    this.kit.font(font);
  }

  private aside(draw: () => void) {
    const { x, y } = this.kit;
    this.kit.save();
    draw();
    this.kit.restore();
    this.kit.x = x;
    this.kit.y = y;
  }
}
