import type { Limits } from '@assay/sandbox/domain';
import { mebibytes, type Starter } from './language';

/** The runner's own Node, in a neutral place: a machine may have no other. */
export const NODE = '/opt/node/bin/node';

export const nodeMounts: Starter['mounts'] = [{ from: process.execPath, to: NODE }];

export function nodeCommand(entry: string, limits: Limits, ...options: string[]): string[] {
  return [
    NODE,
    // as large as the limit: the kernel's count decides what is too much, not the engine's garbage collector
    `--max-old-space-size=${mebibytes(limits.memoryBytes)}`,
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    ...options,
    entry,
  ];
}
