import { randomUUID } from 'node:crypto';
import type { Plan } from '../../../tools/demo/play/configure';
import { larger, plan, task } from '../../../tools/rehearsal/plan';

/** In the written exam; each is worth one mark. */
export const QUESTIONS = 5;
const CHECKS = 5;

const [written, practical, outcomeId] = [randomUUID(), randomUUID(), randomUUID()];
const outcome = plan.specification.outcomes[0];
if (!outcome) throw new Error('The rehearsal has no outcome.');

/** A written exam of single choices and a practical exam of one task: to sit, not to learn from. */
export const smallPlan: Plan = {
  code: 'SMALL',
  specification: {
    ...plan.specification,
    title: 'Whole numbers',
    components: [
      { id: written, code: 'A', title: 'Written exam', kind: 'written-exam', description: 'Comparing.' },
      { id: practical, code: 'B', title: 'Practical exam', kind: 'practical-exam', description: 'One function.' },
    ],
    outcomes: [{ ...outcome, id: outcomeId, mastery: { minimum: '5', minimumEvidence: 2, componentMinima: [] } }],
    blueprint: [
      { componentId: written, outcomeId, marks: String(QUESTIONS) },
      { componentId: practical, outcomeId, marks: String(CHECKS) },
    ],
    awardRule: [
      { kind: 'total-marks', componentIds: [written, practical], minimum: '5' },
      { kind: 'each-outcome' },
      { kind: 'award-board' },
    ],
  },
  sources: [],
  forms: [
    {
      componentId: written,
      title: 'Comparing',
      minutes: 30,
      sections: [{ title: 'All', items: Array.from({ length: QUESTIONS }, (_, index) => larger(index, outcomeId)) }],
    },
    {
      componentId: practical,
      title: 'Adding',
      minutes: 30,
      sections: [{ title: 'Task', items: [task('add', 'a + b', (a, b) => a + b, outcomeId)] }],
    },
  ],
};
