import { canonicalJson } from '@assay/platform/domain';
import { hex, sha256, utf8 } from '../candidate/sha256';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import type { MarkableItem } from '../item/item';
import type { CodeScheme } from '../item/mark-scheme';

export interface WrittenTask {
  readonly task: CodeInteraction;
  readonly scheme: CodeScheme;
}

/** The practical tasks of an item, in its order. */
export function tasksOf({ delivery, secret }: MarkableItem): WrittenTask[] {
  return delivery.interactions.flatMap((task) => {
    const scheme = secret.schemes[task.id];
    return task.kind === 'code' && scheme?.kind === 'code' ? [{ task, scheme }] : [];
  });
}

/**
 * Names what a verdict depends on: programs, inputs, expectations, limits. A word of the question, an outcome or a mark
 * may change without running everything again. Null where nothing is run.
 */
export function taskHash(item: MarkableItem): string | null {
  const tasks = tasksOf(item);
  return tasks.length === 0 ? null : hex(sha256(utf8(canonicalJson(tasks.map(whatRuns)))));
}

function whatRuns({ task, scheme }: WrittenTask) {
  const { prompt: _prompt, title: _title, visibleChecks, ...run } = task;
  const { checker, interactor, referenceSolution, solutions } = scheme;
  return {
    ...run,
    checks: [...visibleChecks, ...scheme.hiddenChecks].map(withoutTitle),
    ...{ checker, interactor, referenceSolution },
    solutions: solutions ?? [],
  };
}

const withoutTitle = ({ title: _title, ...check }: CodeCheck) => check;
