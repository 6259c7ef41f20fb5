/** A package as it came: the bytes of each file by its path below the folder of the package, with "/" between. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** YAML 1.2 to plain values; throws on what is none. Passed in: the domain reads no formats itself. */
export type YamlReader = (text: string) => unknown;

/** Null for bytes that are not UTF-8. A byte order mark is dropped, and every line ends with a line feed alone. */
export function textOf(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

/** As `textOf`, with line ends as they are: data is data. */
export function exactText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The files below a folder, by their path below it, in the order of their paths. */
export function below(files: PackageFiles, folder: string): [string, Uint8Array][] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, bytes]): [string, Uint8Array] => [path.slice(folder.length + 1), bytes])
    .sort(([a], [b]) => comparePaths(a, b));
}

/** Part by part, each by its characters: how the formats order test cases and groups. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

const FILE_AT_ROOT = /^(problem\.yaml|domjudge-problem\.ini)$/;
const FOLDER_OF_DATA = /^data\/(sample|secret)\//;

/** The folders that are problem packages; "" for the topmost one. A package holds no other. */
export function packageRoots(paths: Iterable<string>): string[] {
  const roots = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    if (FILE_AT_ROOT.test(parts.at(-1) as string)) roots.add(parts.slice(0, -1).join('/'));
    const data = parts.findIndex((_part, index) => FOLDER_OF_DATA.test(parts.slice(index).join('/')));
    if (data !== -1) roots.add(parts.slice(0, data).join('/'));
  }
  return [...roots]
    .filter((root) => ![...roots].some((other) => other !== root && (other === '' || root.startsWith(`${other}/`))))
    .sort(comparePaths);
}

/** The files of one package out of many. */
export function filesBelow(files: PackageFiles, root: string): PackageFiles {
  return root === '' ? files : new Map(below(files, root));
}

export type Plain = Record<string, unknown>;
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Numbers are written as such or, in older packages, as words. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim() || NaN) : NaN;
  return Number.isFinite(number) && number > 0 ? number : null;
}

/** Words of a list, or of one text with spaces between them. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
}
