import type { SourceFile } from '@assay/sandbox/domain';
import {
  below,
  isPlain,
  numberOf,
  textOf,
  wordsOf,
  type PackageFiles,
  type Plain,
  type YamlReader,
} from './package-files';
import {
  isRefused,
  type PackageFormat,
  type PackageLimits,
  type ProblemPackage,
  type Refused,
} from './problem-package';
import { readProgram, type PackageProgram } from './program-language';
import { readIni } from './read-ini';
import { readStatement } from './read-statement';
import { readSubmissions } from './read-submissions';
import { readTestData } from './read-test-data';
import { changed, dropped, listed, type Note } from './report';

/**
 * Reads a problem package: legacy and legacy-icpc, 2023-07-draft, and what DOMjudge adds to them. What stands in the
 * wrong place for the version that a package names, and in the right one for the other, is read all the same.
 */
export function readPackage(files: PackageFiles, readYaml: YamlReader): ProblemPackage | Refused {
  try {
    const metadata = readMetadata(files, readYaml);
    return isRefused(metadata) ? metadata : read(files, metadata, readYaml);
  } catch (error) {
    return { refused: `A file of this package cannot be read: ${(error as Error).message.split('\n')[0]}` };
  }
}

function readMetadata(files: PackageFiles, readYaml: YamlReader): Plain | Refused {
  const bytes = files.get('problem.yaml');
  if (bytes === undefined) return {};
  const text = textOf(bytes);
  if (text === null) return { refused: 'problem.yaml is not UTF-8 text.' };
  const metadata = readYaml(text) ?? {};
  return isPlain(metadata) ? metadata : { refused: 'problem.yaml does not hold names and values.' };
}

function read(files: PackageFiles, metadata: Plain, readYaml: YamlReader): ProblemPackage | Refused {
  const ini = readIni(textOf(files.get('domjudge-problem.ini')) ?? '');
  const format = formatOf(metadata, files);
  const types = [...wordsOf(metadata['type']), ...wordsOf(metadata['validation'])];
  const unknown = types.find((type) => type === 'multi-pass' || type === 'submit-answer');
  if (unknown) return { refused: `Problems of the type “${unknown}” are not supported.` };
  const statement = readStatement(files);
  const { tests, groups } = readTestData(files, readYaml, wordsOf(metadata['validator_flags']));
  const submissions = readSubmissions(files, format, readYaml);
  if (tests.length === 0 && submissions.length === 0)
    return { refused: 'There is neither test data nor a submission.' };
  const validators = readValidators(files);
  const isInteractive = types.includes('interactive');
  const isCustom = isInteractive || types.includes('custom') || (format === '2023-07-draft' && validators.length > 0);
  if (isCustom && validators.length === 0) {
    return { refused: 'The package asks for an output validator of its own, and there is none.' };
  }
  return {
    format,
    name: nameOf(metadata, statement?.language ?? 'en') || ini['name'] || statement?.name || '',
    statement,
    isScoring: types.includes('scoring'),
    isInteractive,
    limits: readLimits(metadata, files, ini, format),
    tests,
    groups,
    validator: isCustom ? (validators[0] as PackageProgram) : null,
    submissions,
    includes: readIncludes(files),
    attachments: sourcesBelow(files, 'attachments'),
    notes: notesOn(files, metadata, isCustom ? validators : []),
  };
}

function formatOf(metadata: Plain, files: PackageFiles): PackageFormat {
  const version = String(metadata['problem_format_version'] ?? '');
  if (version === '')
    return [...files.keys()].some((path) => path.startsWith('statement/')) ? '2023-07-draft' : 'legacy';
  return version.startsWith('legacy') ? 'legacy' : '2023-07-draft';
}

function nameOf(metadata: Plain, language: string): string {
  const { name } = metadata;
  if (isPlain(name)) return String(name[language] ?? Object.values(name)[0] ?? '').trim();
  return typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '';
}

