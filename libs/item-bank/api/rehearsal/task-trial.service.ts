import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AskInputs, AskOutputs, GeneratedInputs, SolutionOutputs, Toolchains } from '@assay/item-bank/contract';
import {
  allChecks,
  comparedOutput,
  runInParts,
  runRequest,
  tasksOf,
  type ItemErrorCode,
  type WrittenTask,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { SandboxClient, SandboxError } from '@assay/sandbox/api';
import {
  limitsFor,
  showText,
  utf8,
  verdictOf,
  VERDICT_TITLES,
  type ExecutionRequest,
  type TestRun,
} from '@assay/sandbox/domain';
import { ItemDraftEntity } from '../item/item-draft.entity';

/** Longer than a check may be; what is longer is no expectation that a person could look at. */
const LARGEST_OUTPUT = 200_000;

/** The author's own programs at work while a task is written: what a check should expect, and inputs to check on. */
@Injectable()
export class TaskTrials {
  constructor(
    private readonly database: Database,
    private readonly sandbox: SandboxClient,
  ) {}

  async toolchains(): Promise<Toolchains> {
    const { ok, assurance, toolchains, problems } = await this.sandbox.capability();
    return { ok, assurance, toolchains: [...toolchains], problems: [...problems] };
  }

  async outputs(
    me: Member,
    itemId: string,
    { content, interactionId, checkIds }: AskOutputs,
  ): Promise<SolutionOutputs> {
    await this.mustExist(me, itemId);
    const { task, scheme } = taskOf(content, interactionId);
    const checks = allChecks(task, content.secret).filter(({ id }) => checkIds.includes(id));
    const files = Object.fromEntries(scheme.referenceSolution.map(({ path, content: text }) => [path, text]));
    const runs = await this.run(
      runRequest(randomUUID(), task, { files }, checks, { urgency: 'interactive', scheme, show: true }),
    );
    return {
      outputs: checks.map((check) => {
        const { output, problem } = outputOf(
          runs.find(({ id }) => id === check.id),
          (run) => showText(comparedOutput(check, run, task)),
        );
        return { checkId: check.id, output, problem };
      }),
    };
  }

  async inputs(me: Member, itemId: string, { content, interactionId, seeds }: AskInputs): Promise<GeneratedInputs> {
    await this.mustExist(me, itemId);
    const { generator } = taskOf(content, interactionId).scheme;
    if (!generator) throw refuse<ItemErrorCode>('TASK_NOT_RUNNABLE', 'This task has no generator.');
    const { language, version, entry, files } = generator;
    const runs = await this.run({
      id: randomUUID(),
      toolchain: { language, version },
      entry,
      files: files.map(({ path, content: text }) => ({ path, content: utf8(text) })),
      tests: seeds.map((seed) => ({ id: seed, stdin: utf8(''), args: [seed] })),
      limits: limitsFor(language, { cpuMs: 10_000 }),
      urgency: 'interactive',
    });
    return {
      inputs: seeds.map((seed) => {
        const { output, problem } = outputOf(runs.find(({ id }) => id === seed));
        return { seed, input: output, problem };
      }),
    };
  }

  private async run(request: ExecutionRequest): Promise<readonly TestRun[]> {
    try {
      return (await runInParts(request, (each) => this.sandbox.execute(each))).tests;
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      throw refuse<ItemErrorCode>('TASK_NOT_RUNNABLE', `${error.title} ${error.message}`);
    }
  }

  private mustExist(me: Member, itemId: string): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      if (!(await tx.existsBy(ItemDraftEntity, { itemId }))) throw refuse('NOT_FOUND');
    });
  }
}

function taskOf(content: AskOutputs['content'], interactionId: string): WrittenTask {
  const found = tasksOf(content).find(({ task }) => task.id === interactionId);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

function outputOf(
  run: TestRun | undefined,
  textOf = ({ stdout }: TestRun) => showText(stdout),
): { output: string | null; problem: string | null } {
  const verdict = run ? verdictOf(run, { equal: true }) : 'IE';
  if (run === undefined || verdict !== 'AC') {
    const said = run ? showText(run.stderr).trim().slice(-500) : '';
    return { output: null, problem: [VERDICT_TITLES[verdict], said].filter(Boolean).join(' ') };
  }
  const text = textOf(run);
  if (text.length > LARGEST_OUTPUT) return { output: null, problem: 'It printed more than a check can hold.' };
  return { output: text, problem: null };
}
