import { allChecks, checkFindings, itemMarks, markChecks, runRequest } from '@assay/item-bank/domain';
import type { Verdict } from '@assay/sandbox/domain';
import { withRunner } from '../../../apps/sandbox-runner/testing/with-runner';
import { itemsOf, plans } from '../plans';
import type { Programs } from './write-task';

const tasks = plans.flatMap(itemsOf).flatMap(({ title, content, profile }) => {
  const [interaction] = content.delivery.interactions;
  return interaction?.kind === 'code' && profile.programs
    ? [{ title, content, interaction, programs: profile.programs }]
    : [];
});

withRunner('the programs of the demo', ({ runner, mode }) => {
  it.each(tasks)('$title: right earns all, wrong fails, slow is out of time, broken earns nothing', async (task) => {
    const marked = async (which: Exclude<keyof Programs, 'path'>) => {
      const { content, interaction, programs } = task;
      const response = { files: { [programs.path]: programs[which] } };
      const checks = allChecks(interaction, content.secret);
      const result = await runner().client.execute(runRequest(which, interaction, response, checks));
      const mark = markChecks(content, interaction, result);
      const verdicts: Verdict[] = checkFindings(checks, result).map(({ verdict }) => verdict);
      return { marks: mark === 'unavailable' ? NaN : Number(mark.marks), verdicts };
    };
    const [right, wrong] = [await marked('right'), await marked('wrong')];
    expect(new Set(right.verdicts)).toEqual(new Set(['AC']));
    expect(right.marks).toBe(Number(itemMarks(task.content)));

    expect(wrong.marks).toBeGreaterThan(0);
    expect(wrong.marks).toBeLessThan(right.marks);
    expect(wrong.verdicts.find((verdict) => verdict !== 'AC')).toBe('WA');
    expect(wrong.verdicts).not.toContain('TLE');

    if (mode === 'counted') {
      const slow = await marked('slow');
      expect(slow.verdicts.filter((verdict) => verdict === 'TLE')).toHaveLength(1);
      expect(new Set(slow.verdicts)).toEqual(new Set(['AC', 'TLE']));
    }

    const broken = await marked('broken');
    expect(broken.marks).toBe(0);
    expect(new Set(broken.verdicts)).toEqual(new Set(['RE']));
  });
});
