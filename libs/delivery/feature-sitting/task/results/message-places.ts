export interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number | null;
}
export interface MessageLine {
  readonly text: string;
  /** Where in the candidate's files the line points to. */
  readonly place: FilePlace | null;
}

/** How compilers and interpreters name a place: gcc, javac and bash, tsc, Python, Node. */
const FORMS = [
  /^(?<path>[^\s:()]+):(?<line>\d+)(?::(?<column>\d+))?:/,
  /^(?<path>[^\s:()]+)\((?<line>\d+),(?<column>\d+)\):/,
  /^\s*File "(?<path>[^"]+)", line (?<line>\d+)/,
  /^(?<path>[^\s:()]+): line (?<line>\d+):/,
  /(?:file:\/\/)?(?<path>\/[^\s:()]+):(?<line>\d+)(?::(?<column>\d+))?\)?$/,
];

/** Messages of a compiler, or of a program that broke down, with the places that the candidate can go to. */
export function messageLines(messages: string, paths: readonly string[]): MessageLine[] {
  return messages
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => ({ text, place: placeIn(text, paths) }));
}

function placeIn(text: string, paths: readonly string[]): FilePlace | null {
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const path = paths.find((each) => found['path'] === each || found['path']!.endsWith(`/${each}`));
    if (path) return { path, line: Number(found['line']), column: found['column'] ? Number(found['column']) : null };
  }
  return null;
}
