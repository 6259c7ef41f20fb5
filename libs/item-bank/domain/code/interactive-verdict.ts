import { verdictOf, type TestRun, type Verdict } from '@assay/sandbox/domain';

const [ACCEPTS, REFUSES] = [42, 43];

/**
 * How a talk with the interactor ended. A program that went beyond a limit did so whatever the interactor makes of the
 * silence that followed. A program that broke off after the interactor had refused it was refused: its partner was gone.
 */
export function interactiveVerdict(run: TestRun): Verdict {
  const own = verdictOf(run, { equal: true });
  const talk = run.interactor;
  if (!talk || talk.outcome === 'driver-error') return 'IE';
  if (own !== 'AC' && own !== 'RE') return own;
  if (talk.outcome === 'exited' && talk.exitCode === REFUSES) return 'WA';
  if (talk.outcome === 'exited' && talk.exitCode === ACCEPTS) return own;
  return own === 'RE' ? 'RE' : 'IE'; // an interactor that breaks by itself is no verdict on anybody
}
