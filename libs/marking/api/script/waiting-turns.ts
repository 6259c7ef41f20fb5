export interface WaitingScript {
  readonly organisationId: string;
  readonly attemptId: string;
  readonly since: Date;
}
interface Turn {
  readonly at: number;
  readonly tries: number;
  /** How often the sandbox took it and failed. */
  readonly faults: number;
}

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Whose turn it is of the scripts that wait for a sandbox. One that waits again after its turn pauses, longer every time,
 * and goes behind the others: what no sandbox can run delays nothing that one can.
 */
export class WaitingTurns {
  private readonly turns = new Map<string, Turn>();

  /** The longest wait first among those that had no turn yet. What waits no longer is forgotten. */
  due(waiting: readonly WaitingScript[], nowMs: number, most: number): WaitingScript[] {
    const ids = new Set(waiting.map(({ attemptId }) => attemptId));
    for (const id of this.turns.keys()) if (!ids.has(id)) this.turns.delete(id);
    const last = ({ attemptId }: WaitingScript) => this.turns.get(attemptId)?.at ?? -Infinity;
    const isBefore = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
    return waiting
      .filter(({ attemptId }) => nowMs >= this.pauseEnds(attemptId))
      .sort((a, b) => isBefore(last(a), last(b)) || isBefore(a.since.getTime(), b.since.getTime()))
      .slice(0, most);
  }

  had(attemptId: string, nowMs: number, wasFault: boolean): void {
    const { tries = 0, faults = 0 } = this.turns.get(attemptId) ?? {};
    this.turns.set(attemptId, { at: nowMs, tries: tries + 1, faults: faults + (wasFault ? 1 : 0) });
  }

  faultsOf(attemptId: string): number {
    return this.turns.get(attemptId)?.faults ?? 0;
  }

  /** There is another sandbox than before: nobody has to pause for what the old one could not do. */
  endPauses(): void {
    for (const [id, turn] of this.turns) this.turns.set(id, { ...turn, at: -Infinity, tries: 0 });
  }

  private pauseEnds(attemptId: string): number {
    const turn = this.turns.get(attemptId);
    if (!turn || turn.tries === 0) return -Infinity;
    return turn.at + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (turn.tries - 1));
  }
}
