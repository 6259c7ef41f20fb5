import { performance } from 'node:perf_hooks';
import { freemem } from 'node:os';
import {
  limitsFor,
  meets,
  type Capability,
  type ExecutionRequest,
  type ExecutionResult,
  type Toolchain,
} from '@assay/sandbox/domain';
import type { Engine, Submission } from './engine';
import type { InstalledToolchain } from './languages/language';
import { Places, type Claim } from './places';

/** Stands on every mark: raised when what a run finds could change. */
const RUNNER_VERSION = '2';

export interface ReadyToolchain {
  toolchain: Toolchain;
  starter: InstalledToolchain;
}

/** This machine cannot do what was asked; another one may. */
export class CannotRun extends Error {}

/** After so long others are let pass, if any wait. */
const SLICE_MS = 1000;
/** So many may wait for each place: more would not be served before whoever asked gives up. */
const WAITING_PER_PLACE = 100;
const NOBODY = { organisation: '', candidate: '' };

/** Runs requests, as many at one time as there are places. */
export class Runner {
  private readonly places: Places;
  private readonly running = new Set<string>();

  constructor(
    private readonly engine: Engine,
    private readonly toolchains: readonly ReadyToolchain[],
    private readonly capability: Capability,
  ) {
    this.places = new Places(capability.concurrency, capability.concurrency * WAITING_PER_PLACE);
  }

  /** @throws CannotRun, QueueFull */
  async execute(asked: ExecutionRequest, signal: AbortSignal): Promise<ExecutionResult> {
    const found = this.find(asked.toolchain);
    const program = asked.phase === 'structure' ? lookingAt(found) : found;
    const interactor = asked.interactor ? this.find(asked.interactor.toolchain) : null;
    const refusal = this.engine.refuses(asked, program.starter);
    if (refusal !== null) throw new CannotRun(refusal);
    const request = {
      ...asked,
      toolchain: program.toolchain,
      ...(asked.interactor && interactor
        ? { interactor: { ...asked.interactor, toolchain: interactor.toolchain } }
        : {}),
    };
    const starters = { program: program.starter, interactor: interactor?.starter ?? null };
    const submission = this.engine.begin(request, starters, signal);
    const queuedMs = await this.work(asked, submission, signal);
    const { driver, assurance, accounting } = this.capability;
    return {
      id: asked.id,
      ...{ driver, assurance, accounting, runner: RUNNER_VERSION, toolchain: program.toolchain },
      ...(program.starter.libraries?.length ? { libraries: program.starter.libraries } : {}),
      ...(submission.build === null ? {} : { build: submission.build }),
      tests: submission.tests,
      queuedMs,
    };
  }

  /** How a request stands that was sent here. */
  stateOf(id: string) {
    const ahead = this.places.ahead(id);
    return { waiting: this.places.waiting, ahead, isKnown: ahead !== null || this.running.has(id) };
  }

  /** @returns how long it waited before anything of it was started */
  private async work(
    { id, urgency = 'hand-in', owner = NOBODY }: ExecutionRequest,
    submission: Submission,
    signal: AbortSignal,
  ) {
    const claim: Claim = { id, urgency, owner };
    const asked = performance.now();
    let started: number | null = null;
    this.running.add(id);
    const slice = () => {
      const begin = performance.now();
      started ??= begin;
      return submission.go(() => this.places.waiting === 0 || performance.now() - begin < SLICE_MS);
    };
    try {
      await this.places.use(claim, signal, slice);
      while (!submission.isDone) await this.places.useAgain(claim, signal, slice);
      return Math.round((started ?? asked) - asked);
    } finally {
      this.running.delete(id);
    }
  }

  private find(wanted: Toolchain): ReadyToolchain {
    const found = this.toolchains.find(({ toolchain }) => meets(toolchain, wanted));
    if (found === undefined) throw new CannotRun(`There is no ${wanted.language} ${wanted.version} on this machine.`);
    return found;
  }
}

/** The program that reads sources, in place of the one that runs them. */
function lookingAt({ toolchain, starter }: ReadyToolchain): ReadyToolchain {
  const { structure } = starter;
  if (structure !== undefined) return { toolchain, starter: { ...starter, ...structure, build: null } };
  throw new CannotRun(`Sources in ${toolchain.language} cannot be looked at on this machine.`);
}

/** As many at a time as processors, as long as each could use all the memory it may. */
export function placesFor(processors: number): number {
  const each = limitsFor('javascript').memoryBytes;
  return Math.max(1, Math.min(processors, Math.floor(freemem() / each)));
}
