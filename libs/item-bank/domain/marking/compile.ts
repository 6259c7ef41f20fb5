import type { ChoiceInteraction, Interaction } from '../item/interaction';
import type {
  ChoiceScheme,
  MarkScheme,
  NumericKey,
  NumericScheme,
  TextEntryScheme,
  TextKey,
} from '../item/mark-scheme';
import { isKeyed, keyedRules } from './compile-keyed';
import { orderRules } from './compile-order';
import type { Expression, Rule } from './rule';
import { because, float, RESPONSE, set, unlessUnanswered } from './write-rule';

/** A preset becomes rules once, when the item is saved; marking runs the rules and never looks at the preset. */
export function compileScheme(interaction: Interaction, scheme: MarkScheme): readonly Rule[] {
  if (interaction.kind === 'choice' && scheme.kind === 'choice') return choiceRules(interaction, scheme);
  if (interaction.kind === 'order' && scheme.kind === 'order') return orderRules(scheme);
  if (isKeyed(scheme)) return keyedRules(scheme);
  if (scheme.kind === 'numeric') return numericRules(scheme);
  if (scheme.kind === 'textEntry') return textRules(scheme);
  return []; // examiners, checks and workbooks need no rules
}

function choiceRules(interaction: ChoiceInteraction, scheme: ChoiceScheme): readonly Rule[] {
  const isRight: Expression = { op: 'match', c: [RESPONSE, { op: 'identifiers', v: scheme.correct }] };
  if (scheme.rule === 'map') {
    const { weights = [], lower = '0', upper = null } = scheme.map ?? {};
    const entries = weights.map(({ optionId, marks }) => ({ key: optionId, value: marks }));
    return unlessUnanswered(
      set({ op: 'mapResponse', entries, default: '0', lower, upper }),
      because('The marks of the options chosen, added up.'),
    );
  }
  const right: Rule = {
    rule: 'condition',
    branches: [{ when: isRight, then: [set(float(scheme.marks)), because('Right answer.')] }],
    otherwise:
      scheme.rule === 'exact' ? [set(float(0)), because('Not the right answer.')] : shareOfRight(interaction, scheme),
  };
  return unlessUnanswered(right);
}

/** marks × C/K, or marks × (C − W)/K; rounded half up, once, at the end. */
function shareOfRight(interaction: ChoiceInteraction, scheme: ChoiceScheme): readonly Rule[] {
  const wrong = interaction.options.map(({ id }) => id).filter((id) => !scheme.correct.includes(id));
  const entries = [
    ...scheme.correct.map((key) => ({ key, value: '1' })),
    ...(scheme.rule === 'netCorrect' ? wrong.map((key) => ({ key, value: '-1' })) : []),
  ];
  const net: Expression = { op: 'mapResponse', entries, default: '0', lower: '0', upper: null };
  const share: Expression = {
    op: 'divide',
    c: [{ op: 'product', c: [float(scheme.marks), net] }, float(scheme.correct.length)],
  };
  const words =
    scheme.rule === 'netCorrect'
      ? 'Right options less wrong ones, as a share of all right options.'
      : 'Right options, as a share of all right options.';
  return [set({ op: 'roundTo', decimals: 2, c: [share] }), because(words)];
}

function numericRules(scheme: NumericScheme): readonly Rule[] {
  const given: Expression = { op: 'custom', name: 'assay:number', reading: scheme.reading, c: [RESPONSE] };
  return unlessUnanswered({
    rule: 'condition',
    branches: [
      { when: { op: 'isNull', c: [given] }, then: [set(float(0)), because('Not read as a number.')] },
      ...scheme.keys.map((key) => ({
        when: numberFits(key, given),
        then: [set(float(key.marks)), because(reason(key, scheme))],
      })),
    ],
    otherwise: [set(float(0)), because('Not the right answer.')],
  });
}

const numberFits = (key: NumericKey, given: Expression): Expression => ({
  op: 'equal',
  mode: key.tolerance.mode,
  tolerance: [key.tolerance.below, key.tolerance.above],
  includeLower: key.includeLower,
  includeUpper: key.includeUpper,
  c: [float(key.value), given],
});

function textRules(scheme: TextEntryScheme): readonly Rule[] {
  const given: Expression = { op: 'custom', name: 'assay:text', c: [RESPONSE] };
  return unlessUnanswered({
    rule: 'condition',
    branches: [
      // White space alone says nothing: QTI 3 takes an empty string for NULL.
      { when: { op: 'isNull', c: [given] }, then: [set(float(0)), because('No answer.')] },
      ...scheme.keys.map((key) => ({
        when: textFits(key, given),
        then: [set(float(key.marks)), because(reason(key, scheme))],
      })),
    ],
    otherwise: [set(float(0)), because('Not an accepted answer.')],
  });
}

function textFits(key: TextKey, given: Expression): Expression {
  const { caseSensitive } = key;
  if (key.match === 'pattern') return { op: 'patternMatch', pattern: key.value, caseSensitive, c: [given] };
  const accepted: Expression = { op: 'custom', name: 'assay:text', c: [{ op: 'string', v: key.value }] };
  return { op: 'stringMatch', caseSensitive, c: [given, accepted] };
}

const reason = (key: NumericKey | TextKey, scheme: NumericScheme | TextEntryScheme): string =>
  key.note !== ''
    ? sentence(key.note)
    : key.marks === scheme.marks
      ? 'Right answer.'
      : 'An accepted answer for part of the marks.';
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');
