import type { Comparer } from '@assay/sandbox/domain';

/** How the arguments of the default output validator read as a comparer, and those that mean nothing to it. */
export function comparerOfFlags(flags: readonly string[]): { comparer: Comparer; unknown: string[] } {
  const unknown: string[] = [];
  const rule: { caseSensitive?: true; spaceSensitive?: true; absolute?: number; relative?: number } = {};
  for (let index = 0; index < flags.length; index += 1) {
    const flag = flags[index] as string;
    if (flag === 'case_sensitive') rule.caseSensitive = true;
    else if (flag === 'space_change_sensitive') rule.spaceSensitive = true;
    else if (/^float_((absolute|relative)_)?tolerance$/.test(flag)) {
      const tolerance = Number(flags[(index += 1)] ?? NaN);
      if (!Number.isFinite(tolerance) || tolerance < 0) unknown.push(flag);
      else {
        if (flag !== 'float_relative_tolerance') rule.absolute = tolerance;
        if (flag !== 'float_absolute_tolerance') rule.relative = tolerance;
      }
    } else unknown.push(flag);
  }
  return { comparer: { kind: 'words', ...rule }, unknown };
}

/**
 * The other way round; null for a comparer that the default output validator knows nothing of. Byte for byte is another
 * thing: here a wrong layout has a verdict of its own.
 */
export function flagsOfComparer(comparer: Comparer): string[] | null {
  if (comparer.kind !== 'words') return null;
  const { caseSensitive, spaceSensitive, absolute, relative } = comparer;
  return [
    ...(caseSensitive ? ['case_sensitive'] : []),
    ...(spaceSensitive ? ['space_change_sensitive'] : []),
    ...(absolute !== undefined && absolute === relative ? ['float_tolerance', String(absolute)] : []),
    ...(absolute !== undefined && absolute !== relative ? ['float_absolute_tolerance', String(absolute)] : []),
    ...(relative !== undefined && absolute !== relative ? ['float_relative_tolerance', String(relative)] : []),
  ];
}
