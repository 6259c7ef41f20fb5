import {
  isInside,
  isSheetResponse,
  readAreaOf,
  readCellKey,
  type Interaction,
  type MarkScheme,
  type ResponseValue,
} from '@assay/item-bank/domain';
import { compose } from '../content/sample-answers';
import type { Profile } from '../content/write';
import { normal, pick, probability, shuffled, type Chance } from './chance';

type Of<Kind extends MarkScheme['kind']> = Extract<MarkScheme, { kind: Kind }>;

interface Asked {
  readonly interaction: Interaction;
  readonly scheme: MarkScheme;
  readonly profile: Profile;
}

/** Who does not know what is right takes what tempts more often than anything else. */
const TEMPTED = 0.55;
/** Parts of an answer are easier than the whole of it. */
const PART_EASIER = 1.1;

/**
 * What somebody of this ability (in logits) answers, in the names that the author gave; null is no answer.
 * Abilities beyond all measure know everything.
 */
export function drawAnswer(asked: Asked, ability: number, chance: Chance): ResponseValue | null {
  const { scheme, profile } = asked;
  const isRight = chance() < probability(ability, profile.difficulty);
  switch (scheme.kind) {
    case 'choice':
    case 'hotspot':
      return isRight ? scheme.correct : chooseWrongly(asked, scheme, ability, chance);
    case 'order':
      return isRight ? scheme.correct : misplace(scheme, lureOf(asked), chance);
    case 'inlineChoice':
    case 'match':
    case 'gapMatch':
      return isRight ? scheme.correct : pairUp(asked, scheme, ability, chance);
    case 'numeric':
    case 'textEntry':
      return isRight ? rightWords(scheme) : wrongWords(asked, scheme, chance);
    case 'extendedText':
      return write(scheme, profile, ability, chance);
    case 'code':
      return program(scheme, profile, ability, chance);
    case 'spreadsheet':
      return workOut(asked, scheme, ability, chance);
    case 'observation':
      return null;
  }
}

const lureOf = ({ interaction, profile }: Asked): ResponseValue | null => profile.lures[interaction.id] ?? null;
const keysOf = (value: ResponseValue | null): readonly string[] => (Array.isArray(value) ? value : []);

function chooseWrongly(
  { interaction, profile }: Asked,
  { correct }: Of<'choice'> | Of<'hotspot'>,
  ability: number,
  chance: Chance,
): readonly string[] | null {
  const ids = idsOf(interaction);
  const wrong = ids.filter((id) => !correct.includes(id));
  const lure = keysOf(profile.lures[interaction.id] ?? null);
  if (chance() < 0.03) return null;
  if (lure.length > 0 && chance() < TEMPTED) return lure;
  if (correct.length === 1) return [pick(wrong, chance) ?? (correct[0] as string)];
  const knows = probability(ability + PART_EASIER, profile.difficulty);
  const chosen = ids.filter((id) => chance() < (correct.includes(id) ? knows : (1 - knows) * 0.6));
  const most = 'maxChoices' in interaction ? (interaction.maxChoices ?? ids.length) : ids.length;
  return chosen.length > 0 ? chosen.slice(0, most) : [pick(wrong, chance) ?? (correct[0] as string)];
}

function idsOf(interaction: Interaction): string[] {
  if (interaction.kind === 'choice') return interaction.options.map(({ id }) => id);
  return interaction.kind === 'hotspot' ? interaction.areas.map(({ id }) => id) : [];
}

/** The order of a misconception, or the right one with neighbours in each other's places. */
function misplace({ correct }: Of<'order'>, lure: ResponseValue | null, chance: Chance): string[] {
  if (keysOf(lure).length > 0 && chance() < TEMPTED) return [...keysOf(lure)];
  const order = [...correct];
  for (let swaps = 1 + Math.floor(chance() * 3); swaps > 0; swaps--) {
    const place = Math.floor(chance() * (order.length - 1));
    [order[place], order[place + 1]] = [order[place + 1] as string, order[place] as string];
  }
  return order;
}

/** Pair by pair; a pair that is not known is the tempting one, another possible one, or missing. */
function pairUp(
  asked: Asked,
  { correct }: Of<'inlineChoice'> | Of<'match'> | Of<'gapMatch'>,
  ability: number,
  chance: Chance,
): string[] {
  const { interaction, profile } = asked;
  const knows = probability(ability + PART_EASIER, profile.difficulty);
  const tempting = keysOf(lureOf(asked));
  const used = new Map<string, number>();
  const pairs: string[] = [];
  for (const pair of shuffled(correct, chance)) {
    const place = placeOf(interaction, pair);
    const known = chance() < knows;
    const lure = tempting.find((each) => placeOf(interaction, each) === place);
    const other = pick(otherPairs(interaction, place, correct), chance);
    const chosen = known ? pair : lure && chance() < TEMPTED ? lure : chance() < 0.9 ? (other ?? pair) : null;
    if (!chosen || !mayTake(interaction, chosen, used) || pairs.includes(chosen)) continue;
    pairs.push(chosen);
  }
  return pairs;
}

