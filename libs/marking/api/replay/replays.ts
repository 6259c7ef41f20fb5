import {
  allChecks,
  runRecord,
  runTask,
  schemeOf,
  type CodeInteraction,
  type CodeResponse,
  type RunRecord,
} from '@assay/item-bank/domain';
import { compareRuns, currentMarks, isSameResponse, type ReplayedCheck } from '@assay/marking/domain';
import { Database } from '@assay/platform/api';
import { SandboxClient, SandboxError } from '@assay/sandbox/api';
import { canRun, LANGUAGE_NAMES, type Capability, type Toolchain } from '@assay/sandbox/domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { MarkEntity } from '../mark/mark.entity';
import { ScriptLoader, type ScriptResponse } from '../script/script-loader';

export interface ReplayedTask {
  readonly slot: string;
  readonly title: string;
  readonly itemVersion: number;
  /** As recorded with the mark, and as it is now. */
  readonly before: Ran | null;
  readonly now: Ran | null;
  readonly checks: readonly ReplayedCheck[];
  /** Why it could not be run again, or what was different; null where there is nothing to say. */
  readonly remark: string | null;
}
type Ran = Pick<RunRecord, 'toolchain' | 'runner' | 'driver' | 'accounting' | 'assurance'>;
export interface Replay {
  readonly attemptId: string;
  readonly scriptCode: string;
  readonly tasks: readonly ReplayedTask[];
}

/** Runs the practical tasks of a script once more, from the versions that were sat and the files that were handed in. */
@Injectable()
export class Replays {
  constructor(
    private readonly database: Database,
    private readonly loader: ScriptLoader,
    private readonly sandbox: SandboxClient,
  ) {}

  /** Null: no organisation has such an attempt. Nothing is written: a replay is no mark. */
  async of(attemptId: string): Promise<Replay | null> {
    const found = await this.find(attemptId);
    if (!found) return null;
    const capability = await this.sandbox.capability();
    const tasks: ReplayedTask[] = [];
    for (const { response, run } of found.tasks) tasks.push(await this.again(response, run, capability));
    return { attemptId, scriptCode: found.scriptCode, tasks };
  }

  private async find(attemptId: string) {
    for (const organisationId of await this.database.forUpkeep()) {
      const found = await this.database.inOrganisation(organisationId, async (tx) => {
        const [known] = await tx.query<unknown[]>('select from attempt where id = $1', [attemptId]);
        if (!known) return null;
        const { attempt, responses } = await this.loader.load(tx, attemptId);
        const marks = currentMarks(await tx.findBy(MarkEntity, { attemptId }));
        const tasks = responses.filter(({ method, value }) => method === 'checks' && value !== null);
        return {
          scriptCode: attempt.scriptCode,
          tasks: tasks.map((response) => ({
            response,
            run: marks.find((mark) => isSameResponse(mark, response))?.run ?? null,
          })),
        };
      });
      if (found) return found;
    }
    return null;
  }

  private async again(
    response: ScriptResponse,
    before: RunRecord | null,
    capability: Capability,
  ): Promise<ReplayedTask> {
    const task = response.interaction as CodeInteraction;
    const { item, value, slot, itemVersion } = response;
    const about = { slot, title: task.title, itemVersion, before: before && ran(before) };
    const pinned =
      before && canRun(capability, before.toolchain) ? { ...task, version: before.toolchain.version } : task;
    try {
      const result = await runTask(
        {
          ...{ id: randomUUID(), interaction: pinned, response: value as CodeResponse | null },
          ...{ scheme: schemeOf(item.secret, task.id, 'code'), checks: allChecks(task, item.secret) },
        },
        (request) => this.sandbox.execute({ ...request, fresh: true }), // a kept result would prove nothing
      );
      const now = runRecord(item, task, result);
      const checks = compareRuns(before, now);
      return { ...about, now: ran(now), checks, remark: remarkOn(before, now, checks) };
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      return { ...about, now: null, checks: [], remark: `It could not be run: ${error.message}` };
    }
  }
}

const ran = ({ toolchain, runner, driver, accounting, assurance }: RunRecord): Ran => ({
  ...{ toolchain, runner, driver, accounting, assurance },
});

function remarkOn(before: RunRecord | null, now: RunRecord, checks: readonly ReplayedCheck[]): string | null {
  if (checks.some((check) => check.now === null)) return 'The sandbox failed on our side: run it again.';
  if (!before) return 'The mark has no record of its run: there is nothing to compare with.';
  const named = ({ language, version }: Toolchain) => `${LANGUAGE_NAMES[language]} ${version}`;
  if (before.toolchain.version === now.toolchain.version) return null;
  return `It was marked with ${named(before.toolchain)}, which no runner offers any more; this is ${named(now.toolchain)}.`;
}
