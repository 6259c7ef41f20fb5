import { answerInWords, partsOf } from '@assay/item-bank/domain';
import type { ShownResponse } from '@assay/marking/contract';
import type { CheckedWork, Criterion, Level } from '@assay/marking/domain';
import { addMarks, compareMarks, type Marks } from '@assay/platform/domain';
import type { ScriptResponse } from '../script/script-loader';

/**
 * The lines of the mark scheme that a person decides: the rubric, or where a machine failed its checks and keys. Where
 * the checks of a task have run, they are decided already.
 */
export function criteriaOf(
  { item, interactionId }: Pick<ScriptResponse, 'item' | 'interactionId'>,
  checked: CheckedWork | null = null,
): Criterion[] {
  const scheme = item.secret.schemes[interactionId];
  const rubric = scheme && 'criteria' in scheme ? (scheme.criteria ?? []) : [];
  const parts = partsOf(item, interactionId).filter(({ kind }) => !checked || kind === 'criterion');
  return parts.map((part) => ({
    partId: part.id,
    title: part.title || 'The answer',
    outcomeId: part.outcomeId ?? '',
    mustPass: part.kind === 'criterion' && part.mustPass,
    levels:
      part.kind === 'criterion'
        ? (rubric.find(({ id }) => part.id === `${interactionId}.${id}`)?.levels ?? []).map(
            ({ marks, descriptor }) => ({ marks, label: descriptor }),
          )
        : part.kind === 'check'
          ? [level('0', 'does not pass'), level(part.marks, 'passes')]
          : wholeMarksUpTo(part.marks),
  }));
}

export function guidanceOf({ item, interactionId }: Pick<ScriptResponse, 'item' | 'interactionId'>) {
  const scheme = item.secret.schemes[interactionId];
  if (scheme?.kind === 'observation') return { guidance: scheme.guidance, modelAnswer: '' };
  if (scheme?.kind === 'code') return { guidance: scheme.guidance ?? '', modelAnswer: '' };
  return scheme?.kind === 'extendedText'
    ? { guidance: scheme.guidance, modelAnswer: scheme.modelAnswer }
    : { guidance: '', modelAnswer: '' };
}

/** A response as it reads best; options are told by their words, as this item has them. */
export const shownResponse = ({ item, interactionId, interaction, value }: ScriptResponse): ShownResponse =>
  answerInWords(interaction, value, item.secret.schemes[interactionId] ?? null);

const MOST_LEVELS = 12;

function wholeMarksUpTo(max: Marks): Level[] {
  const levels = [level('0', 'none')];
  while (levels.length < MOST_LEVELS) {
    const marks = addMarks((levels.at(-1) as Level).marks, '1');
    if (compareMarks(marks, max) >= 0) break;
    levels.push(level(marks, 'partly'));
  }
  return [...levels, level(max, 'right')];
}

const level = (marks: Marks, label: string): Level => ({ marks, label });
