import { showText, type Build } from '@assay/sandbox/domain';

/** What the compiler said, without the folders of the sandbox. */
export function buildMessages({ messages }: Pick<Build, 'messages'>): string {
  return showText(messages).replaceAll(/(^|[\s'"(])\/(?:src|box|build|out)\//gm, '$1');
}

/** The first error in a sentence: most of the others follow from it. */
export function buildSentence(build: Build): string {
  if (build.outcome === 'cpu' || build.outcome === 'wall') return 'The program could not be built in time.';
  if (build.outcome === 'memory') return 'Building the program took more memory than is allowed.';
  const first =
    buildMessages(build)
      .split('\n')
      .find((line) => /error/i.test(line)) ?? '';
  const found = FORMS.map((form) => form.exec(first)?.groups).find(Boolean);
  if (!found) return 'The program could not be built: the compiler reported errors.';
  const text = (found['text'] ?? '').trim().slice(0, 200);
  return `The program could not be built: ${found['file']}, line ${found['line']}: ${text}`;
}

const FORMS = [
  // gcc, javac: solution.c:3:5: error: …
  /^(?<file>[\w./-]{1,200}):(?<line>\d+)(?::\d+)?: (?:fatal )?error: (?<text>.{1,500})/i,
  // tsc: solution.ts(3,5): error TS2322: …
  /^(?<file>[\w./-]{1,200})\((?<line>\d+),\d+\): error (?<text>.{1,500})/i,
];
