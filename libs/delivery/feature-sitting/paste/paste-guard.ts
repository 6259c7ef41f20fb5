import { DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import { AttemptStore, PasteNotes } from '@assay/delivery/data';
import { judgePaste } from '@assay/delivery/domain';
import { Announcer } from '@assay/ui-kit';
import { PASTE_WORDS } from './paste-words';

const MOST_REMEMBERED = 100;
/** Outlives a pause, which takes the questions off the page. */
const copied: string[] = [];

/** What may be pasted into the fields and the editor inside: decided before any of them sees it. */
@Directive({ selector: '[assayPasteGuard]' })
export class PasteGuard {
  /** The place of the question that is shown. */
  readonly slot = input.required<string | null>({ alias: 'assayPasteGuard' });
  private readonly store = inject(AttemptStore);
  private readonly notes = inject(PasteNotes);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private hasTold = false;
  private isDraggedHere = false;

  constructor() {
    const listeners = {
      paste: (event: Event) => this.meet(event, (event as ClipboardEvent).clipboardData),
      drop: (event: Event) => {
        if (!this.isDraggedHere) this.meet(event, (event as DragEvent).dataTransfer);
        this.isDraggedHere = false;
      },
      dragstart: () => (this.isDraggedHere = true),
      dragend: () => (this.isDraggedHere = false),
    };
    for (const [name, listener] of Object.entries(listeners)) this.host.addEventListener(name, listener, true);
    // After the field has put its own text on the clipboard; the editor copies more than is marked.
    const remember = (event: Event) => this.remember(event as ClipboardEvent);
    for (const name of ['copy', 'cut']) document.addEventListener(name, remember);
    inject(DestroyRef).onDestroy(() => {
      for (const name of ['copy', 'cut']) document.removeEventListener(name, remember);
    });
  }

  private meet(event: Event, data: DataTransfer | null): void {
    const [attempt, slot] = [this.store.attempt(), this.slot()];
    if (!attempt || !slot) return;
    const text = data?.getData('text/plain') ?? '';
    const { isTaken, isNoted } = judgePaste(attempt.paste, text, { copied, own: this.written() });
    if (!isTaken) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (!isNoted) return;
    const place = placeOf(event.target);
    this.notes.add(attempt.id, { id: crypto.randomUUID(), slot, place, characters: text.length, isTaken });
    if (!isTaken || !this.hasTold) this.announcer.toast(PASTE_WORDS[attempt.paste] ?? '', 'warn');
    this.hasTold = true;
  }

  private remember(event: ClipboardEvent): void {
    const field = document.activeElement;
    const marked =
      field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : String(document.getSelection() ?? '');
    for (const text of [event.clipboardData?.getData('text/plain') ?? '', marked])
      if (text.trim()) copied.unshift(text);
    copied.length = Math.min(copied.length, MOST_REMEMBERED);
  }

  /** Every text that is in an answer: of fields, and of files. */
  private written(): string[] {
    return this.store.slots().flatMap(({ slot }) => textsIn(this.store.answerOf(slot).value));
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The file of the editor, else what the field is called. */
function placeOf(target: EventTarget | null): string {
  if (!(target instanceof Element)) return 'answer';
  const file = target.closest('[data-path]')?.getAttribute('data-path');
  return (file ?? target.getAttribute('aria-label') ?? 'answer').slice(0, 200);
}
