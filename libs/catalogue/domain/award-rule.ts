import { addMarks, type Marks } from '@assay/platform/domain';
import { componentMarks } from './blueprint';
import { componentOf, type Specification } from './specification';
import { componentKindWords } from './vocabulary';

/** All conditions hold together. What a mark is "out of" follows from the blueprint and is stored nowhere. */
export type AwardRule = AwardCondition[];

export type AwardCondition =
  | { kind: 'total-marks'; componentIds: string[]; minimum: Marks }
  | { kind: 'each-outcome' }
  | { kind: 'component-marks'; componentId: string; minimum: Marks }
  | { kind: 'identity-and-supervision' }
  | { kind: 'no-malpractice-case' }
  | { kind: 'award-board' };

/** A sentence in pieces, so that a screen can stress the figures without reading the text again. */
export type Phrase = { text: string; strong?: true };
type Described = Pick<Specification, 'components' | 'outcomes' | 'blueprint'>;

export function awardRuleSentences(rule: AwardRule, spec: Described): string[] {
  return rule.map((condition) => plainText(conditionPhrases(condition, spec)));
}

export function conditionSentence(condition: AwardCondition, spec: Described): string {
  return plainText(conditionPhrases(condition, spec));
}

export function conditionPhrases(condition: AwardCondition, spec: Described): Phrase[] {
  switch (condition.kind) {
    case 'total-marks': {
      const outOf = addMarks(...condition.componentIds.map((id) => componentMarks(spec, id)));
      const where = inWords(condition.componentIds.map((id) => componentName(spec, id)));
      return [
        { text: 'The candidate has at least ' },
        { text: `${condition.minimum} of ${outOf}`, strong: true },
        { text: ` marks ${condition.componentIds.length > 1 ? 'over' : 'in'} ${where}.` },
      ];
    }
    case 'each-outcome':
      return [{ text: eachOutcome(spec.outcomes.length) }];
    case 'component-marks': {
      const name = componentName(spec, condition.componentId);
      return [
        { text: `${name[0]?.toUpperCase()}${name.slice(1)} is passed by itself, with ` },
        { text: `${condition.minimum} of ${componentMarks(spec, condition.componentId)}`, strong: true },
        { text: '.' },
      ];
    }
    case 'identity-and-supervision':
      return [{ text: 'Identity was checked and the sitting was supervised.' }];
    case 'no-malpractice-case':
      return [{ text: 'No malpractice case is open.' }];
    case 'award-board':
      return [{ text: 'The award board has confirmed the result.' }];
  }
}

/** The kind names a component as long as it is the only one of its kind; after that its title does. */
export function componentName(spec: Pick<Specification, 'components'>, componentId: string): string {
  const component = componentOf(spec, componentId);
  if (!component) return 'a component that no longer exists';
  const isOnlyOfItsKind = spec.components.filter(({ kind }) => kind === component.kind).length === 1;
  return isOnlyOfItsKind ? `the ${componentKindWords[component.kind]}` : `“${component.title}”`;
}

function eachOutcome(count: number): string {
  if (count === 1) return 'The outcome reaches its minimum.';
  return count === 0
    ? 'Each outcome reaches its own minimum.'
    : `Each of the ${count} outcomes reaches its own minimum.`;
}

function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function plainText(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join('');
}
