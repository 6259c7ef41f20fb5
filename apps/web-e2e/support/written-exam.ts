import { paragraph } from '@assay/item-bank/domain';
import { randomUUID } from 'node:crypto';
import { answer } from '../../../tools/demo/content/sample-answers';
import { criterion, extendedText } from '../../../tools/demo/content/write';
import type { Plan } from '../../../tools/demo/play/configure';
import { plan } from '../../../tools/rehearsal/plan';

const componentId = randomUUID();
const outcome = { id: randomUUID() };
const [model] = plan.specification.outcomes;
if (!model) throw new Error('The rehearsal has no outcome.');

const report = extendedText({
  title: 'Report on the visits',
  stem: [paragraph('Which figure describes a day best, the mean or the median? Say why.')],
  words: 60,
  guidance: 'Either figure can be right where the reason fits it.',
  modelAnswer: 'The median, because one day of a trade fair moves the mean far away from every other day.',
  criteria: [
    criterion('c1', 'Chooses a figure', outcome, 'none is chosen', 'one is chosen'),
    criterion('c2', 'Gives a reason', outcome, 'no reason', 'a reason without the data', 'a reason from the data'),
  ],
  answers: [
    answer('good', '1 2', ['The median is the better figure.'], ['One day of a fair moves the mean a long way.']),
  ],
});

/** One written answer with two criteria: everything after it is somebody's judgement. */
export const writtenPlan: Plan = {
  code: 'WRITTEN',
  specification: {
    ...plan.specification,
    title: 'Figures in a report',
    components: [
      { id: componentId, code: 'A', title: 'Written exam', kind: 'written-exam', description: 'One report.' },
    ],
    outcomes: [{ ...model, id: outcome.id, mastery: { minimum: '2', minimumEvidence: 1, componentMinima: [] } }],
    blueprint: [{ componentId, outcomeId: outcome.id, marks: '3' }],
    awardRule: [
      { kind: 'total-marks', componentIds: [componentId], minimum: '2' },
      { kind: 'each-outcome' },
      { kind: 'award-board' },
    ],
  },
  sources: [],
  forms: [{ componentId, title: 'Report', minutes: 60, sections: [{ title: 'All', items: [report] }] }],
};
