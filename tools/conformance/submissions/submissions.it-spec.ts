import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withRunner } from '../../../apps/sandbox-runner/testing/with-runner';
import { runFolder } from './run-folder';
import type { Outcome } from './run-problem';

jest.setTimeout(180_000);

const PROBLEMS = path.join(__dirname, '../problems');
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'assay-conformance-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A package with some of its submissions only. */
function take(name: string, ...submissions: string[]): void {
  cpSync(path.join(PROBLEMS, name), path.join(folder, name), { recursive: true });
  rmSync(path.join(folder, name, 'submissions'), { recursive: true });
  for (const submission of submissions) {
    const place = path.join('submissions', submission);
    cpSync(path.join(PROBLEMS, name, place), path.join(folder, name, place), { recursive: true });
  }
}

const states = (outcomes: readonly Outcome[]) =>
  Object.fromEntries(outcomes.map(({ submission, state }) => [submission, state]));

withRunner('the submissions of problem packages', ({ runner }) => {
  const run = () => runFolder(folder, runner().client);

  it('come to what their folders ask: default flags, a tolerance, a validator, an interactor', async () => {
    take('interest', 'accepted/balance.py', 'wrong_answer/whole_cents.py', 'output_limit/every_moment.py');
    take('coins', 'accepted/table.py', 'wrong_answer/only_the_number.js');
    take('guess', 'accepted/halving.py', 'wrong_answer/one_by_one.py', 'run_time_error/unexpected_answer.py');
    take('faults', 'accepted/commands.sh', 'run_time_error/other_name.py');
    const { outcomes } = await run();
    expect(outcomes.filter(({ state }) => state !== 'agreed')).toEqual([]);
    expect(outcomes).toHaveLength(10);
  });

  it('are found out where a package asks for the wrong thing', async () => {
    take('table', 'wrong_answer/space_at_the_end.py', 'accepted/right.py');
    const submissions = path.join(folder, 'table/submissions');
    renameSync(
      path.join(submissions, 'wrong_answer/space_at_the_end.py'),
      path.join(submissions, 'accepted/spaces.py'),
    );
    mkdirSync(path.join(submissions, 'run_time_error'));
    renameSync(path.join(submissions, 'accepted/right.py'), path.join(submissions, 'run_time_error/right.py'));
    const { outcomes } = await run();
    expect(states(outcomes)).toEqual({
      'table/accepted/spaces.py': 'disagreed',
      'table/run_time_error/right.py': 'disagreed',
    });
  });

  it('have their time limit from the right ones where the package states none', async () => {
    take('table', 'accepted/right.py', 'time_limit_exceeded/adding_up.js');
    rmSync(path.join(folder, 'table/.timelimit'));
    expect(states((await run()).outcomes)).toEqual({
      'table/accepted/right.py': 'agreed',
      'table/time_limit_exceeded/adding_up.js': 'agreed',
    });
  });

  it('may be programs by themselves, with their tags, with or without tests beside them', async () => {
    const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    write('twice.py', '# @EXPECTED_RESULTS@: CORRECT\nprint(2 * int(input()))\n');
    write('thrice.js', '// @EXPECTED_RESULTS@: WRONG-ANSWER\nconsole.log(6);\n');
    write('twice.in', '7\n');
    write('twice.ans', '14\n');
    write('thrice.in', '7\n');
    write('thrice.ans', '21\n');
    mkdirSync(path.join(folder, 'alone'));
    write('alone/endless.py', '# assay-expect: TLE\nwhile True: pass\n');
    write('alone/broken.py', '# @EXPECTED_RESULTS@: COMPILER-ERROR\nprint(\n');
    write('alone/other.hs', '-- @EXPECTED_RESULTS@: CORRECT\nmain = return ()\n');
    write('alone/unsaid.py', 'print(1)\n');
    const { outcomes, remarks } = await run();
    expect(states(outcomes)).toEqual({
      'twice.py': 'agreed',
      'thrice.js': 'agreed',
      'alone/endless.py': 'agreed',
      'alone/broken.py': 'agreed',
      'alone/other.hs': 'unsupported',
    });
    expect(remarks).toEqual(['alone/unsaid.py: nothing says what it must come to.']);
  });
});
