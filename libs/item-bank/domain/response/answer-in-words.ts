import { plainText, wordCount, type ContentNode } from '../content/content';
import type { Interaction } from '../item/interaction';
import { isKeyedInteraction, type KeyedInteraction } from '../item/possible-keys';
import { isChoiceResponse, isCodeResponse, type ResponseValue } from './response';

/** A response as people read it: examiners beside the mark scheme, candidates with their result, whoever prints it. */
export type AnswerInWords =
  | { readonly kind: 'none' }
  /** Nothing was to be entered: an examiner watched. */
  | { readonly kind: 'watched' }
  | { readonly kind: 'text'; readonly text: string; readonly words: number }
  | { readonly kind: 'files'; readonly files: readonly { readonly path: string; readonly content: string }[] }
  | { readonly kind: 'options'; readonly options: readonly { readonly text: string; readonly isChosen: boolean }[] }
  | { readonly kind: 'order'; readonly lines: readonly string[] }
  /** One row per gap or source; null where the candidate left it open. */
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly left: string; readonly right: string | null }[] };

/** Options, gaps and areas are told by their words, as this version of the item has them. */
export function answerInWords(interaction: Interaction, value: ResponseValue | null): AnswerInWords {
  if (interaction.kind === 'observation') return { kind: 'watched' };
  if (value === null) return { kind: 'none' };
  if (interaction.kind === 'code') {
    const own = isCodeResponse(value) ? value.files : {};
    const files = interaction.files.filter((file) => file.editable);
    return { kind: 'files', files: files.map(({ path, content }) => ({ path, content: own[path] ?? content })) };
  }
  const given = isChoiceResponse(value) ? value : [];
  if (interaction.kind === 'choice') {
    const options = interaction.options.map(({ id, content }) => ({
      text: said(content),
      isChosen: given.includes(id),
    }));
    return { kind: 'options', options };
  }
  if (isKeyedInteraction(interaction)) return given.length === 0 ? { kind: 'none' } : keysInWords(interaction, given);
  const text = typeof value === 'string' ? value : '';
  return { kind: 'text', text, words: wordCount(text) };
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
    case 'options':
      return answer.options.flatMap(({ text, isChosen }) => (isChosen ? [text] : [])).join('; ') || 'No answer';
    case 'order':
      return answer.lines.map((line, index) => `${index + 1}. ${line}`).join(' ');
    case 'pairs':
      return answer.pairs.map(({ left, right }) => `${left} → ${right ?? '–'}`).join('; ');
  }
}

function keysInWords(interaction: KeyedInteraction, given: readonly string[]): AnswerInWords {
  switch (interaction.kind) {
    case 'order': {
      const lines = new Map(interaction.options.map(({ id, content }) => [id, said(content)]));
      return { kind: 'order', lines: given.flatMap((id) => lines.get(id) ?? []) };
    }
    case 'hotspot': {
      const options = interaction.areas.map(({ id, label }) => ({ text: label, isChosen: given.includes(id) }));
      return { kind: 'options', options };
    }
    case 'inlineChoice':
      return pairs(
        interaction.gaps.map((gap, index) => [
          gapName(interaction.text, gap.id, index),
          gap.options.filter(({ id }) => given.includes(`${gap.id} ${id}`)).map(({ text }) => text),
        ]),
      );
    case 'gapMatch':
      return pairs(
        interaction.gaps.map((gap, index) => [
          gapName(interaction.text, gap.id, index),
          interaction.words.filter(({ id }) => given.includes(`${id} ${gap.id}`)).map(({ text }) => text),
        ]),
      );
    case 'match':
      return pairs(
        interaction.sources.map((source) => [
          said(source.content),
          interaction.targets
            .filter(({ id }) => given.includes(`${source.id} ${id}`))
            .map(({ content }) => said(content)),
        ]),
      );
  }
}

const pairs = (rows: readonly (readonly [string, readonly string[]])[]): AnswerInWords => ({
  kind: 'pairs',
  pairs: rows.map(([left, right]) => ({ left, right: right.length > 0 ? right.join(', ') : null })),
});

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
