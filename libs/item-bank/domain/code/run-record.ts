import { showText, type Accounting, type Assurance, type Toolchain, type Verdict } from '@assay/sandbox/domain';
import type { CodeInteraction } from '../item/interaction';
import { schemeOf, type MarkableItem } from '../item/item';
import { checkFindings } from './check-findings';
import { allChecks } from './mark-checks';
import type { TaskResult } from './task-result';

/** How the checks of a mark came about: with the version of the item it is enough to run them again. */
export interface RunRecord {
  readonly runner: string;
  readonly driver: string;
  readonly assurance: Assurance;
  readonly accounting: Accounting;
  readonly toolchain: Toolchain;
  readonly libraries: readonly { readonly name: string; readonly version: string }[];
  /** Of the checker, where the task has one. */
  readonly checkerToolchain: Toolchain | null;
  readonly build: { readonly cpuMs: number; readonly messages: string } | null;
  readonly checks: readonly CheckRecord[];
}
export interface CheckRecord {
  readonly checkId: string;
  readonly title: string;
  readonly isHidden: boolean;
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMemoryBytes: number | null;
}

const KEPT_CHARACTERS = 4_000;

export function runRecord(item: MarkableItem, interaction: CodeInteraction, result: TaskResult): RunRecord {
  const hidden = new Set(schemeOf(item.secret, interaction.id, 'code').hiddenChecks.map(({ id }) => id));
  const { runner, driver, assurance, accounting, toolchain, libraries = [], build } = result;
  return {
    ...{ runner, driver, assurance, accounting, toolchain, libraries },
    checkerToolchain: result.checkerToolchain ?? null,
    build: build ? { cpuMs: build.cpuMs, messages: showText(build.messages).slice(0, KEPT_CHARACTERS) } : null,
    checks: checkFindings(allChecks(interaction, item.secret), result, interaction).map((found) => ({
      ...{ checkId: found.checkId, title: found.title, isHidden: hidden.has(found.checkId) },
      ...{ verdict: found.verdict, sentence: found.reason },
      ...{ cpuMs: found.cpuMs, wallMs: found.wallMs, peakMemoryBytes: found.peakMemoryBytes },
    })),
  };
}
