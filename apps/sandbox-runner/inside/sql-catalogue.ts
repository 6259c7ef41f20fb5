import type { PGlite } from '@electric-sql/pglite';

const PAGE = 8192;
const FIRST_OF_OTHERS = 16_384; // objects with lower numbers came with PostgreSQL
const PG_CATALOG = 11;
const PUBLIC = 2200; // comes with PostgreSQL, and is anybody's to grant and to drop
const LIVE = 1;
const XMAX_INVALID = 0x0800;
const [O_WRONLY, O_ACCESS, O_TRUNC, EACCES] = [0o1, 0o3, 0o1000, 2];

/** Where in a row, in bytes, something stands that says whose it is, beside the number that each begins with. */
interface Layout {
  /** Its schema; rows in a schema of the system's are the system's. */
  schema?: number;
  /** What it is a part of, such as the view of a rule. */
  of?: number;
  /** Nobody's business: statistics, which ANALYZE writes in place. */
  ignored?: readonly (readonly [number, number])[];
}

const NAMED = { schema: 68 }; // after the number and the name

/** What decides how a query is understood and what it finds, as PostgreSQL 18 lays it out. */
const LAYOUTS: Record<string, Layout> = {
  pg_aggregate: {},
  pg_am: {},
  pg_amop: { of: 4 },
  pg_amproc: { of: 4 },
  pg_attrdef: { of: 4 },
  pg_attribute: {},
  pg_cast: {},
  pg_class: {
    ...NAMED,
    ignored: [
      [96, 112],
      [136, 144],
    ],
  },
  pg_collation: NAMED,
  pg_constraint: NAMED,
  pg_conversion: NAMED,
  pg_event_trigger: {},
  pg_index: { of: 4 },
  pg_inherits: { of: 4 },
  pg_language: {},
  pg_namespace: {},
  pg_opclass: { schema: 72 },
  pg_operator: NAMED,
  pg_opfamily: { schema: 72 },
  pg_policy: { of: 68 },
  pg_proc: NAMED,
  pg_range: {},
  pg_rewrite: { of: 68 },
  pg_trigger: { of: 4 },
  pg_ts_config: NAMED,
  pg_ts_config_map: {},
  pg_ts_dict: NAMED,
  pg_ts_parser: NAMED,
  pg_ts_template: NAMED,
  pg_type: NAMED,
};

interface Table extends Layout {
  name: string;
  file: string;
}

interface Files {
  readFile(path: string): Uint8Array;
  open(path: string, flags: number, mode?: number): unknown;
  ErrnoError: new (errno: number) => Error;
}

/**
 * What came with PostgreSQL, as its files hold it. Candidates own their instance: whatever PostgreSQL were asked about
 * itself, they could have redefined the answer. So nothing is asked: the pages are read here, row by row.
 */
export class SystemCatalogue {
  private constructor(
    private readonly files: Files,
    private readonly tables: readonly Table[],
    private readonly informationSchema: number,
  ) {}

  private before: readonly Buffer[] = [];
  private mapBefore: Buffer = Buffer.alloc(0);
  private settings = '';

  /** To be called while nobody else has had a word. */
  static async of(database: PGlite): Promise<SystemCatalogue> {
    const files = database.Module.FS as unknown as Files;
    const { rows } = await database.query<{ name: string; file: string; toast: string | null; schema: number }>(
      `SELECT relname AS name, pg_relation_filepath(oid) AS file, pg_relation_filepath(NULLIF(reltoastrelid, 0)) AS toast,
              'information_schema'::regnamespace::oid::int8 AS schema
         FROM pg_class WHERE relnamespace = ${PG_CATALOG} AND relname = ANY ($1)`,
      [Object.keys(LAYOUTS)],
    );
    const tables = rows.flatMap(({ name, file, toast }): Table[] => [
      { ...LAYOUTS[name], name, file },
      ...(toast === null ? [] : [{ name: `${name}, long values`, file: toast }]), // begins with a number, too
    ]);
    const catalogue = new SystemCatalogue(files, tables, Number(rows[0]?.schema));
    await database.exec('CHECKPOINT');
    catalogue.before = catalogue.read();
    catalogue.mapBefore = catalogue.map();
    catalogue.settings = await settingsOf(database);
    refuseWriting(files);
    return catalogue;
  }

