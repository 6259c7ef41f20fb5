/** What programs use of Node most: enough to complete by, not a description of Node. */
export const NODE_TYPES = `
declare const console: {
  log(...data: unknown[]): void; error(...data: unknown[]): void; warn(...data: unknown[]): void; table(data: unknown): void;
};
declare const process: {
  argv: string[]; env: Record<string, string | undefined>; exit(code?: number): never; exitCode: number | undefined;
  stdin: AsyncIterable<string> & { setEncoding(encoding: string): void; on(event: 'data' | 'end', listener: (chunk: string) => void): void };
  stdout: { write(text: string): boolean }; stderr: { write(text: string): boolean }; hrtime: { bigint(): bigint };
};
declare function setTimeout(run: () => void, ms?: number): number;
declare function clearTimeout(timer: number): void;
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(run: () => void): void;
declare function require(name: string): any;
declare class TextEncoder { encode(text: string): Uint8Array }
declare class TextDecoder { constructor(encoding?: string); decode(bytes: Uint8Array): string }
declare module 'node:fs' {
  export function readFileSync(path: string | number, encoding: 'utf8' | 'utf-8'): string;
  export function writeFileSync(path: string, text: string): void;
  export function existsSync(path: string): boolean;
  export function readdirSync(path: string): string[];
}
declare module 'node:readline' {
  export function createInterface(options: { input: unknown; crlfDelay?: number }): AsyncIterable<string> & {
    on(event: 'line', listener: (line: string) => void): void; on(event: 'close', listener: () => void): void; close(): void;
  };
}
declare module 'node:path' {
  export function join(...parts: string[]): string; export function basename(path: string): string; export function dirname(path: string): string;
}
declare module 'node:assert/strict' { export default function assert(value: unknown, message?: string): void }
`;
