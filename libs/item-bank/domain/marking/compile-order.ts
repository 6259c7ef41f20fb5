import type { OrderScheme } from '../item/mark-scheme';
import type { Expression, Rule } from './rule';
import { because, float, RESPONSE, set, shareOf, unlessUnanswered } from './write-rule';

export function orderRules({ rule, marks, correct }: OrderScheme): readonly Rule[] {
  const isRight: Expression = { op: 'match', c: [RESPONSE, { op: 'ordered', v: correct }] };
  return unlessUnanswered({
    rule: 'condition',
    branches: [{ when: isRight, then: [set(float(marks)), because('All in the right order.')] }],
    otherwise:
      rule === 'exact' ? [set(float(0)), because('Not in the right order.')] : shareOfOrder(rule, marks, correct),
  });
}

function shareOfOrder(by: 'position' | 'adjacent' | 'longest', marks: string, correct: readonly string[]) {
  const counted: Expression = { op: 'custom', name: 'assay:order', count: by, correct, c: [RESPONSE] };
  const [whole, words] = {
    position: [correct.length, '{0} of {1} in their own place.'] as const,
    adjacent: [correct.length - 1, '{0} of {1} steps follow the right one.'] as const,
    longest: [correct.length, 'At most {0} of {1} stand in the right order.'] as const,
  }[by];
  return [shareOf(marks, counted, whole), because(words, counted, float(whole))];
}
