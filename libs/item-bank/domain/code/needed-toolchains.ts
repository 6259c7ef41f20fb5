import { canRun, LANGUAGE_NAMES, type Capability, type Toolchain } from '@assay/sandbox/domain';
import type { CodeInteraction } from '../item/interaction';
import { schemeOf, type MarkableItem } from '../item/item';
import type { CodeScheme } from '../item/mark-scheme';
import { allChecks } from './mark-checks';

/** All that has to be installed to run and to mark a task: its own language, and those of the author's programs. */
export function neededToolchains(
  task: CodeInteraction,
  scheme: Pick<CodeScheme, 'checker' | 'interactor'>,
): Toolchain[] {
  const programs = [task, scheme.checker, task.task === 'interactive' ? scheme.interactor : undefined];
  const found = programs.flatMap((each) => (each ? [{ language: each.language, version: each.version }] : []));
  return found.filter(
    (each, at) => found.findIndex((other) => other.language === each.language && other.version === each.version) === at,
  );
}

/** Why a task cannot be run by this runner, in a sentence that names task, language and cure; null where it can. */
export interface CannotRun {
  readonly task: string;
  readonly sentence: string;
}

/** In a demo a demonstrated run is what was promised; anywhere else its result would be waited for without end. */
export function cannotRun(item: MarkableItem, capability: Capability, { isDemo = false } = {}): CannotRun[] {
  return item.delivery.interactions.flatMap((task) => {
    if (task.kind !== 'code') return [];
    const scheme = schemeOf(item.secret, task.id, 'code');
    const sentence = taskProblem(task, scheme, item, capability, isDemo);
    return sentence === null ? [] : [{ task: task.title, sentence: `“${task.title}”: ${sentence}` }];
  });
}

function taskProblem(
  task: CodeInteraction,
  scheme: CodeScheme,
  item: MarkableItem,
  capability: Capability,
  isDemo: boolean,
): string | null {
  if (!capability.ok) {
    const [first] = capability.problems;
    return `no runner can run it. ${first ? `${first.problem} ${first.cure}` : 'See "npm run doctor".'}`;
  }
  if (capability.assurance === 'demo' && !isDemo) {
    return 'this installation only demonstrates runs, and their results never become a mark. Connect a runner with a real sandbox.';
  }
  const missing = neededToolchains(task, scheme).find((toolchain) => !canRun(capability, toolchain));
  if (missing) {
    const name = `${LANGUAGE_NAMES[missing.language]} ${missing.version}`;
    const installed = capability.toolchains.filter(({ language }) => language === missing.language);
    const cure =
      installed.length > 0
        ? `The runner has ${installed.map(({ version }) => version).join(', ')}: ask for that version in the task, or install the other.`
        : `${reasonFor(capability, missing)}`;
    return `it needs ${name}, which no runner offers. ${cure}`;
  }
  const isLookedAt = allChecks(task, item.secret).some(({ structure }) => structure);
  if (isLookedAt && capability.structure && !capability.structure.includes(task.language)) {
    return `its sources are looked at, which no runner can do for ${LANGUAGE_NAMES[task.language]}. Install the linter of that language, or take the check out.`;
  }
  return null;
}

/** What the runner itself says about the language, where it says anything. */
function reasonFor({ problems }: Capability, { language }: Toolchain): string {
  const name = LANGUAGE_NAMES[language];
  const own = problems.find(({ problem }) => problem.toLowerCase().includes(name.toLowerCase()));
  return own ? `${own.problem} ${own.cure}` : `Install ${name} where the runner runs, and start the runner again.`;
}
