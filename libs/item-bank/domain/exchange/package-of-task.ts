import { limitsFor, utf8, type Limits, type Verdict } from '@assay/sandbox/domain';
import { canonicalJson } from '@assay/platform/domain';
import { contentHash } from '../item/settle';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import { schemeOf, type ItemContent } from '../item/item';
import type { CodeScheme, DeclaredSolution } from '../item/mark-scheme';
import { functionDriver } from '../code/function-driver';
import { VERSION_OF } from './author-files';
import { usualEntry } from './program-language';
import { argumentOf, isPortable } from './own-validator';
import { OWN_VALIDATOR } from './own-validator-source';
import type { PackageFormat, Refused } from './problem-package';
import { changed, count, dropped, listed, taken, type Note } from './report';
import { flagsOfComparer } from './validator-flags';
import { latexOf, markdownOf } from './write-statement';
import { writeYaml } from './write-yaml';

export interface PackageDraft {
  /** Of the folder of the package: small letters and digits. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly Note[];
}

/** The task of an item as a problem package that other judges read. */
export function packageOfTask(item: ItemContent, interactionId: string, format: PackageFormat): PackageDraft | Refused {
  const task = item.delivery.interactions.find(({ id }) => id === interactionId);
  if (task?.kind !== 'code') return { refused: 'Only practical tasks can be written as problem packages.' };
  const scheme = schemeOf(item.secret, interactionId, 'code');
  const checks = [...task.visibleChecks, ...scheme.hiddenChecks].filter(({ structure }) => !structure);
  const reason = whyNot(task, scheme, checks);
  if (reason !== null) return { refused: reason };
  const plan = { item, task, scheme, format };
  const texts = new Map<string, string>([
    ...metadata(plan),
    ...testData(plan, checks),
    ...programs(plan, checks),
    ...submissions(plan),
  ]);
  return {
    name: nameOf(task.title),
    files: new Map([...texts].map(([path, words]) => [path, utf8(words)])),
    notes: notesOn(task, scheme, checks),
  };
}

interface Plan {
  item: ItemContent;
  task: CodeInteraction;
  scheme: CodeScheme;
  format: PackageFormat;
}
type Texts = [path: string, words: string][];

/** What a judge compares is what a program prints: a tree, a plot or a page is nothing that a package can hold. */
function whyNot(task: CodeInteraction, scheme: CodeScheme, checks: readonly CodeCheck[]): string | null {
  const kind = task.task ?? 'program';
  if (kind !== 'program' && kind !== 'function' && kind !== 'interactive') {
    return 'Problem packages hold programs with input and output, and interactive ones. This is a task of another kind.';
  }
  if (checks.length === 0) return 'There is no check with an input and an output.';
  if (kind === 'interactive') return scheme.interactor ? null : 'The interactor is missing.';
  if (kind === 'function' && task.files.some(({ path }) => path === usualEntry(task.language))) {
    return `The file ${usualEntry(task.language)} is needed for the program that calls the function.`;
  }
  const compared = new Set(checks.map(({ comparer }) => comparer.kind));
  if (compared.has('tree') || compared.has('plot')) return 'Its checks compare files that a program leaves behind.';
  if (compared.has('checker') && !scheme.checker) return 'The checker is missing.';
  return compared.has('checker') && compared.size > 1 ? 'Some checks are compared and some go to the checker.' : null;
}

/** What the default output validator compares as we do. */
const DEFAULT_KINDS: ReadonlySet<string> = new Set(['words']);
const usesOwnValidator = (task: CodeInteraction, checks: readonly CodeCheck[]) =>
  task.task !== 'interactive' &&
  checks.some(({ comparer }) => isPortable(comparer) && !DEFAULT_KINDS.has(comparer.kind));

/** The arguments of a check's validator. All checks go through ours as soon as one of them needs it. */
function argumentsOf({ task, scheme }: Plan, check: CodeCheck, own: boolean): string[] {
  if (task.task === 'interactive') return [...(scheme.interactor?.args ?? [])];
  if (check.comparer.kind === 'checker') return [...(scheme.checker?.args ?? [])];
  return own ? [argumentOf(check.comparer)] : (flagsOfComparer(check.comparer) ?? []);
}

function metadata({ item, task, scheme, format }: Plan): Texts {
  const { cpuMs, memoryBytes, outputBytes } = task.limits;
  const [memory, output] = [memoryBytes, outputBytes].map((bytes) => Math.ceil(bytes / (1024 * 1024)));
  const language = item.delivery.language;
  const text = [...task.prompt, ...item.delivery.body];
  const uuid = contentHash(item).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  const isInteractive = task.task === 'interactive';
  const custom = isInteractive || scheme.checker !== undefined || usesOwnValidator(task, allOf(task, scheme));
  if (format === 'legacy') {
    return [
      [
        'problem.yaml',
        writeYaml({
          problem_format_version: 'legacy',
          name: task.title,
          uuid,
          validation: custom ? (isInteractive ? 'custom interactive' : 'custom') : 'default',
          limits: { memory, output },
        }),
      ],
      ['.timelimit', `${cpuMs / 1000}\n`],
      ['domjudge-problem.ini', `timelimit = ${cpuMs / 1000}\n`],
      [
        `problem_statement/problem.${language}.tex`,
        `\\problemname{${task.title.replace(/[{}\\]/g, '')}}\n\n${latexOf(text)}\n`,
      ],
    ];
  }
  return [
    [
      'problem.yaml',
      writeYaml({
        problem_format_version: '2023-07-draft',
        type: isInteractive ? 'interactive' : 'pass-fail',
        name: { [language]: task.title },
        uuid,
        limits: { time_limit: cpuMs / 1000, memory, output },
        allow_file_writing: true,
      }),
    ],
    [`statement/problem.${language}.md`, `${markdownOf(text)}\n`],
  ];
}

const allOf = (task: CodeInteraction, scheme: CodeScheme) => [...task.visibleChecks, ...scheme.hiddenChecks];

/** In the order of the task. Older packages have flags for a folder only: checks that are compared alike share one. */
function testData(plan: Plan, checks: readonly CodeCheck[]): Texts {
  const own = usesOwnValidator(plan.task, checks);
  const files: Texts = [];
  let folder = { name: '', flags: '', number: 0 };
  checks.forEach((check, index) => {
    const top = plan.task.visibleChecks.includes(check) ? 'sample' : 'secret';
    const flags = argumentsOf(plan, check, own);
    let place = `data/${top}`;
    if (plan.format === 'legacy') {
      if (folder.name !== top || folder.flags !== flags.join(' ')) {
        folder = { name: top, flags: flags.join(' '), number: folder.number + 1 };
      }
      place = `${place}/${twoDigits(folder.number)}`;
      if (flags.length > 0) {
        files.push([`${place}/testdata.yaml`, writeYaml({ output_validator_flags: flags.join(' ') })]);
      }
    }
    const base = `${place}/${twoDigits(index + 1)}-${check.id}`;
    files.push([`${base}.in`, check.stdin], [`${base}.ans`, check.expected]);
    files.push(...(check.files ?? []).map((file): [string, string] => [`${base}.files/${file.path}`, file.content]));
    if (plan.format === 'legacy') files.push([`${base}.desc`, `${check.title}\n`]);
    else {
      const args = check.args?.length ? check.args : undefined;
      const settings = { description: check.title, args, output_validator_args: flags.length > 0 ? flags : undefined };
      files.push([`${base}.yaml`, writeYaml(settings)]);
    }
  });
  return files;
}

const twoDigits = (number: number) => String(number).padStart(number > 99 ? 3 : 2, '0');

/** Beside every submission; the validator, and the driver that a function is called by. */
function programs({ task, scheme, format }: Plan, checks: readonly CodeCheck[]): Texts {
  const validator = format === 'legacy' ? 'output_validators/validate' : 'output_validator';
  const decides = task.task === 'interactive' ? scheme.interactor : scheme.checker;
  const driver = functionDriver(task);
  const main = driver && { path: usualEntry(task.language), content: driver.content };
  const authors = [...task.files.filter(({ editable }) => !editable), ...(main ? [main] : [])];
  return [
    ...authors.map((file): [string, string] => [`include/${codeOf(task)}/${file.path}`, file.content]),
    ...task.files
      .filter(({ editable, content }) => editable && content !== '')
      .map((file): [string, string] => [`attachments/${file.path}`, file.content]),
    ...(usesOwnValidator(task, checks) ? ([[`${validator}/compare.py`, OWN_VALIDATOR]] as Texts) : []),
    ...(decides?.files ?? []).map((file): [string, string] => [`${validator}/${file.path}`, file.content]),
  ];
}

const codeOf = ({ language }: CodeInteraction) => (language === 'python' ? 'python3' : language);

const FOLDER_OF: Readonly<Partial<Record<Verdict, string>>> = {
  AC: 'accepted',
  PE: 'presentation_error',
  WA: 'wrong_answer',
  TLE: 'time_limit_exceeded',
  WTLE: 'time_limit_exceeded',
  RE: 'run_time_error',
  MLE: 'memory_limit_exceeded',
  OLE: 'output_limit_exceeded',
  CE: 'compile_error',
};

function submissions({ task, scheme }: Plan): Texts {
  const written = new Set<string>();
  const write = ({ name, verdict, files }: DeclaredSolution): Texts => {
    const folder = FOLDER_OF[verdict] ?? 'run_time_error';
    const plain =
      name
        .replace(/^.*\//, '')
        .replace(/\.[A-Za-z0-9]+$/, '')
        .replace(/[^A-Za-z0-9_-]+/g, '_')
        .replace(/^[_-]+/, '') || 'solution';
    let place = `${folder}/${plain}`;
    for (let again = 2; written.has(place); again += 1) place = `${folder}/${plain}_${again}`;
    written.add(place);
    return files.map((file): [string, string] => [`submissions/${place}/${file.path}`, file.content]);
  };
  const reference = scheme.referenceSolution;
  return [
    ...(reference.length > 0 ? write({ name: 'solution', verdict: 'AC', files: reference }) : []),
    ...(scheme.solutions ?? []).flatMap(write),
  ].filter(([path]) => !task.files.some((file) => !file.editable && path.endsWith(`/${file.path}`)));
}

function notesOn(task: CodeInteraction, scheme: CodeScheme, checks: readonly CodeCheck[]): Note[] {
  const usual = limitsFor(task.language, { cpuMs: task.limits.cpuMs });
  const stated: (keyof Limits)[] = ['cpuMs', 'wallMs', 'memoryBytes', 'outputBytes'];
  const unstated = (Object.keys(usual) as (keyof Limits)[]).filter(
    (name) => !stated.includes(name) && usual[name] !== task.limits[name],
  );
  const structure = allOf(task, scheme).length - checks.length;
  const notOurs = canonicalJson(VERSION_OF[task.language]) !== canonicalJson(task.version);
  return [
    taken(
      `${count(checks.length, 'check')}, ${count((scheme.solutions ?? []).length + 1, 'solution')} and the limits of time, memory and output.`,
    ),
    dropped('The marks of the checks, outcomes and groups: a package is passed or not.'),
    ...(structure > 0 ? [dropped(`${count(structure, 'check')} of the sources.`)] : []),
    ...(usesOwnValidator(task, checks)
      ? [changed('A validator of ours goes with it, so that others compare as we do.')]
      : []),
    ...(unstated.length > 0 ? [dropped(`Limits that packages do not state: ${listed(unstated)}.`)] : []),
    ...(task.task === 'function'
      ? [changed('A main program calls the function: as a package it is a program with input and output.')]
      : []),
    ...(notOurs ? [dropped(`The version of the language, ${task.version}.`)] : []),
    ...(scheme.criteria?.length || scheme.guidance ? [dropped('What examiners judge beside the checks.')] : []),
    ...(scheme.generator ? [dropped('The generator of inputs; what it made is there.')] : []),
    changed('Name the author and the licence in problem.yaml, and add an input validator, before you give it away.'),
  ];
}

const nameOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 40) || 'task';
