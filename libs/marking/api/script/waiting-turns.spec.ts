import { WaitingTurns, type WaitingScript } from './waiting-turns';

const script = (attemptId: string, minute: number): WaitingScript => ({
  ...{ organisationId: 'o', attemptId },
  since: new Date(Date.UTC(2026, 5, 1, 9, minute)),
});
const [early, late, latest] = [script('early', 0), script('late', 1), script('latest', 2)];
const SECOND = 1000;

describe('scripts that wait for a sandbox', () => {
  it('have their turns in the order in which they came, so many at a time', () => {
    expect(new WaitingTurns().due([latest, late, early], 0, 2)).toEqual([early, late]);
  });

  it('pause after a turn in vain, longer every time, and let the others pass', () => {
    const turns = new WaitingTurns();
    turns.had('early', 0, false);
    expect(turns.due([early, late], 5 * SECOND, 10)).toEqual([late]);
    expect(turns.due([early, late], 10 * SECOND, 10)).toEqual([late, early]);
    turns.had('early', 10 * SECOND, false);
    expect(turns.due([early, late], 25 * SECOND, 10)).toEqual([late]);
    expect(turns.due([early, late], 30 * SECOND, 1)).toEqual([late]);
    for (let time = 0; time < 20; time += 1) turns.had('early', 30 * SECOND, false);
    expect(turns.due([early], 331 * SECOND, 10)).toEqual([early]); // five minutes at most
  });

  it('pause no longer when there is another sandbox, and are forgotten when they wait no more', () => {
    const turns = new WaitingTurns();
    turns.had('early', 0, true);
    turns.endPauses();
    expect(turns.due([early, late], 1, 10)).toEqual([early, late]);
    expect(turns.faultsOf('early')).toBe(1);
    turns.due([late], 2, 10);
    expect(turns.faultsOf('early')).toBe(0);
  });
});
