import {
  element,
  paragraph,
  settle,
  text,
  type BodyNode,
  type ContentNode,
  type Interaction,
  type ItemContent,
  type MarkScheme,
  type NumericScheme,
  type ResponseValue,
  type RubricCriterion,
  type TextKey,
} from '@assay/item-bank/domain';
import { createHash } from 'node:crypto';
import type { Picture } from './pictures';
import type { SampleAnswer } from './sample-answers';
import type { Programs } from './write-task';

/** What an author of the demo writes; `stimulus` names a source that is created first. */
export interface WrittenItem {
  readonly title: string;
  readonly stimulus?: string;
  readonly content: ItemContent;
  /** Files that the text refers to by their hash. */
  readonly pictures: readonly Picture[];
  readonly profile: Profile;
}

/** How an item behaves among candidates; nothing of it goes into the item bank. */
export interface Profile {
  /** In logits, from -2 (nearly all can do it) to 2 (few can). */
  readonly difficulty: number;
  /** The mistake that attracts whoever does not know it, as a response to each interaction; ids as the author wrote them. */
  readonly lures: Readonly<Record<string, ResponseValue>>;
  /** For written answers: what candidates of differing ability write. */
  readonly answers: readonly SampleAnswer[];
  /** For practical tasks. */
  readonly programs: Programs | null;
}

export interface Frame {
  readonly title: string;
  readonly stem: readonly BodyNode[];
  readonly stimulus?: string;
  readonly pictures?: readonly Picture[];
  readonly difficulty?: number;
  /** Shown with the result. */
  readonly feedback?: string;
}
export interface Worth {
  readonly outcomeId: string;
  readonly marks: string;
}
export const worth = (outcome: { id: string }, marks: string): Worth => ({ outcomeId: outcome.id, marks });

