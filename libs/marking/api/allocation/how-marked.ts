import type { HowMarked } from '@assay/marking/contract';
import type { RunRecord } from '@assay/item-bank/domain';
import type { PartMark } from '@assay/marking/domain';
import { addMarks, sumMarks } from '@assay/platform/domain';
import type * as z from 'zod/mini';
import type { ScriptResponse } from '../script/script-loader';

/** The record of a run with what each of its checks earned. */
export function howMarked(
  { interactionId, itemVersion }: Pick<ScriptResponse, 'interactionId' | 'itemVersion'>,
  run: RunRecord,
  parts: readonly PartMark[],
): z.input<typeof HowMarked> {
  const checks = run.checks.map((check) => {
    const part = parts.find(({ partId }) => partId === `${interactionId}.${check.checkId}`);
    return { ...check, marks: addMarks(part?.marks ?? '0'), max: addMarks(part?.max ?? '0') };
  });
  const { build, toolchain, checkerToolchain, libraries, runner, driver, accounting, assurance } = run;
  return {
    ...{ itemVersion, build, toolchain, checkerToolchain, libraries: [...libraries] },
    ...{ runner, driver, accounting, assurance, checks },
    marks: sumMarks(checks.map(({ marks }) => marks)),
    max: sumMarks(checks.map(({ max }) => max)),
  };
}