  /** Ends the run if anything is different, was different in between, or is new among what is the system's. */
  async insistOnSame(database: PGlite): Promise<void> {
    await database.exec('CHECKPOINT'); // by which all pages are in their files
    const now = this.read();
    const isSame = this.tables.every((table, index) => {
      const before = this.before[index] as Buffer;
      return isSameSet(...this.rowsOfChangedPages(table, before, now[index] as Buffer));
    });
    if (!isSame || !this.map().equals(this.mapBefore)) throw new Error('The system catalogue was changed.');
  }

  /** Once the candidate's own are gone; a check may have its own. */
  async insistOnSettings(database: PGlite): Promise<void> {
    if ((await settingsOf(database)) !== this.settings) throw new Error('The settings of the system were changed.');
  }

  private read(): Buffer[] {
    return this.tables.map(({ file }) => this.fileOf(file));
  }

  /** Which file holds which table. */
  private map(): Buffer {
    return this.fileOf('base/5/pg_filenode.map');
  }

  private fileOf(name: string): Buffer {
    const { buffer, byteOffset, byteLength } = this.files.readFile(`/pglite/data/${name}`);
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  /** No row leaves its page without a trace; most pages are as they were. */
  private rowsOfChangedPages(table: Table, before: Buffer, now: Buffer): [Set<string>, Set<string>] {
    const rows: [Set<string>, Set<string>] = [new Set(), new Set()];
    for (let page = 0; page < Math.max(before.length, now.length); page += PAGE) {
      const both = [before.subarray(page, page + PAGE), now.subarray(page, page + PAGE)] as const;
      if (both[0].equals(both[1])) continue;
      both.forEach((bytes, index) => this.rowsOf(bytes, table).forEach((row) => rows[index]?.add(row)));
    }
    return rows;
  }

  /** Rows of the system's with what makes them up, whether visible or not, without what reading alone changes. */
  private rowsOf(page: Buffer, table: Table): string[] {
    const rows: string[] = [];
    const end = page.length === PAGE ? page.readUInt16LE(12) : 0;
    for (let pointer = 24; pointer < end; pointer += 4) {
      const item = page.readUInt32LE(pointer);
      if (((item >>> 15) & 3) !== LIVE) continue;
      const start = item & 0x7fff;
      const row = page.subarray(start, start + (item >>> 17));
      const data = row.subarray(row.readUInt8(22));
      if (!this.isOfSystem(data, table)) continue;
      const infomask = row.readUInt16LE(20);
      const isDeleted = row.readUInt32LE(4) !== 0 && (infomask & XMAX_INVALID) === 0;
      const own = Buffer.from(row);
      for (const [from, to] of table.ignored ?? []) own.fill(0, row.readUInt8(22) + from, row.readUInt8(22) + to);
      rows.push(`${isDeleted} ${row.readUInt16LE(18) & 0x7ff} ${infomask & 7} ${own.toString('latin1', 23)}`);
    }
    return rows;
  }

  private isOfSystem(data: Buffer, { name, schema, of }: Table): boolean {
    const own = data.readUInt32LE(0);
    if (name === 'pg_event_trigger') return true;
    if (name === 'pg_namespace' && own === PUBLIC) return false;
    // a way between two types of the system's changes what queries mean that name neither
    if (name === 'pg_cast') return data.readUInt32LE(4) < FIRST_OF_OTHERS && data.readUInt32LE(8) < FIRST_OF_OTHERS;
    if (own < FIRST_OF_OTHERS) return true;
    if (of !== undefined && data.readUInt32LE(of) < FIRST_OF_OTHERS) return true;
    return schema !== undefined && [PG_CATALOG, this.informationSchema].includes(data.readUInt32LE(schema));
  }
}

const isSameSet = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  some.size === others.size && [...some].every((row) => others.has(row));

/** COPY TO a file and lo_export; what PostgreSQL keeps for itself it opens in other ways. */
function refuseWriting(files: Files): void {
  const open = files.open;
  files.open = (path, flags, mode) => {
    if ((flags & O_ACCESS) === O_WRONLY && (flags & O_TRUNC) !== 0) throw new files.ErrnoError(EACCES);
    return open.call(files, path, flags, mode);
  };
}

/** Those of the system, as a stranger finds them. What a language brings along when it is first used is left out. */
async function settingsOf(database: PGlite): Promise<string> {
  const [all] = await database.exec('SHOW ALL', { rowMode: 'array' });
  const rows = (all?.rows ?? []) as unknown as string[][];
  return JSON.stringify(rows.filter(([name]) => !name?.includes('.')).map(([name, value]) => [name, value]));
}
