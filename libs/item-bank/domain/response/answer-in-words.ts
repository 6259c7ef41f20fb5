import { compareMarks } from '@assay/platform/domain';
import { plainText, wordCount, type ContentNode } from '../content/content';
import type { Interaction } from '../item/interaction';
import type { MarkScheme } from '../item/mark-scheme';
import { isKeyedInteraction, type KeyedInteraction } from '../item/possible-keys';
import { cellsInWords, type CellInWords } from './cells-in-words';
import { isChoiceResponse, isCodeResponse, type ResponseValue } from './response';

/** A response as people read it: examiners beside the mark scheme, candidates with their result, whoever prints it. */
export type AnswerInWords =
  | { readonly kind: 'none' }
  /** Nothing was to be entered: an examiner watched. */
  | { readonly kind: 'watched' }
  | { readonly kind: 'text'; readonly text: string; readonly words: number }
  | { readonly kind: 'files'; readonly files: readonly { readonly path: string; readonly content: string }[] }
  | { readonly kind: 'cells'; readonly cells: readonly CellInWords[] }
  | { readonly kind: 'options'; readonly options: readonly (Judged & { readonly isChosen: boolean })[] }
  | { readonly kind: 'order'; readonly lines: readonly Judged[] }
  /** One row per gap or source; `text` is null where the candidate left it open. */
  | {
      readonly kind: 'pairs';
      readonly pairs: readonly {
        readonly left: string;
        readonly text: string | null;
        readonly isRight: boolean | null;
      }[];
    };

interface Judged {
  readonly text: string;
  /** Whether it belongs to the right answer; null where that is not to be told. */
  readonly isRight: boolean | null;
}

/**
 * Options, gaps and areas are told by their words, as this version of the item has them. With the mark scheme, which
 * is for staff alone, each says whether it is right.
 */
export function answerInWords(
  interaction: Interaction,
  value: ResponseValue | null,
  scheme: MarkScheme | null = null,
): AnswerInWords {
  if (interaction.kind === 'observation') return { kind: 'watched' };
  if (value === null) return { kind: 'none' };
  if (interaction.kind === 'code') {
    const own = isCodeResponse(value) ? value.files : {};
    const given = interaction.files.map(({ path }) => path);
    const files = interaction.files.filter((file) => file.editable);
    const added = Object.entries(own).filter(([path]) => !given.includes(path));
    return {
      kind: 'files',
      files: [
        ...files.map(({ path, content }) => ({ path, content: own[path] ?? content })),
        ...added.map(([path, content]) => ({ path, content })),
      ],
    };
  }
  if (interaction.kind === 'spreadsheet') return cellsInWords(interaction, value, scheme);
  const given = isChoiceResponse(value) ? value : [];
  const judge = judgeBy(scheme);
  if (interaction.kind === 'choice') {
    const options = interaction.options.map(({ id, content }) => ({
      text: said(content),
      isChosen: given.includes(id),
      isRight: judge(id),
    }));
    return { kind: 'options', options };
  }
  if (isKeyedInteraction(interaction)) {
    return given.length === 0 ? { kind: 'none' } : keysInWords(interaction, given, judge);
  }
  const text = typeof value === 'string' ? value : '';
  return { kind: 'text', text, words: wordCount(text) };
}

type Judge = (key: string) => boolean | null;

/** In a map, what earns marks counts as right. */
function judgeBy(scheme: MarkScheme | null): Judge {
  if (scheme === null || !('correct' in scheme)) return () => null;
  if (scheme.kind === 'order') {
    const places = new Set(scheme.correct.map((id, at) => `${at} ${id}`));
    return (key) => places.has(key);
  }
  const weights = scheme.rule === 'map' ? weightsOf(scheme) : null;
  const right = new Set(weights ?? scheme.correct);
  return (key) => right.has(key);
}

function weightsOf(scheme: Extract<MarkScheme, { map: unknown }>): string[] {
  const weights: readonly { readonly marks: string }[] = scheme.map?.weights ?? [];
  return weights
    .filter(({ marks }) => compareMarks(marks, '0') > 0)
    .map((weight) => ('key' in weight ? String(weight.key) : 'optionId' in weight ? String(weight.optionId) : ''));
}

