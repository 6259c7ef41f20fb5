import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The three voices of a document, as on the screens: sans for what is read, serif for titles and names. */
export type Face = 'sans' | 'sans-strong' | 'serif' | 'serif-strong';

/** Scripts that our fonts hold, the most frequent first: each is a file of its own. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'] as const;
type Script = (typeof SCRIPTS)[number];

const packages = createRequire(import.meta.url);
const PACKAGE = { sans: '@fontsource/inter', serif: '@fontsource/source-serif-4' } as const;
const FILE = { sans: 'inter', serif: 'source-serif-4' } as const;

/** A stretch of text in one font file. */
export interface FontRun {
  readonly text: string;
  readonly font: string;
}

/**
 * Splits a text by the font files that hold its letters. A letter that no file holds becomes a "?" sign of its own,
 * so that a name is never printed with a letter silently left out.
 */
export function fontRuns(text: string, face: Face): FontRun[] {
  const runs: { script: Script; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) as number;
    const current = runs.at(-1);
    const script = current && holds(face, current.script, code) ? current.script : scriptOf(face, code);
    if (current?.script === (script ?? 'latin')) current.text += script ? letter : '?';
    else runs.push({ script: script ?? 'latin', text: script ? letter : '?' });
  }
  return runs.map(({ script, text: own }) => ({ text: own, font: `${face}/${script}` }));
}

/** Whether every letter of the text can be printed. */
export const isPrintable = (text: string, face: Face = 'sans'): boolean =>
  [...text.normalize('NFC')].every((letter) => scriptOf(face, letter.codePointAt(0) as number) !== null);

/** The bytes of a font named by `fontRuns`. */
export function fontFile(name: string): Buffer {
  const [face, script] = name.split('/') as [Face, Script];
  const family = familyOf(face);
  const weight = face.endsWith('strong') ? 600 : 400;
  return readFileSync(packages.resolve(`${PACKAGE[family]}/files/${FILE[family]}-${script}-${weight}-normal.woff`));
}

const familyOf = (face: Face) => (face.startsWith('sans') ? 'sans' : 'serif');
const scriptOf = (face: Face, code: number) => SCRIPTS.find((script) => holds(face, script, code)) ?? null;

function holds(face: Face, script: Script, code: number): boolean {
  return rangesOf(familyOf(face), script).some(([from, to]) => code >= from && code <= to);
}

const ranges = new Map<string, readonly (readonly [number, number])[]>();

function rangesOf(family: 'sans' | 'serif', script: Script) {
  const key = `${family}/${script}`;
  const known = ranges.get(key);
  if (known) return known;
  const scripts = packages(`${PACKAGE[family]}/unicode.json`) as Record<string, string>;
  const read = (scripts[script] ?? '')
    .split(',')
    .filter(Boolean)
    .map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    });
  ranges.set(key, read);
  return read;
}