/** The same in every run, so that a demo that was cut off can be taken up again. */
export function idFor(name: string): string {
  const digest = createHash('sha256').update(`assay demo ${name}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

export const code = (lines: string) => element('pre', element('code', text(lines.trim())));
export const words = (...parts: readonly (string | ContentNode)[]) =>
  element('p', ...parts.map((part) => (typeof part === 'string' ? text(part) : part)));
export const inlineCode = (words: string) => element('code', text(words));
export const list = (...entries: string[]) => element('ul', ...entries.map((entry) => element('li', text(entry))));

export const image = ({ asset, width, height }: Picture, alt: string): ContentNode => ({
  t: 'img',
  asset,
  alt,
  width,
  height,
});

/** The server makes MathML of it when the item is saved. */
export const formula = (tex: string, block = true): ContentNode => ({ t: 'math', tex, block, c: [] });

/** Cells that hold only figures are set as figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): ContentNode {
  const isFigure = (value: string) => /^[-−+]?[\d.,]+ ?%?$/.test(value);
  // A heading stands over its figures.
  const isColumnOfFigures = (column: number) =>
    rows.some((row) => isFigure(row[column] ?? '')) &&
    rows.every((row) => isFigure(row[column] ?? '') || /^[–-]?$/.test(row[column] ?? ''));
  const heading = (title: string, column: number): ContentNode => ({
    t: 'el',
    n: 'th',
    a: isColumnOfFigures(column) ? { scope: 'col', class: 'number' } : { scope: 'col' },
    c: [text(title)],
  });
  const cell = (value: string): ContentNode =>
    isFigure(value) ? { t: 'el', n: 'td', a: { class: 'number' }, c: [text(value)] } : element('td', text(value));
  return element(
    'table',
    element('thead', element('tr', ...head.map(heading))),
    element('tbody', ...rows.map((row) => element('tr', ...row.map(cell)))),
  );
}

export function choice(
  frame: Frame &
    Worth & {
      options: readonly (string | ContentNode)[];
      /** Places in the list of options, from 0. */
      correct: readonly number[];
      lure?: readonly number[];
      rule?: 'exact' | 'partial' | 'netCorrect';
    },
): WrittenItem {
  const isSingle = frame.correct.length === 1 && frame.rule === undefined;
  const optionId = (index: number) => `o${index + 1}`;
  const options = frame.options.map((option, index) => ({
    id: optionId(index),
    content: [typeof option === 'string' ? paragraph(option) : option],
    fixed: false,
  }));
  const interaction: Interaction = {
    id: 'i1',
    kind: 'choice',
    prompt: [],
    cardinality: isSingle ? 'single' : 'multiple',
    options,
    shuffle: true,
    minChoices: 0,
    maxChoices: isSingle ? 1 : null,
  };
  const scheme: MarkScheme = {
    kind: 'choice',
    outcomeId: frame.outcomeId,
    marks: frame.marks,
    rule: frame.rule ?? 'exact',
    correct: frame.correct.map(optionId),
    map: null,
  };
  return item(frame, [{ interaction, scheme, lure: frame.lure?.map(optionId) }]);
}

export type NumberKey = readonly [value: string, within: string, marks: string, note: string];
interface NumberAnswer {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly keys: readonly NumberKey[];
  readonly units?: string[];
}

export function numberPart(id: string, asked: Worth & NumberAnswer, prompt: readonly ContentNode[] = []): Part {
  const keys = asked.keys.map(([value, within, marks, note], index) => ({
    id: `k${index + 1}`,
    value,
    tolerance: { mode: within === '0' ? ('exact' as const) : ('absolute' as const), below: within, above: within },
    includeLower: true,
    includeUpper: true,
    marks,
    note,
  }));
  const scheme: NumericScheme = {
    kind: 'numeric',
    outcomeId: asked.outcomeId,
    marks: asked.marks,
    keys,
    reading: { decimalComma: true, units: asked.units ?? [], ignoreWordsAfter: true },
  };
  return {
    interaction: { id, kind: 'numeric', prompt, prefix: asked.prefix ?? '', suffix: asked.suffix ?? '' },
    scheme,
    lure: keys.find(({ marks }) => marks === '0')?.value,
  };
}

export const number = (frame: Frame & Worth & NumberAnswer): WrittenItem => item(frame, [numberPart('i1', frame)]);

export function textEntry(frame: Frame & Worth & { keys: readonly Omit<TextKey, 'id'>[]; lure?: string }): WrittenItem {
  const keys = frame.keys.map((key, index) => ({ ...key, id: `k${index + 1}` }));
  return item(frame, [
    {
      interaction: { id: 'i1', kind: 'textEntry', prompt: [], maxLength: 80 },
      scheme: { kind: 'textEntry', outcomeId: frame.outcomeId, marks: frame.marks, keys },
      lure: frame.lure ?? keys.find(({ marks, match }) => marks === '0' && match === 'text')?.value,
    },
  ]);
}

/** Descriptors from no mark upwards, a mark apart. */
export function levels(...descriptors: string[]) {
  return descriptors.map((descriptor, marks) => ({ marks: String(marks), descriptor }));
}

export function criterion(id: string, title: string, outcome: { id: string }, ...descriptors: string[]) {
  return { id, title, outcomeId: outcome.id, marks: String(descriptors.length - 1), levels: levels(...descriptors) };
}

export function extendedText(
  frame: Frame & {
    words: number;
    criteria: readonly RubricCriterion[];
    guidance: string;
    modelAnswer: string;
    answers?: readonly SampleAnswer[];
  },
): WrittenItem {
  const part: Part = {
    interaction: { id: 'i1', kind: 'extendedText', prompt: [], wordsAdvised: frame.words, maxLength: 6000 },
    scheme: {
      kind: 'extendedText',
      criteria: frame.criteria,
      guidance: frame.guidance,
      modelAnswer: frame.modelAnswer,
    },
  };
  return item(frame, [part], { answers: frame.answers ?? [] });
}

export interface Part {
  readonly interaction: Interaction;
  readonly scheme: MarkScheme;
  readonly lure?: ResponseValue;
}

/** Each part stands after the text, in its order. */
export function item(
  { title, stem, stimulus, pictures = [], difficulty = 0, feedback }: Frame,
  parts: readonly Part[],
  more: Partial<Profile> = {},
): WrittenItem {
  const content: ItemContent = {
    title,
    delivery: {
      schema: 'item/1',
      language: 'en',
      stimulusVersionIds: [],
      body: [...stem, ...parts.map(({ interaction }) => ({ t: 'ix' as const, ref: interaction.id }))],
      interactions: parts.map(({ interaction }) => interaction),
      tariff: [],
    },
    secret: {
      schemes: Object.fromEntries(parts.map(({ interaction, scheme }) => [interaction.id, scheme])),
      processing: {},
      feedback: feedback ? [paragraph(feedback)] : [],
    },
  };
  const lures = Object.fromEntries(
    parts.flatMap(({ interaction, lure }) => (lure === undefined ? [] : [[interaction.id, lure]])),
  );
  const profile = { difficulty, lures, answers: [], programs: null, ...more };
  return { title, stimulus, content: settle(content), pictures, profile };
}