/** The same in one line, for tables, tooltips and exports: "Painted steel → 40° fan; Glass → –". */
export function answerInLine(answer: AnswerInWords): string {
  switch (answer.kind) {
    case 'none':
      return 'No answer';
    case 'watched':
      return 'Watched by an examiner';
    case 'text':
      return answer.text.replace(/\s+/g, ' ').trim();
    case 'files':
      return answer.files.map(({ path }) => path).join(', ');
    case 'cells':
      return answer.cells.map(({ cell, entry }) => `${cell}: ${entry}`).join('; ');
    case 'options':
      return answer.options.flatMap(({ text, isChosen }) => (isChosen ? [text] : [])).join('; ') || 'No answer';
    case 'order':
      return answer.lines.map(({ text }, index) => `${index + 1}. ${text}`).join(' ');
    case 'pairs':
      return answer.pairs.map(({ left, text }) => `${left} → ${text ?? '–'}`).join('; ');
  }
}

function keysInWords(interaction: KeyedInteraction, given: readonly string[], judge: Judge): AnswerInWords {
  switch (interaction.kind) {
    case 'order': {
      // A line is right in its own place; which one that is, only the whole order tells.
      const lines = new Map(interaction.options.map(({ id, content }) => [id, said(content)]));
      return { kind: 'order', lines: given.flatMap((id, at) => judgedLine(lines.get(id), judge(`${at} ${id}`))) };
    }
    case 'hotspot': {
      const options = interaction.areas.map(({ id, label }) => ({
        text: label,
        isChosen: given.includes(id),
        isRight: judge(id),
      }));
      return { kind: 'options', options };
    }
    case 'inlineChoice':
      return rows(
        interaction.gaps.map((gap, index) => ({
          left: gapName(interaction.text, gap.id, index),
          ends: gap.options.map(({ id, text }) => ({ key: `${gap.id} ${id}`, text })),
        })),
        given,
        judge,
      );
    case 'gapMatch':
      return rows(
        interaction.gaps.map((gap, index) => ({
          left: gapName(interaction.text, gap.id, index),
          ends: interaction.words.map(({ id, text }) => ({ key: `${id} ${gap.id}`, text })),
        })),
        given,
        judge,
      );
    case 'match':
      return rows(
        interaction.sources.map((source) => ({
          left: said(source.content),
          ends: interaction.targets.map(({ id, content }) => ({ key: `${source.id} ${id}`, text: said(content) })),
        })),
        given,
        judge,
      );
  }
}

const judgedLine = (text: string | undefined, isRight: boolean | null): Judged[] =>
  text === undefined ? [] : [{ text, isRight }];

interface Row {
  readonly left: string;
  readonly ends: readonly { readonly key: string; readonly text: string }[];
}
/** A row is right when it holds all that is right for it, and nothing else. */
function rows(list: readonly Row[], given: readonly string[], judge: Judge): AnswerInWords {
  return {
    kind: 'pairs',
    pairs: list.map(({ left, ends }) => {
      const chosen = ends.filter(({ key }) => given.includes(key));
      const judged = ends.map(({ key }) => judge(key));
      const isRight = judged.includes(null) ? null : ends.every(({ key }, at) => given.includes(key) === judged[at]);
      return { left, text: chosen.length > 0 ? chosen.map(({ text }) => text).join(', ') : null, isRight };
    }),
  };
}

const said = (content: readonly ContentNode[]) => plainText(content) || 'Without words';

/** The words before a gap say which one it is: "1: wait for …". */
function gapName(text: readonly ContentNode[], ref: string, index: number): string {
  const before = wordsBefore(text, ref);
  const start = (before ?? '').split('…').at(-1)?.trim().split(/\s+/).slice(-4).join(' ') ?? '';
  return start === '' ? `Gap ${index + 1}` : `${index + 1}: ${start} …`;
}

function wordsBefore(nodes: readonly ContentNode[], ref: string): string | null {
  let words = '';
  for (const node of nodes) {
    if (node.t === 'gap' && node.ref === ref) return words;
    const inside = node.t === 'el' ? wordsBefore(node.c, ref) : null;
    if (inside !== null) return node.t === 'el' && node.n === 'p' ? inside : words + inside;
    // Spaces count here: "wait for " and the gap are two words.
    words += node.t === 'text' ? node.v : ` ${plainText([node])} `;
  }
  return null;
}
