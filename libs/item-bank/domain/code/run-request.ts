import {
  isInOneAnother,
  limitsFor,
  utf8,
  type CollectLimits,
  type ExecutionRequest,
  type Program,
  type SourceFile,
  type Urgency,
} from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import type { AuthorProgram, CodeScheme } from '../item/mark-scheme';
import type { CodeResponse } from '../response/response';
import { functionDriver } from './function-driver';
import { newFilesOf } from './own-files';

export type CheckInput = Pick<CodeCheck, 'id' | 'stdin' | 'args' | 'files'> &
  Partial<Pick<CodeCheck, 'comparer' | 'expected'>>;

export interface RunOptions {
  /** Somebody waits at the screen, or a script waits to be marked. Absent: the latter. */
  readonly urgency?: Urgency;
  /** Between whom places are shared out: ids that say nothing about anybody. */
  readonly owner?: { readonly organisation: string; readonly candidate: string };
  /** The interactor of an interactive task is in the secret half. */
  readonly scheme?: Pick<CodeScheme, 'interactor'>;
  /** What a program leaves behind comes back to be shown: its plots and tables. */
  readonly show?: boolean;
}

/** Where a validator leaves messages. Its name ends with a separator, so that the name of a file can be put behind it. */
export const FEEDBACK = 'feedback/';

/** Of a prepared tree all of it is compared; of the others only what is shown or compared is wanted. */
const WHOLE_TREE: CollectLimits = { maxFiles: 1000, maxBytes: 4 * 1024 * 1024 };
const SHOWN_FILES: CollectLimits = { maxFiles: 50, maxBytes: 1024 * 1024 };

/**
 * What goes into the sandbox: the candidate's files, the author's other files, and the inputs. Expected outputs and
 * comparers stay outside, and a file that is not the candidate's to change is the author's whatever was sent.
 */
export function runRequest(
  id: string,
  interaction: CodeInteraction,
  response: CodeResponse | null,
  checks: readonly CheckInput[],
  { urgency, owner, scheme, show = false }: RunOptions = {},
): ExecutionRequest {
  const driver = functionDriver(interaction);
  const ofChecks = [...new Set(checks.flatMap(({ files = [] }) => files.map(({ path }) => path)))];
  const files = filesOf(interaction, response).filter(({ path }) =>
    ofChecks.every((other) => path !== other && !isInOneAnother(path, other)),
  );
  const collect = collectFor(interaction, checks, show);
  const interactor = interaction.task === 'interactive' ? scheme?.interactor : undefined;
  return {
    id,
    toolchain: { language: interaction.language, version: interaction.version },
    entry: driver?.path ?? interaction.entry,
    files: driver ? [...files, { path: driver.path, content: utf8(driver.content) }] : files,
    tests: checks.map((check) => ({
      id: check.id,
      stdin: utf8(check.stdin),
      ...(check.args && { args: check.args }),
      ...(check.files && { files: check.files.map(source) }),
      ...(interactor && forInteractor(interactor, check)),
    })),
    limits: interaction.limits,
    ...(interaction.isolation && { isolation: interaction.isolation }),
    ...(interactor && { interactor: { ...authorProgram(interactor), limits: limitsFor(interactor.language) } }),
    ...(collect && { collect }),
    ...(urgency && { urgency }),
    ...(owner && { owner }),
  };
}

/** The input lies in its box as a file anyway; one that is called as a validator has the answer too, and no candidate has. */
function forInteractor({ called, args = [] }: AuthorProgram, { args: own = [], expected = '' }: CheckInput) {
  if (called !== 'validator') return args.length > 0 ? { args: [...own, ...args] } : {};
  return {
    args: ['input', 'answer', FEEDBACK, ...args],
    interactorFiles: [
      { path: 'answer', content: utf8(expected) },
      { path: `${FEEDBACK}about.txt`, content: utf8('') },
    ],
  };
}

/** What a candidate handed in, beside what the author keeps. */
export function filesOf(interaction: CodeInteraction, response: CodeResponse | null): SourceFile[] {
  const given = interaction.files.map(({ path, content, editable }) => ({
    path,
    content: utf8(editable ? (response?.files[path] ?? content) : content),
  }));
  return [...given, ...newFilesOf(interaction, response?.files ?? {}).map(source)];
}

/** The candidate's own sources alone: nobody is marked for how the author writes. Null where there are none. */
export function ownProgram(interaction: CodeInteraction, response: CodeResponse | null): Program | null {
  const authors = new Set(interaction.files.filter(({ editable }) => !editable).map(({ path }) => path));
  const files = filesOf(interaction, response).filter(({ path }) => !authors.has(path));
  const wanted = [interaction.entry, interaction.function?.file];
  const entry = files.find(({ path }) => wanted.includes(path))?.path ?? files[0]?.path;
  const { language, version } = interaction;
  return entry === undefined ? null : { toolchain: { language, version }, entry, files };
}

export function authorProgram({ language, version, entry, files }: AuthorProgram): Program {
  return { toolchain: { language, version }, entry, files: files.map(source) };
}

function collectFor(
  { task }: CodeInteraction,
  checks: readonly CheckInput[],
  show: boolean,
): CollectLimits | undefined {
  const compared = checks.map(({ comparer }) => comparer?.kind);
  if (task === 'commandLine' || compared.includes('tree')) return WHOLE_TREE;
  const mayDraw = task === undefined || task === 'program' || task === 'function';
  return compared.includes('plot') || (show && mayDraw) ? SHOWN_FILES : undefined;
}

const source = ({ path, content }: { readonly path: string; readonly content: string }): SourceFile => ({
  path,
  content: utf8(content),
});
