import { plainText, type ContentNode } from '../content/content';
import type { Interaction } from '../item/interaction';
import type { MarkableItem } from '../item/item';
import type { KeyedMap, MarkScheme, NumericKey } from '../item/mark-scheme';
import { interactionMarks } from '../item/mark-part';
import { taskLines } from './task-words';
import { sheetWords } from './sheet-words';

/** How one part earns its marks, for people on paper: examiners before an exam, an appeal years later. */
export interface SchemeWords {
  readonly interactionId: string;
  readonly marks: string;
  readonly lines: readonly string[];
}

/** The whole mark scheme of an item in words, part by part. It holds every key: never for a candidate. */
export function schemeWords(item: MarkableItem): SchemeWords[] {
  return item.delivery.interactions.map((interaction) => {
    const scheme = item.secret.schemes[interaction.id];
    return {
      interactionId: interaction.id,
      marks: interactionMarks(item, interaction.id),
      lines: scheme ? linesOf(interaction, scheme) : ['No mark scheme.'],
    };
  });
}

function linesOf(interaction: Interaction, scheme: MarkScheme): string[] {
  switch (scheme.kind) {
    case 'choice':
      return interaction.kind === 'choice'
        ? keyed(scheme, nameBy(interaction.options), scheme.map && asKeyed(scheme.map.weights, scheme.map))
        : [];
    case 'inlineChoice':
    case 'match':
    case 'gapMatch':
    case 'hotspot':
      return keyed(scheme, (key) => keyWords(interaction, key), scheme.map);
    case 'order': {
      const name = interaction.kind === 'order' ? nameBy(interaction.options) : (id: string) => id;
      return [`Right order: ${sentence(scheme.correct.map(name).join(' → '))}`, ORDER_RULES[scheme.rule]];
    }
    case 'numeric':
      return scheme.keys.map((key) => `${key.value}${toleranceWords(key)}: ${worth(key.marks)}${remark(key.note)}.`);
    case 'textEntry':
      return scheme.keys.map(
        ({ match, value, caseSensitive, marks, note }) =>
          `${match === 'pattern' ? `pattern ${value}` : `“${value}”`}${caseSensitive ? ', capitals as written' : ''}: ${worth(marks)}${remark(note)}.`,
      );
    case 'extendedText':
      return [
        ...scheme.criteria.map(rubricLine),
        ...(scheme.guidance ? [`Guidance: ${scheme.guidance}`] : []),
        ...(scheme.modelAnswer ? [`Model answer: ${scheme.modelAnswer}`] : []),
      ];
    case 'observation':
      return [
        ...scheme.criteria.map((each) => `${rubricLine(each)}${each.mustPass ? ' Critical: not met, no marks.' : ''}`),
        ...(scheme.guidance ? [`Guidance: ${scheme.guidance}`] : []),
      ];
    case 'spreadsheet':
      return sheetWords(scheme);
    case 'code':
      return [...taskLines(interaction, scheme), ...(scheme.criteria ?? []).map(rubricLine)];
  }
}

interface Keyed {
  readonly rule: 'exact' | 'partial' | 'netCorrect' | 'map';
  readonly correct: readonly string[];
  readonly marks: string;
}

const RULES: Record<Keyed['rule'], string> = {
  exact: 'All right, or no marks.',
  partial: 'A share of the marks for each right one.',
  netCorrect: 'A share of the marks for each right one, less one share for each wrong one.',
  map: 'The weights added up.',
};
const ORDER_RULES = {
  exact: 'The whole order right, or no marks.',
  position: 'A share of the marks for each in its own place.',
  adjacent: 'A share of the marks for each right pair of neighbours.',
  longest: 'A share of the marks for the most that stand in the right order.',
} as const;

function keyed({ rule, correct }: Keyed, name: (key: string) => string, map: KeyedMap | null): string[] {
  const right = `Right: ${sentence(correct.map(name).join('; '))}`;
  if (rule !== 'map' || !map) return [right, RULES[rule]];
  const bounds = map.upper === null ? `never below ${map.lower}` : `held between ${map.lower} and ${map.upper}`;
  return [...map.weights.map(({ key, marks }) => `${name(key)}: ${worth(marks)}.`), `The weights added up, ${bounds}.`];
}

const asKeyed = (
  weights: readonly { readonly optionId: string; readonly marks: string }[],
  { lower, upper }: { readonly lower: string; readonly upper: string | null },
): KeyedMap => ({ weights: weights.map(({ optionId, marks }) => ({ key: optionId, marks })), lower, upper });

/** A key of two ids is told by the words of both: "Store A → 12 %". */
function keyWords(interaction: Interaction, key: string): string {
  const [left = '', right = ''] = key.split(' ');
  switch (interaction.kind) {
    case 'inlineChoice': {
      const at = interaction.gaps.findIndex(({ id }) => id === left);
      const option = interaction.gaps[at]?.options.find(({ id }) => id === right);
      return `gap ${at + 1}: ${option?.text ?? right}`;
    }
    case 'match':
      return `${nameBy(interaction.sources)(left)} → ${nameBy(interaction.targets)(right)}`;
    case 'gapMatch': {
      const word = interaction.words.find(({ id }) => id === left);
      return `gap ${interaction.gaps.findIndex(({ id }) => id === right) + 1}: ${word?.text ?? left}`;
    }
    case 'hotspot':
      return interaction.areas.find(({ id }) => id === key)?.label ?? key;
    default:
      return key;
  }
}

function nameBy(named: readonly { readonly id: string; readonly content: readonly ContentNode[] }[]) {
  return (id: string) => plainText(named.find((each) => each.id === id)?.content ?? []) || id;
}

function rubricLine({
  title,
  levels,
}: {
  readonly title: string;
  readonly levels: readonly { readonly marks: string; readonly descriptor: string }[];
}): string {
  return `${title}: ${levels.map(({ marks, descriptor }) => `${marks} ${descriptor}`).join('; ')}.`;
}

function toleranceWords({ tolerance: { mode, below, above } }: NumericKey): string {
  if (mode === 'exact') return '';
  const unit = mode === 'relative' ? '%' : '';
  return below === above ? ` ± ${above}${unit}` : `, down to −${below}${unit} and up to +${above}${unit}`;
}

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
const worth = (marks: string) => (marks === '1' ? '1 mark' : `${marks} marks`);
const remark = (note: string) => (note ? ` (${note})` : '');
