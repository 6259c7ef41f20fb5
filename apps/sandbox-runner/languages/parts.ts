import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Starter } from './language';
import { nodeMounts } from './node';

/** Our own programs that run in boxes, and the packages they need: beside the bundle of the runner, or where it is told. */
const FOLDER = process.env['ASSAY_RUNNER_PARTS'] || path.join(import.meta.dirname, 'parts');
/** Inside the box. */
const PARTS = '/opt/parts';

export const partsMount: Starter['mounts'] = [{ from: FOLDER, to: PARTS }];

export const partPath = (name: string) => `${PARTS}/${name}`;

/** Where it lies for the runner itself. */
export const partOnHost = (name: string) => path.join(FOLDER, name);

export function hasParts(...names: string[]): boolean {
  return names.every((name) => existsSync(path.join(FOLDER, name)));
}

/** A program of ours that reads sources and says what stands in them; absent where the parts are. */
export function structureWith(part: string, command: (files: readonly string[]) => string[]): { structure?: Starter } {
  if (!hasParts(part)) return {};
  const mounts = [...nodeMounts, ...partsMount];
  return { structure: { mounts, environment: {}, command: ({ files }) => command(files) } };
}

export const PARTS_CURE =
  'They belong beside the bundle of the runner: "node tools/runner-parts.mjs <folder>" puts them together, and ' +
  'ASSAY_RUNNER_PARTS names the folder.';
