import {
  element,
  paragraph,
  settle,
  text,
  type BodyNode,
  type CodeCheck,
  type CodeFile,
  type ContentNode,
  type Interaction,
  type ItemContent,
  type MarkScheme,
  type NumericScheme,
  type RubricCriterion,
  type TextKey,
} from '@assay/item-bank/domain';
import { limitsFor } from '@assay/sandbox/domain';

/** What an author of the demo writes; `stimulus` names a source that is created first. */
export interface WrittenItem {
  readonly title: string;
  readonly stimulus?: string;
  readonly content: ItemContent;
}

interface Frame {
  readonly title: string;
  readonly stem: readonly BodyNode[];
  readonly stimulus?: string;
}
interface Worth {
  readonly outcomeId: string;
  readonly marks: string;
}

export const code = (lines: string) => element('pre', element('code', text(lines.trim())));
export const words = (...parts: readonly (string | ContentNode)[]) =>
  element('p', ...parts.map((part) => (typeof part === 'string' ? text(part) : part)));
export const inlineCode = (words: string) => element('code', text(words));

export function choice(
  frame: Frame &
    Worth & {
      options: readonly (string | ContentNode)[];
      correct: readonly number[];
      rule?: 'exact' | 'partial' | 'netCorrect';
    },
): WrittenItem {
  const isSingle = frame.correct.length === 1 && frame.rule === undefined;
  const options = frame.options.map((option, index) => ({
    id: `o${index + 1}`,
    content: [typeof option === 'string' ? paragraph(option) : option],
    fixed: false,
  }));
  return item(
    frame,
    {
      id: 'i1',
      kind: 'choice',
      prompt: [],
      cardinality: isSingle ? 'single' : 'multiple',
      options,
      shuffle: true,
      minChoices: 0,
      maxChoices: isSingle ? 1 : null,
    },
    {
      kind: 'choice',
      outcomeId: frame.outcomeId,
      marks: frame.marks,
      rule: frame.rule ?? 'exact',
      correct: frame.correct.map((index) => `o${index + 1}`),
      map: null,
    },
  );
}

export function number(
  frame: Frame &
    Worth & {
      prefix?: string;
      suffix?: string;
      keys: readonly [value: string, within: string, marks: string, note: string][];
      units?: string[];
    },
): WrittenItem {
  const keys = frame.keys.map(([value, within, marks, note], index) => ({
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
    outcomeId: frame.outcomeId,
    marks: frame.marks,
    keys,
    reading: { decimalComma: true, units: frame.units ?? [], ignoreWordsAfter: true },
  };
  const interaction = {
    id: 'i1',
    kind: 'numeric',
    prompt: [],
    prefix: frame.prefix ?? '',
    suffix: frame.suffix ?? '',
  } as const;
  return item(frame, interaction, scheme);
}

export function textEntry(frame: Frame & Worth & { keys: readonly Omit<TextKey, 'id'>[] }): WrittenItem {
  const keys = frame.keys.map((key, index) => ({ ...key, id: `k${index + 1}` }));
  return item(
    frame,
    { id: 'i1', kind: 'textEntry', prompt: [], maxLength: 80 },
    { kind: 'textEntry', outcomeId: frame.outcomeId, marks: frame.marks, keys },
  );
}

export function extendedText(
  frame: Frame & { words: number; criteria: readonly RubricCriterion[]; guidance: string; modelAnswer: string },
): WrittenItem {
  return item(
    frame,
    { id: 'i1', kind: 'extendedText', prompt: [], wordsAdvised: frame.words, maxLength: 6000 },
    { kind: 'extendedText', criteria: frame.criteria, guidance: frame.guidance, modelAnswer: frame.modelAnswer },
  );
}

export interface TaskCheck extends Worth {
  readonly title: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly isVisible?: boolean;
}

export function pythonTask(
  frame: Frame & { name: string; files: readonly CodeFile[]; solution: string; checks: readonly TaskCheck[] },
): WrittenItem {
  const checks = frame.checks.map((check, index): CodeCheck & { isVisible: boolean } => ({
    id: `c${index + 1}`,
    title: check.title,
    stdin: JSON.stringify(check.input),
    expected: JSON.stringify(check.expected),
    comparer: { kind: 'json' },
    isVisible: check.isVisible ?? false,
  }));
  const pick = (isVisible: boolean) =>
    checks.filter((check) => check.isVisible === isVisible).map(({ isVisible: _, ...check }) => check);
  return item(
    frame,
    {
      id: 'i1',
      kind: 'code',
      prompt: [],
      title: frame.name,
      language: 'python',
      version: '3',
      files: frame.files,
      entry: 'main.py',
      limits: limitsFor('python'),
      visibleChecks: pick(true),
    },
    {
      kind: 'code',
      hiddenChecks: pick(false),
      checks: frame.checks.map(({ outcomeId, marks }, index) => ({
        checkId: `c${index + 1}`,
        outcomeId,
        marks,
        mustPass: false,
      })),
      referenceSolution: [{ path: 'solution.py', content: frame.solution }],
    },
  );
}

function item({ title, stem, stimulus }: Frame, interaction: Interaction, scheme: MarkScheme): WrittenItem {
  const content: ItemContent = {
    title,
    delivery: {
      schema: 'item/1',
      language: 'en',
      stimulusVersionIds: [],
      body: [...stem, { t: 'ix', ref: interaction.id }],
      interactions: [interaction],
      tariff: [],
    },
    secret: { schemes: { [interaction.id]: scheme }, processing: {}, feedback: [] },
  };
  return { title, stimulus, content: settle(content) };
}
