import type { Readable } from 'node:stream';

/** What bubblewrap reports, one JSON object after the other: first the process it started, at the end its exit code. */
export interface BoxStatus {
  firstProcess: Promise<number>;
  exitCode(): number | null;
}

export function readStatus(stream: Readable): BoxStatus {
  let text = '';
  const firstProcess = new Promise<number>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const pid = numberAfter(text, 'child-pid');
      if (pid !== null) resolve(pid);
    });
  });
  return { firstProcess, exitCode: () => numberAfter(text, 'exit-code') };
}

function numberAfter(text: string, name: string): number | null {
  const digits = new RegExp(`"${name}": (\\d+)`).exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
