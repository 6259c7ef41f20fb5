import { Component, computed, ElementRef, inject } from '@angular/core';
import { isChoiceResponse, plainText, type CandidateOrder } from '@assay/item-bank/domain';
import { Announcer } from '@assay/ui-kit';
import { ContentView } from '../content/content-view';
import { Carry } from './carry';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/**
 * Lines to put in order, with buttons, with Alt and the arrow keys, or by dragging. The order in which they come is no
 * answer: nothing is saved before the candidate moves a line or says that the order stands.
 */
@Component({
  selector: 'assay-order-part',
  imports: [Carry, ContentView, PartError, Question],
  templateUrl: './order-part.html',
  styleUrls: ['./group.css', './order-part.css'],
})
export class OrderPart extends Part<CandidateOrder> {
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly isAnswered = computed(() => isChoiceResponse(this.value()) && this.order().length > 0);
  protected readonly lines = computed(() => {
    const { options } = this.interaction();
    const place = (id: string) => this.order().indexOf(id);
    const ordered =
      this.order().length === options.length ? [...options].sort((a, b) => place(a.id) - place(b.id)) : options;
    return ordered.map((option) => ({ ...option, words: plainText(option.content) }));
  });
  private readonly order = computed(() => {
    const value = this.value();
    return isChoiceResponse(value) ? value : [];
  });

  protected move(from: number, to: number, focus: 'up' | 'down' | null = null): void {
    const ids = this.lines().map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (this.disabled() || moved === undefined || to < 0 || to > ids.length) return;
    const words = this.lines()[from]?.words ?? '';
    ids.splice(to, 0, moved);
    this.value.set(ids);
    this.announcer.say(`${words}, now ${to + 1} of ${ids.length}.`);
    if (focus) setTimeout(() => this.focus(to, focus));
  }

  /** WCAG 2.2, 2.1.1: a line moves from either of its buttons. */
  protected press(event: KeyboardEvent, index: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(index, index + step, step < 0 ? 'up' : 'down');
  }

  protected keep(): void {
    this.value.set(this.lines().map(({ id }) => id));
    this.announcer.say('Your order is kept.');
    this.focusFoot();
  }

  protected clear(): void {
    this.value.set(null);
    this.focusFoot();
  }

  /** The button that was pressed is gone; the one in its place takes the focus. */
  private focusFoot(): void {
    setTimeout(() => this.host.querySelector<HTMLElement>('.foot')?.focus());
  }

  /** The button at the end of the list is off; the other one of the line takes the focus then. */
  private focus(line: number, button: 'up' | 'down'): void {
    const buttons = this.host.querySelectorAll('li')[line]?.querySelectorAll('button');
    const wanted = buttons?.[button === 'up' ? 0 : 1];
    (wanted?.disabled ? buttons?.[button === 'up' ? 1 : 0] : wanted)?.focus();
  }
}
