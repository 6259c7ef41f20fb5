import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { ExecutionRequest, ExecutionResult, Limits, TestRun } from '@assay/sandbox/domain';

const LARGEST_BYTES = 32 * 1024 * 1024;
const LARGEST_RESULT_BYTES = 1024 * 1024;
const LONGEST_MS = 60 * 60_000;
/** So much of a limit may a run have used for its result to be the same on a machine that is busier. */
const SHARE_OF_LIMITS = 0.5;

type Raw = Record<string, unknown>;
/** Of a request these say who asks and how urgently, and nothing about what is run. */
const OF_THE_ASKING = ['id', 'owner', 'urgency', 'fresh'];

/**
 * What a hand-in came to, for the next one that is the same in everything that is run: a job that was given out twice, or
 * the hundred candidates who hand in the starter as it was. Somebody who waits at the screen always sees a run of his own.
 */
export class Results {
  private readonly results = new Map<string, { rest: string; since: number }>();
  private bytes = 0;

  constructor(private readonly largestBytes = LARGEST_BYTES) {}

  /** Null where a result of another run may not stand in. */
  keyOf(request: unknown): string | null {
    if (typeof request !== 'object' || request === null) return null;
    const raw = request as Raw;
    if (raw['urgency'] === 'interactive' || raw['fresh'] === true || typeof raw['id'] !== 'string') return null;
    const ran = Object.fromEntries(Object.entries(raw).filter(([name]) => !OF_THE_ASKING.includes(name)));
    return createHash('sha256').update(JSON.stringify(ran)).digest('base64');
  }

  /** The answer as it is sent, for a request of this name. */
  find(key: string, id: string): string | null {
    const found = this.results.get(key);
    if (found === undefined) return null;
    this.results.delete(key);
    if (performance.now() - found.since > LONGEST_MS) {
      this.bytes -= found.rest.length;
      return null;
    }
    this.results.set(key, found); // the latest one now
    return `{"id":${JSON.stringify(id)},"reused":true,${found.rest}`;
  }

  add(key: string, request: ExecutionRequest, result: ExecutionResult, encoded: object): void {
    if (!isRepeatable(request, result)) return;
    const { id: _id, queuedMs: _queuedMs, ...rest } = encoded as Raw;
    const text = JSON.stringify(rest).slice(1);
    if (text.length > LARGEST_RESULT_BYTES || this.results.has(key)) return;
    this.results.set(key, { rest: text, since: performance.now() });
    this.bytes += text.length;
    for (const [oldest, { rest: old }] of this.results) {
      if (this.bytes <= this.largestBytes) break;
      this.results.delete(oldest);
      this.bytes -= old.length;
    }
  }
}

/** Neither a fault of ours nor near a limit, where the next run could come to something else. */
function isRepeatable({ limits, interactor }: ExecutionRequest, { build, tests }: ExecutionResult): boolean {
  if (build && build.outcome !== 'exited' && build.outcome !== 'not-built') return false;
  return tests.every((test) => endedByItself(test, limits) && (!interactor || test.interactor?.outcome === 'exited'));
}

function endedByItself({ outcome, cpuMs, wallMs, peakMemoryBytes }: TestRun, limits: Limits): boolean {
  if (outcome === 'not-built') return true;
  const isFar =
    cpuMs <= SHARE_OF_LIMITS * limits.cpuMs &&
    wallMs <= SHARE_OF_LIMITS * limits.wallMs &&
    (peakMemoryBytes ?? 0) <= SHARE_OF_LIMITS * limits.memoryBytes;
  return isFar && (outcome === 'exited' || outcome === 'signalled');
}
