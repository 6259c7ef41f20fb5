import { randomUUID } from 'node:crypto';
import {
  allChecks,
  checkFindings,
  markChecks,
  nextGroup,
  roundOf,
  runTask,
  type CheckFinding,
  type CodeCheck,
  type MarkableItem,
  type ProgramToProve,
  type RehearsedRound,
} from '@assay/item-bank/domain';
import type { SandboxClient } from '@assay/sandbox/api';
import type { ExecutionResult } from '@assay/sandbox/domain';

export interface RunRound {
  readonly round: RehearsedRound;
  readonly place: Pick<ExecutionResult, 'runner' | 'driver' | 'assurance' | 'toolchain'>;
}

/** Runs one round of a program: a right one on all checks at once, a wrong one until its verdict is known. */
export async function runRound(
  sandbox: SandboxClient,
  item: MarkableItem,
  program: ProgramToProve,
  decidedBefore: number | null,
): Promise<RunRound> {
  const task = item.delivery.interactions.find(({ id }) => id === program.interactionId);
  if (task?.kind !== 'code') throw new RangeError(`This item has no task ${program.interactionId}.`);
  const scheme = item.secret.schemes[task.id];
  if (scheme?.kind !== 'code') throw new RangeError(`The task ${task.id} has no mark scheme.`);
  const checks = allChecks(task, item.secret);
  const found: CheckFinding[] = [];
  let place: RunRound['place'] | null = null;
  const run = async (some: readonly CodeCheck[]) => {
    const result = await runTask(
      {
        ...{ id: randomUUID(), interaction: task, scheme, response: { files: program.files }, checks: some },
        options: { urgency: 'hand-in' },
      },
      (request) => sandbox.execute({ ...request, fresh: true }), // three times in a row means three runs
    );
    found.push(...checkFindings(some, result, task));
    place = result;
    return result;
  };
  let earnsAll = () => true;
  if (program.declared === 'AC') {
    const result = await run(checks);
    earnsAll = () => {
      const mark = markChecks(item, task, result);
      return mark !== 'unavailable' && mark.marks === mark.max;
    };
  } else {
    while (found.length < checks.length && found.every(({ verdict }) => verdict === 'AC')) {
      const group = nextGroup(checks.length, found.length, decidedBefore);
      await run(checks.slice(found.length, found.length + group));
    }
  }
  const round = roundOf(found, earnsAll);
  if (round === null || place === null) throw new SandboxFault();
  return { round, place };
}

/** The sandbox answered and could not judge: a fault of ours, tried again like any other. */
export class SandboxFault extends Error {
  constructor() {
    super('The sandbox failed while a task was rehearsed.');
  }
}
