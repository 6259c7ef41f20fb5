import { matchesOrLiesBelow } from './agreement';
import {
  expectationOfComment,
  expectationOfFolder,
  expectationOfTag,
  findingsOf,
  type Expectation,
  type ExpectationRule,
} from './expectation';
import { below, isPlain, textOf, type PackageFiles, type Plain, type YamlReader } from './package-files';
import type { PackageFormat, PackageSubmission } from './problem-package';
import { readProgram } from './program-language';

/** A tag says nothing in the folders of the official formats, as DOMjudge has it. */
const OFFICIAL = new Set(['accepted', 'wrong_answer', 'time_limit_exceeded', 'run_time_error']);
const METADATA = /^(submissions|.*\/submissions)\.(ya?ml|json)$/;

export function readSubmissions(files: PackageFiles, format: PackageFormat, readYaml: YamlReader): PackageSubmission[] {
  const stated = statedIn(files, readYaml);
  const programs = new Map<string, { path: string; content: Uint8Array }[]>();
  for (const [path, content] of below(files, 'submissions')) {
    if (METADATA.test(path)) continue;
    const [folder = '', name = '', ...rest] = path.split('/');
    if (name === '') continue; // beside the folders there is only what describes them
    const program = `${folder}/${name}`;
    const inside = rest.length === 0 ? name : rest.join('/');
    programs.set(program, [...(programs.get(program) ?? []), { path: inside, content }]);
  }
  return [...programs].flatMap(([path, sources]) => {
    const metadata = stated.filter(({ pattern }) => matchesOrLiesBelow(pattern, path));
    const found = (key: string) => metadata.map(({ says }) => says[key]).find((value) => value !== undefined);
    const [language, entry] = [found('language'), found('entrypoint')];
    const program = readProgram(path, sources, {
      ...(typeof language === 'string' && { language }),
      ...(typeof entry === 'string' && { entry }),
    });
    if (program === null) return [];
    const folder = path.split('/')[0] as string;
    const texts = sources.flatMap(({ content }) => textOf(content) ?? []);
    const expectation = expectationOf(folder, format, texts, metadata);
    return [{ ...program, folder, expectation, isModel: found('model_solution') === true }];
  });
}

interface Stated {
  pattern: string;
  says: Plain;
}

function statedIn(files: PackageFiles, readYaml: YamlReader): Stated[] {
  const text = textOf(files.get('submissions/submissions.yaml'));
  const value = text === null ? null : readYaml(text);
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([pattern, says]) => (isPlain(says) ? [{ pattern, says }] : []));
}

function expectationOf(
  folder: string,
  format: PackageFormat,
  sources: readonly string[],
  metadata: readonly Stated[],
): Expectation | null {
  const firstOf = (read: (source: string) => Expectation | null) =>
    sources.map(read).find((expectation) => expectation !== null) ?? null;
  const ours = firstOf(expectationOfComment);
  if (ours) return ours;
  const replaced = metadata.find(({ pattern }) => pattern === folder);
  const usual = expectationOfFolder(folder, format);
  const tag = OFFICIAL.has(folder) ? null : firstOf(expectationOfTag);
  const base = tag ?? usual;
  const own = metadata.filter(({ pattern }) => pattern !== folder).flatMap(({ says }) => rulesOf(says, null));
  const ofFolder = replaced ? overwritten(base?.rules ?? [], replaced.says) : (base?.rules ?? []);
  const rules = [...ofFolder, ...own];
  return rules.length > 0 ? { says: base?.says ?? 'submissions.yaml', rules } : null;
}

/** "Keys that are not specified are inherited from the default configuration." */
function overwritten(usual: readonly ExpectationRule[], says: Plain): ExpectationRule[] {
  const [first, ...others] = usual;
  const [permitted, required] = [findingsOf(says['permitted']), findingsOf(says['required'])];
  const base = first ?? { cases: null, permitted: null, required: null };
  return [
    { ...base, ...(permitted && { permitted }), ...(required && { required }) },
    ...others,
    ...rulesOf(says, null).filter(({ cases }) => cases !== null),
  ];
}

/** Those of all tests, and below the name of a group those of the group. */
function rulesOf(says: Plain, cases: string | null): ExpectationRule[] {
  const [permitted, required] = [findingsOf(says['permitted']), findingsOf(says['required'])];
  const own = permitted || required ? [{ cases, permitted, required }] : [];
  if (cases !== null) return own;
  return [...own, ...Object.entries(says).flatMap(([key, value]) => (isPlain(value) ? rulesOf(value, key) : []))];
}
