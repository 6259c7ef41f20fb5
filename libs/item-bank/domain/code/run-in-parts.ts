import {
  LARGEST_REQUEST_BYTES,
  LARGEST_TEST_COUNT,
  LARGEST_TOTAL_WALL_MS,
  type ExecutionRequest,
  type ExecutionResult,
  type SourceFile,
  type TestInput,
} from '@assay/sandbox/domain';

export type Execute = (request: ExecutionRequest) => Promise<ExecutionResult>;

/** What the tests of one request may print and leave behind, all together: their runner holds it, and so do we. */
export const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;
/** Room for names, limits and everything else of a request that is neither a file nor an input. */
const SMALL_PARTS_BYTES = 256 * 1024;
/** A test that had to wait for a busy machine gets the time that it waited once more, up to its whole limit. */
const EXTENDED = 2;

/**
 * Runs what may be more than a runner takes at one time. It is divided so that every part is done in the time of one
 * request even where each of its tests takes all the time it may: a slow program gets its verdict, and not one that it
 * was not run. The result is that of one request.
 */
export async function runInParts(request: ExecutionRequest, execute: Execute): Promise<ExecutionResult> {
  const [first = [], ...others] = partsOfTests(request);
  let result = await execute({ ...request, tests: first });
  for (const [index, tests] of others.entries()) {
    const [failed] = result.tests;
    if (failed?.outcome === 'not-built') {
      result = { ...result, tests: [...result.tests, ...tests.map(({ id }) => ({ ...failed, id }))] };
      continue; // the same sources: no part of them can be built
    }
    // all of it by the toolchain that the first part found, also where several runners have several
    const { toolchain } = result;
    result = together(result, await execute({ ...request, id: `${request.id}-${index + 2}`, toolchain, tests }));
  }
  return result;
}

/** In their order; each part has at least one. */
export function partsOfTests(request: ExecutionRequest): readonly (readonly TestInput[])[] {
  const { limits, interactor, collect, files } = request;
  const wallMs = EXTENDED * Math.max(limits.wallMs, interactor?.limits.wallMs ?? 0);
  const answerBytes = limits.outputBytes + (interactor?.limits.outputBytes ?? 0) + (collect?.maxBytes ?? 0);
  const most = Math.max(
    1,
    Math.min(
      LARGEST_TEST_COUNT,
      Math.floor(LARGEST_TOTAL_WALL_MS / wallMs),
      Math.floor(LARGEST_ANSWER_BYTES / answerBytes),
    ),
  );
  const room = LARGEST_REQUEST_BYTES - SMALL_PARTS_BYTES - bytesOfFiles([...files, ...(interactor?.files ?? [])]);
  const parts: TestInput[][] = [];
  let left = 0;
  for (const test of request.tests) {
    const bytes = bytesOf(test);
    const part = parts.at(-1);
    if (part && part.length < most && bytes <= left) part.push(test);
    else {
      parts.push([test]);
      left = room;
    }
    left -= bytes;
  }
  return parts;
}

function together(one: ExecutionResult, other: ExecutionResult): ExecutionResult {
  const isDemo = [one, other].some(({ assurance }) => assurance === 'demo');
  const { reused: _, ...whole } = one;
  return {
    ...whole,
    ...(isDemo && { assurance: 'demo' }),
    ...(one.reused && other.reused && { reused: true }),
    tests: [...one.tests, ...other.tests],
    queuedMs: (one.queuedMs ?? 0) + (other.queuedMs ?? 0),
  };
}

/** As JSON: content is base64, and a character of a path or an argument is never more than six. */
function bytesOf({ id, stdin, args = [], files = [], interactorFiles = [] }: TestInput): number {
  const words = [id, ...args].reduce((sum, word) => sum + textBytes(word), 0);
  return words + base64Bytes(stdin.length) + bytesOfFiles([...files, ...interactorFiles]) + 100;
}

const bytesOfFiles = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { path, content }) => sum + textBytes(path) + base64Bytes(content.length) + 30, 0);
const base64Bytes = (bytes: number): number => 4 * Math.ceil(bytes / 3);
const textBytes = (text: string): number => 6 * text.length + 10;
