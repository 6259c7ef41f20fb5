import { plainText, type ContentNode, type MarkScheme } from '@assay/item-bank/domain';
import type { CandidateItem } from '@assay/item-bank/contract';
import type * as z from 'zod/mini';
import type { WrittenItem } from '../content/write';

type Shown = z.infer<typeof CandidateItem>;
type Value = string | string[] | { files: Record<string, string> };

/**
 * What somebody who learned the subject knows: the questions by their text, as candidates see them, and what is right.
 * The options of a choice are known by their words, because their ids differ for every attempt.
 */
export class Knowledge {
  private readonly byText = new Map<string, WrittenItem>();

  constructor(items: readonly WrittenItem[]) {
    for (const item of items) this.byText.set(plainText(item.content.delivery.body), item);
  }

  /** The answer to a question, by interaction. `quality` from 0 to 1 says how well this candidate does it. */
  answer(item: Shown, quality: number, chance: () => number): Record<string, Value> {
    const known = this.byText.get(plainText(item.body));
    if (!known) throw new Error(`Nobody learned "${plainText(item.body).slice(0, 60)}".`);
    return Object.fromEntries(
      item.interactions.map((interaction) => [interaction.id, answerOne(interaction, known, quality, chance)]),
    );
  }
}

function answerOne(
  shown: Shown['interactions'][number],
  known: WrittenItem,
  quality: number,
  chance: () => number,
): Value {
  const scheme = known.content.secret.schemes[shown.id] as MarkScheme;
  const isRight = chance() < quality;
  switch (scheme.kind) {
    case 'choice':
      return choose(shown, known, scheme.correct, isRight, chance);
    case 'numeric':
    case 'textEntry':
      return isRight ? (scheme.keys[0]?.value ?? '') : (scheme.keys.at(-1)?.value ?? 'I do not know');
    case 'extendedText':
      return write(scheme.modelAnswer, quality);
    case 'code': {
      const [solution] = scheme.referenceSolution;
      return { files: { [solution?.path ?? '']: program(solution?.content ?? '', quality) } };
    }
    default:
      throw new Error(`Nobody learned to answer ${scheme.kind}.`);
  }
}

function choose(
  shown: Shown['interactions'][number],
  known: WrittenItem,
  correct: readonly string[],
  isRight: boolean,
  chance: () => number,
): string[] {
  const asked = known.content.delivery.interactions.find(({ id }) => id === shown.id);
  if (shown.kind !== 'choice' || asked?.kind !== 'choice') throw new Error('This is not a choice.');
  const rightWords = asked.options.filter(({ id }) => correct.includes(id)).map(({ content }) => plainText(content));
  const isRightOption = (content: readonly ContentNode[]) => rightWords.includes(plainText(content));
  const right = shown.options.filter(({ content }) => isRightOption(content)).map(({ id }) => id);
  if (isRight) return right;
  const wrong = shown.options.filter(({ content }) => !isRightOption(content)).map(({ id }) => id);
  const slip = wrong[Math.floor(chance() * wrong.length)] ?? '';
  return shown.cardinality === 'single' ? [slip] : [...right.slice(1), slip];
}

/** A weaker candidate stops earlier, or says little. */
function write(modelAnswer: string, quality: number): string {
  const sentences = modelAnswer.split(/(?<=[.;]) /);
  const kept = Math.max(1, Math.round(sentences.length * Math.min(1, quality + 0.1)));
  return sentences.slice(0, kept).join(' ').replace(/\s+/g, ' ').trim();
}

/** The middle of the field forgets to round or to check, or loops for ever on empty input; the weakest do not get past the syntax. */
function program(solution: string, quality: number): string {
  if (quality > 0.6) return solution;
  if (quality > 0.45) return careless(solution);
  if (quality > 0.3)
    return solution.replace(/def \w+\((\w+).*\n/, (line, given) => `${line}    while not ${given}:\n        pass\n`);
  return `def solution(:\n    # I ran out of time\n${solution.slice(0, 60)}`;
}

const careless = (solution: string) =>
  solution
    .replace(/round\((.+?), 2\)/, 'round($1)')
    .replace('.strip().lower()', '.strip()')
    .replace('== "cancelled"', '== "canceled"');
