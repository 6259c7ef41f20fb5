import type { Criterion, Level } from '@assay/marking/domain';
import { isTyping } from '@assay/ui-kit';

export type MarkingKey = 'save' | 'undo' | 'comment' | 'refer' | { readonly digit: number };

/** What a key means while marking; null: nothing, or it belongs to what has the focus. */
export function markingKey(event: KeyboardEvent, hasLetterShortcuts: boolean): MarkingKey | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (isTyping(event) || target?.closest('dialog')) return null;
  if (event.key === 'Enter') return target?.closest('a, button, summary') ? null : 'save';
  if (!hasLetterShortcuts) return null; // WCAG 2.2, 2.1.4
  if (/^[0-9]$/.test(event.key)) return { digit: Number(event.key) };
  return ({ c: 'comment', z: 'undo', r: 'refer' } as const)[event.key.toLowerCase()] ?? null;
}

/** The level that is worth as many marks as the digit says; where none is, the level at that place. */
export function levelForKey({ levels }: Criterion, digit: number): Level | null {
  return levels.find(({ marks }) => Number(marks) === digit) ?? levels[digit] ?? null;
}
