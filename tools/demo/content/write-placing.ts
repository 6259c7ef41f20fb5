import {
  element,
  gap,
  paragraph,
  text,
  type ContentNode,
  type HotspotArea,
  type InlineChoiceScheme,
  type MatchScheme,
  type OrderScheme,
} from '@assay/item-bank/domain';
import type { Picture } from './pictures';
import { item, type Frame, type Part, type Worth, type WrittenItem } from './write';

/** The same disorder in every run: what stands first is never there because it is right. */
export function disorder<T>(things: readonly T[]): T[] {
  const rank = (index: number) => ((index + 2) * 7919) % (things.length * 2 + 3);
  return things
    .map((thing, index) => ({ thing, rank: rank(index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

/** Paragraphs between empty lines; {a} is the gap a, and `x` is code. */
export function gapText(lines: string): ContentNode[] {
  const inline = (part: string): ContentNode => {
    if (part.startsWith('{')) return gap(part.slice(1, -1));
    return part.startsWith('`') ? element('code', text(part.slice(1, -1))) : text(part);
  };
  const parts = (block: string) => block.split(/(\{\w+\}|`[^`]+`)/).filter((part) => part !== '');
  return lines
    .trim()
    .split(/\n\s*\n/)
    .map((block) => element('p', ...parts(block.replace(/\s*\n\s*/g, ' ')).map(inline)));
}

export interface ListGap {
  readonly options: readonly string[];
  /** The place of the right one, from 0, and that of the one which tempts. */
  readonly right: number;
  readonly lure?: number;
}
interface InlineChoice extends Worth {
  readonly text: string;
  readonly gaps: Readonly<Record<string, ListGap>>;
  readonly rule?: InlineChoiceScheme['rule'];
}

export function inlineChoicePart(id: string, asked: InlineChoice, prompt: readonly ContentNode[] = []): Part {
  const gaps = Object.entries(asked.gaps);
  const pair = (gapId: string, index: number) => `${gapId} ${gapId}${index + 1}`;
  return {
    interaction: {
      id,
      kind: 'inlineChoice',
      prompt,
      text: gapText(asked.text),
      gaps: gaps.map(([gapId, { options }]) => ({
        id: gapId,
        options: options.map((words, index) => ({ id: `${gapId}${index + 1}`, text: words })),
        shuffle: true,
      })),
    },
    scheme: {
      kind: 'inlineChoice',
      outcomeId: asked.outcomeId,
      marks: asked.marks,
      rule: asked.rule ?? (gaps.length > 1 ? 'partial' : 'exact'),
      correct: gaps.map(([gapId, { right }]) => pair(gapId, right)),
      map: null,
    },
    lure: gaps.map(([gapId, { right, lure }]) => pair(gapId, lure ?? right)),
  };
}
export const inlineChoice = (frame: Frame & InlineChoice): WrittenItem => item(frame, [inlineChoicePart('i1', frame)]);

/** `steps` in the right order; `lure` is the order of their places that a misconception leads to. */
export function order(
  frame: Frame & Worth & { steps: readonly string[]; lure?: readonly number[]; rule?: OrderScheme['rule'] },
): WrittenItem {
  const options = disorder(frame.steps).map((step, index) => ({
    id: `s${index + 1}`,
    content: [paragraph(step)],
    fixed: false,
    step,
  }));
  const idOf = (step: string) => options.find((option) => option.step === step)?.id ?? '';
  return item(frame, [
    {
      interaction: { id: 'i1', kind: 'order', prompt: [], options: options.map(({ step: _, ...option }) => option) },
      scheme: {
        kind: 'order',
        outcomeId: frame.outcomeId,
        marks: frame.marks,
        rule: frame.rule ?? 'longest',
        correct: frame.steps.map(idOf),
      },
      lure: frame.lure?.map((place) => idOf(frame.steps[place] ?? '')),
    },
  ]);
}

type Pair = readonly [source: string, target: string];

/** `targets` may hold more than is needed; by default each source has one place and each target takes any number. */
export function match(
  frame: Frame &
    Worth & {
      pairs: readonly Pair[];
      targets: readonly string[];
      lure?: readonly Pair[];
      targetMax?: number | null;
      rule?: MatchScheme['rule'];
    },
): WrittenItem {
  const sources = [...new Set(frame.pairs.map(([source]) => source))];
  const key = ([source, target]: Pair) => `a${sources.indexOf(source) + 1} b${disordered.indexOf(target) + 1}`;
  const disordered = disorder(frame.targets);
  return item(frame, [
    {
      interaction: {
        id: 'i1',
        kind: 'match',
        prompt: [],
        sources: sources.map((words, index) => ({ id: `a${index + 1}`, content: [paragraph(words)], matchMax: 1 })),
        targets: disordered.map((words, index) => ({
          id: `b${index + 1}`,
          content: [paragraph(words)],
          matchMax: frame.targetMax ?? null,
        })),
        shuffle: true,
      },
      scheme: {
        kind: 'match',
        outcomeId: frame.outcomeId,
        marks: frame.marks,
        rule: frame.rule ?? 'partial',
        correct: frame.pairs.map(key),
        map: null,
      },
      lure: frame.lure?.map(key),
    },
  ]);
}

/** `fills` says which word belongs into which gap; `spare` are words that fit nowhere. */
export function gapMatch(
  frame: Frame &
    Worth & {
      text: string;
      fills: Readonly<Record<string, string>>;
      spare: readonly string[];
      lure?: Readonly<Record<string, string>>;
    },
): WrittenItem {
  const all = disorder([...new Set([...Object.values(frame.fills), ...frame.spare])]);
  const pairs = (fills: Readonly<Record<string, string>>) =>
    Object.entries(fills).map(([gapId, word]) => `w${all.indexOf(word) + 1} ${gapId}`);
  return item(frame, [
    {
      interaction: {
        id: 'i1',
        kind: 'gapMatch',
        prompt: [],
        text: gapText(frame.text),
        gaps: Object.keys(frame.fills).map((id) => ({ id })),
        words: all.map((words, index) => ({ id: `w${index + 1}`, text: words, matchMax: 1 })),
      },
      scheme: {
        kind: 'gapMatch',
        outcomeId: frame.outcomeId,
        marks: frame.marks,
        rule: 'partial',
        correct: pairs(frame.fills),
        map: null,
      },
      lure: frame.lure && pairs(frame.lure),
    },
  ]);
}

/** An area by its words; rect: left, top, right, bottom · circle: centre and radius · poly: its corners. */
export type Area = readonly [label: string, shape: HotspotArea['shape'], ...coords: number[]];

/** `correct` and `lure` are places in the list of areas, from 0. */
export function hotspot(
  frame: Frame &
    Worth & {
      picture: Picture;
      alt: string;
      areas: readonly Area[];
      correct: readonly number[];
      lure?: readonly number[];
    },
): WrittenItem {
  const { picture, alt } = frame;
  const isSingle = frame.correct.length === 1;
  const areaId = (index: number) => `h${index + 1}`;
  return item({ ...frame, pictures: [picture, ...(frame.pictures ?? [])] }, [
    {
      interaction: {
        id: 'i1',
        kind: 'hotspot',
        prompt: [],
        image: { asset: picture.asset, alt, width: picture.width, height: picture.height },
        areas: frame.areas.map(([label, shape, ...coords], index) => ({ id: areaId(index), shape, coords, label })),
        minChoices: 0,
        maxChoices: isSingle ? 1 : null,
      },
      scheme: {
        kind: 'hotspot',
        outcomeId: frame.outcomeId,
        marks: frame.marks,
        rule: isSingle ? 'exact' : 'netCorrect',
        correct: frame.correct.map(areaId),
        map: null,
      },
      lure: frame.lure?.map(areaId),
    },
  ]);
}
