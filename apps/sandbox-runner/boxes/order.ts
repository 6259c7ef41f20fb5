import path from 'node:path';
import type { CollectLimits, Limits, SourceFile } from '@assay/sandbox/domain';
import { ASK, frame } from './frames';

/** What the helper needs to know to run one test. */
export interface TestOrder {
  command: readonly string[];
  environment: Readonly<Record<string, string>>;
  limits: Limits;
  /** Paths of the sources, which are linked into the working folder. */
  sources: readonly string[];
  /** Laid out for this test alone, and writable. */
  files: readonly SourceFile[];
  /** `follows`: it comes bit by bit while the program runs. */
  input: Uint8Array | 'follows';
  collect: CollectLimits | null;
  /** Bounds memory per process where nothing counts the memory of all of them. */
  needsDataLimit: boolean;
}

const FLAG = { hasInput: 1, inputFollows: 2, atOnce: 4 } as const;
const KIND = { folder: 0, link: 1, file: 2 } as const;
const RLIMIT = { cpu: 0, fsize: 1, data: 2, stack: 3, core: 4, nproc: 6, nofile: 7, memlock: 8, msgqueue: 12 } as const;

export function runFrame(order: TestOrder): Buffer {
  const limits = rlimits(order);
  const entries = layout(order);
  const variables = Object.entries(order.environment).map(([name, value]) => `${name}=${value}`);
  const isLive = order.input === 'follows';
  const input = order.input === 'follows' ? new Uint8Array() : order.input;
  const flags = isLive ? FLAG.inputFollows | FLAG.atOnce : input.length > 0 ? FLAG.hasInput : 0;
  return frame(
    ASK.run,
    numbers(flags, limits.length, order.command.length, variables.length, entries.length, order.collect?.maxFiles ?? 0),
    longs(order.limits.outputBytes, order.collect?.maxBytes ?? 0),
    ...limits.map(([resource, soft, hard]) => longs(resource, soft, hard)),
    ...[...order.command, ...variables].map(text),
    ...entries.flatMap(({ kind, name, content }) => [numbers(kind), text(name), sized(content)]),
    sized(input),
  );
}

function rlimits({ limits, needsDataLimit }: TestOrder): [number, number, number][] {
  const seconds = Math.ceil(limits.cpuMs / 1000);
  const same = (resource: number, value: number): [number, number, number] => [resource, value, value];
  return [
    same(RLIMIT.core, 0),
    same(RLIMIT.memlock, 0),
    same(RLIMIT.msgqueue, 0),
    [RLIMIT.cpu, seconds, seconds + 1],
    // above the limit that is counted: else a fork bomb fails quietly and cannot be told from other errors
    same(RLIMIT.nproc, limits.processes + 32),
    same(RLIMIT.nofile, limits.openFiles),
    same(RLIMIT.fsize, limits.fileBytes),
    same(RLIMIT.stack, limits.stackBytes),
    ...(needsDataLimit ? [same(RLIMIT.data, 4 * limits.memoryBytes)] : []),
  ];
}

/** Folders first; a file of the test stands in for a source of the same name. */
function layout({ sources, files }: TestOrder) {
  const own = new Set(files.map((file) => file.path));
  const links = sources.filter((source) => !own.has(source));
  const folders = new Set<string>();
  for (const name of [...links, ...own]) {
    for (let folder = path.dirname(name); folder !== '.'; folder = path.dirname(folder)) folders.add(folder);
  }
  return [
    ...[...folders].sort().map((name) => ({ kind: KIND.folder, name, content: new Uint8Array() })),
    ...links.map((name) => ({ kind: KIND.link, name, content: Buffer.from(`/src/${name}\0`) })),
    ...files.map(({ path: name, content }) => ({ kind: KIND.file, name, content })),
  ];
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), 8 * index));
  return bytes;
}

const text = (value: string) => sized(Buffer.from(`${value}\0`));
const sized = (bytes: Uint8Array) => Buffer.concat([numbers(bytes.length), bytes]);

/** What the helper says at the end of a test. */
export interface TestEnd {
  wasFlood: boolean;
  /** As a shell gives it: 128 and the number of the signal. */
  exitCode: number;
  cpuMs: number;
  wallMs: number;
  memoryBytes: number;
}

export function readEnd(bytes: Buffer): TestEnd {
  const status = bytes.readInt32LE(4);
  const signal = status & 0x7f;
  return {
    wasFlood: (bytes.readUInt32LE(0) & 2) !== 0,
    exitCode: signal === 0 ? (status >> 8) & 0xff : 128 + signal,
    cpuMs: Number(bytes.readBigUInt64LE(8)) / 1000,
    wallMs: Number(bytes.readBigUInt64LE(16)) / 1000,
    memoryBytes: Number(bytes.readBigUInt64LE(24)),
  };
}