/** What a pair answers: the gap, or the thing on the left. */
function placeOf({ kind }: Interaction, pair: string): string {
  const [first = '', second = ''] = pair.split(' ');
  return kind === 'gapMatch' ? second : first;
}

function otherPairs(interaction: Interaction, place: string, correct: readonly string[]): string[] {
  const all =
    interaction.kind === 'inlineChoice'
      ? (interaction.gaps.find(({ id }) => id === place)?.options ?? []).map(({ id }) => `${place} ${id}`)
      : interaction.kind === 'match'
        ? interaction.targets.map(({ id }) => `${place} ${id}`)
        : interaction.kind === 'gapMatch'
          ? interaction.words.map(({ id }) => `${id} ${place}`)
          : [];
  return all.filter((pair) => !correct.includes(pair));
}

/** A word that may be used once cannot be in two gaps, nor a target in more pairs than it takes. */
function mayTake(interaction: Interaction, pair: string, used: Map<string, number>): boolean {
  const [first = '', second = ''] = pair.split(' ');
  const limits =
    interaction.kind === 'match'
      ? [...interaction.sources, ...interaction.targets]
      : interaction.kind === 'gapMatch'
        ? interaction.words
        : [];
  const ends = [first, second].flatMap((id) => limits.filter((end) => end.id === id));
  if (ends.some(({ id, matchMax }) => matchMax !== null && (used.get(id) ?? 0) >= matchMax)) return false;
  for (const { id } of ends) used.set(id, (used.get(id) ?? 0) + 1);
  return true;
}

function rightWords(scheme: Of<'numeric'> | Of<'textEntry'>): string {
  const words = scheme.keys.filter((key) => !('match' in key) || key.match === 'text');
  return (words.find(({ marks }) => marks === scheme.marks) ?? words[0])?.value ?? '';
}

function wrongWords(asked: Asked, scheme: Of<'numeric'> | Of<'textEntry'>, chance: Chance): string | null {
  const lure = lureOf(asked);
  if (typeof lure === 'string' && chance() < TEMPTED + 0.15) return lure;
  if (scheme.kind === 'textEntry') return chance() < 0.5 ? null : 'I am not sure';
  const right = Number(rightWords(scheme).replace(',', '.'));
  const slip = pick([10, 0.1, 2, 0.5, 1.1, 0.9], chance) ?? 10;
  return Number.isFinite(right) && right !== 0 ? String(Math.round(right * slip * 100) / 100) : null;
}

/** From the standards that the authors wrote down, by ability and the form of the day. */
function write({ modelAnswer }: Of<'extendedText'>, profile: Profile, ability: number, chance: Chance): string | null {
  const level = probability(ability * 1.15 + normal(chance) * 0.85, profile.difficulty);
  if (profile.answers.length === 0) {
    const sentences = modelAnswer.split(/(?<=[.;]) /);
    return sentences.slice(0, Math.max(1, Math.round(sentences.length * level))).join(' ');
  }
  if (level < 0.04) return null;
  const place = Math.min(profile.answers.length - 1, Math.floor(level * profile.answers.length));
  const sample = profile.answers[place];
  return sample ? compose(sample, chance) : null;
}

/** Right, wrong, too slow, broken, or what was there at the start. */
function program(
  { referenceSolution }: Of<'code'>,
  { programs, difficulty }: Profile,
  ability: number,
  chance: Chance,
) {
  const [solution] = referenceSolution;
  const level = ability - difficulty + normal(chance) * 0.5;
  if (!programs) return { files: { [solution?.path ?? '']: level > -0.5 ? (solution?.content ?? '') : '' } };
  const kind = level > -0.15 ? 'right' : level > -1.15 ? 'wrong' : level > -1.5 ? 'slow' : 'broken';
  return { files: { [programs.path]: programs[kind] } };
}

/** Check by check: what somebody does not master is typed in as a result, done as the tempting way has it, or left open. */
function workOut(asked: Asked, { solution, checks }: Of<'spreadsheet'>, ability: number, chance: Chance) {
  const { profile } = asked;
  const lure = lureOf(asked);
  const tempting = isSheetResponse(lure) ? lure.cells : {};
  const knows = probability(ability + PART_EASIER, profile.difficulty);
  const known = new Map([...new Set(checks.map(({ range }) => range))].map((range) => [range, chance() < knows]));
  const cells = Object.entries(solution).flatMap(([cell, entry]): [string, string][] => {
    const range = [...known.keys()].find((each) => covers(each, cell));
    if (range === undefined || known.get(range)) return [[cell, entry]];
    const other = tempting[cell];
    return other !== undefined && chance() < TEMPTED + 0.2 ? [[cell, other]] : [];
  });
  return cells.length > 0 ? { cells: Object.fromEntries(cells) } : null;
}

function covers(range: string, key: string): boolean {
  const place = readCellKey(key);
  const area = place && readAreaOf(range, place.sheet);
  return Boolean(area && isInside(area, place.sheet, place));
}