function readLimits(metadata: Plain, files: PackageFiles, ini: Record<string, string>, format: PackageFormat) {
  const stated = isPlain(metadata['limits']) ? metadata['limits'] : {};
  const factors = isPlain(stated['time_multipliers']) ? stated['time_multipliers'] : {};
  const isLegacy = format === 'legacy';
  return {
    timeSeconds:
      numberOf(ini['timelimit']) ?? numberOf(textOf(files.get('.timelimit'))) ?? numberOf(stated['time_limit']),
    timeFactor: isLegacy
      ? (numberOf(stated['time_multiplier']) ?? 5)
      : (numberOf(factors['ac_to_time_limit']) ?? numberOf(stated['time_multiplier']) ?? 2),
    timeResolution: (isLegacy ? null : numberOf(stated['time_resolution'])) ?? 1,
    memoryMiB: numberOf(stated['memory']),
    outputMiB: numberOf(stated['output']),
    validationSeconds: numberOf(stated['validation_time']),
  } satisfies PackageLimits;
}

/** Every program in the folder of a legacy package; in the newer format the folder itself is the program. */
function readValidators(files: PackageFiles): PackageProgram[] {
  const [older, newer] = [below(files, 'output_validators'), below(files, 'output_validator')].map((list) =>
    list.map(([path, content]) => ({ path, content })),
  ) as [SourceFile[], SourceFile[]];
  if (newer.some(({ path }) => !path.includes('/'))) {
    return readValidator('output_validator', newer);
  }
  const programs = Map.groupBy([...older, ...newer], ({ path }) => path.split('/')[0] as string);
  return [...programs].flatMap(([name, list]) =>
    readValidator(
      name,
      list.map((file) => ({ ...file, path: file.path.includes('/') ? file.path.slice(name.length + 1) : file.path })),
    ),
  );
}

/** A script called "run" starts what it likes; only one for a shell, without a step before it, can be started here. */
function readValidator(path: string, files: readonly SourceFile[]): PackageProgram[] {
  const run = files.find((file) => file.path === 'run');
  const built = files.some((file) => file.path === 'build');
  const sources = readProgram(
    path,
    files.filter((file) => file.path !== 'run' && file.path !== 'build'),
  );
  if (sources && sources.language !== null) return [sources];
  const isShell = run && !built && /^#!.*\b(ba|da)?sh\b/.test(textOf(run.content) ?? '');
  if (isShell) return [{ path, language: 'bash', entry: 'run', files: [...files] }];
  return sources ? [sources] : [];
}

function readIncludes(files: PackageFiles): Record<string, SourceFile[]> {
  const byCode = Map.groupBy(sourcesBelow(files, 'include'), ({ path }) => path.split('/')[0] as string);
  return Object.fromEntries(
    [...byCode].map(([code, list]) => [
      code,
      list.map((file) => ({ ...file, path: file.path.slice(code.length + 1) })),
    ]),
  );
}

const sourcesBelow = (files: PackageFiles, folder: string): SourceFile[] =>
  below(files, folder).map(([path, content]) => ({ path, content }));

function notesOn(files: PackageFiles, metadata: Plain, validators: readonly PackageProgram[]): Note[] {
  const has = (folder: string) => [...files.keys()].some((path) => path.startsWith(`${folder}/`));
  const unread = [
    'generators',
    'input_validators',
    'input_visualizer',
    'output_visualizer',
    'solution',
    'static_validator',
  ];
  const found = unread.filter(has);
  const { credits, author, source, license, rights_owner: owner } = metadata;
  const rights = { author: credits ?? author, source, license, owner };
  const stated = Object.entries(rights).filter(([, value]) => value !== undefined);
  return [
    ...(found.length > 0 ? [dropped(`Not read: ${listed(found)}.`)] : []),
    ...(validators.length > 1
      ? [dropped(`Of ${validators.length} output validators only “${validators[0]?.path}” decides.`)]
      : []),
    ...(stated.length > 0
      ? [changed(`Keep with it what the package says of ${listed(stated.map(([name]) => name))}.`)]
      : []),
    ...(license === undefined || license === 'unknown'
      ? [changed('The package names no licence: ask its author before you use it.')]
      : []),
  ];
}
