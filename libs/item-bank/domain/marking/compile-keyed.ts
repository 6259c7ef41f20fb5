import type { GapMatchScheme, HotspotScheme, InlineChoiceScheme, MarkScheme, MatchScheme } from '../item/mark-scheme';
import type { Expression, Rule } from './rule';
import { because, float, RESPONSE, set, shareOf, unlessUnanswered } from './write-rule';

type Keyed = InlineChoiceScheme | MatchScheme | GapMatchScheme | HotspotScheme;

/** What one key stands for, in the sentences that explain a mark. */
const COUNTED: Record<Keyed['kind'], string> = {
  inlineChoice: 'gaps',
  match: 'pairs',
  gapMatch: 'gaps',
  hotspot: 'places',
};

export const isKeyed = (scheme: MarkScheme): scheme is Keyed => scheme.kind in COUNTED;

/**
 * Pairs and areas by the rules of a choice. A pair is one key and has a direction (QTI 3 directedPair): "a b" and "b a"
 * are two. Each distinct value counts once, as in qti-map-response.
 */
export function keyedRules(scheme: Keyed): readonly Rule[] {
  const things = COUNTED[scheme.kind];
  if (scheme.rule === 'map') {
    const { weights = [], lower = '0', upper = null } = scheme.map ?? {};
    const entries = weights.map(({ key, marks }) => ({ key, value: marks }));
    return unlessUnanswered(
      set({ op: 'mapResponse', entries, default: '0', lower, upper }),
      because(`The marks of the ${things}, added up.`),
    );
  }
  const whole = scheme.correct.length;
  const right = count(scheme.correct, '1', '0');
  const tally = because(`{0} of {1} ${things} right.`, right, float(whole));
  const isRight: Expression = { op: 'match', c: [RESPONSE, { op: 'identifiers', v: scheme.correct }] };
  const partly: readonly Rule[] =
    scheme.rule === 'exact'
      ? [set(float(0)), tally, because('Marks are given only for all of them, and nothing else.')]
      : scheme.rule === 'netCorrect'
        ? netCorrect(scheme, tally)
        : [shareOf(scheme.marks, right, whole), tally];
  return unlessUnanswered({
    rule: 'condition',
    branches: [{ when: isRight, then: [set(float(scheme.marks)), tally] }],
    otherwise: partly,
  });
}

function netCorrect({ correct, marks }: Keyed, tally: Rule): readonly Rule[] {
  const wrong = count(correct, '0', '1');
  const net: Expression = { ...count(correct, '1', '-1'), lower: '0' };
  return [shareOf(marks, net, correct.length), tally, because('{0} wrong, taken off the right ones.', wrong)];
}

const count = (keys: readonly string[], inside: string, outside: string) => ({
  op: 'mapResponse' as const,
  entries: keys.map((key) => ({ key, value: inside })),
  default: outside,
  lower: null,
  upper: null,
});
