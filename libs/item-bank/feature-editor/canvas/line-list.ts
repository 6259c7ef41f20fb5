import { Component, ElementRef, inject, input, output } from '@angular/core';
import { freeId, paragraph, type ContentNode } from '@assay/item-bank/domain';
import { Announcer } from '@assay/ui-kit';
import { RichText } from '../rich-text/rich-text';
import { withOne, without } from '../state/edits';

interface Line {
  readonly id: string;
  readonly content: readonly ContentNode[];
}

/** Short texts one below the other, written in place: what is put in order, or one side of a match. */
@Component({
  selector: 'assay-line-list',
  imports: [RichText],
  template: `
    <ul class="plain stack">
      @for (line of lines(); track line.id) {
        <li class="choice">
          @if (isOrdered()) {
            <span class="num number" aria-hidden="true">{{ $index + 1 }}</span>
          }
          <assay-rich-text
            [line]="true"
            [label]="name() + ' ' + ($index + 1)"
            [placeholder]="name() + ' ' + ($index + 1)"
            [nodes]="line.content"
            [readOnly]="readOnly()"
            (nodesChange)="write(line.id, $event)"
            (keydown)="press($event, $index)"
          />
          @if (!readOnly()) {
            <span class="row">
              @if (isOrdered()) {
                <button
                  type="button"
                  class="btn small quiet"
                  [disabled]="$first"
                  [attr.aria-label]="'Move ' + name() + ' ' + ($index + 1) + ' up'"
                  (click)="move($index, -1)"
                >
                  <i class="i i-up"></i>
                </button>
                <button
                  type="button"
                  class="btn small quiet"
                  [disabled]="$last"
                  [attr.aria-label]="'Move ' + name() + ' ' + ($index + 1) + ' down'"
                  (click)="move($index, 1)"
                >
                  <i class="i i-down"></i>
                </button>
              }
              @if (lines().length > least()) {
                <button
                  type="button"
                  class="btn small quiet"
                  [attr.aria-label]="'Remove ' + name() + ' ' + ($index + 1)"
                  (click)="remove(line.id)"
                >
                  <i class="i i-cross"></i>
                </button>
              }
            </span>
          }
        </li>
      }
    </ul>
    @if (!readOnly()) {
      <button type="button" class="btn small quiet" (click)="add()"><i class="i i-plus"></i>{{ addLabel() }}</button>
    }
  `,
  styleUrl: './line-list.css',
})
export class LineList {
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly lines = input.required<readonly Line[]>();
  readonly name = input('Line');
  readonly addLabel = input('Add a line');
  /** The first letter of the ids. */
  readonly prefix = input('o');
  readonly least = input(2);
  readonly isOrdered = input(false);
  readonly readOnly = input(false);
  /** What to do with the lines as they are by then; one that is new has an id and no words. */
  readonly linesChange = output<(lines: readonly Line[]) => readonly Line[]>();

  protected write(id: string, content: ContentNode[]): void {
    this.linesChange.emit((lines) => withOne(lines, id, { content }));
  }

  protected remove(id: string): void {
    this.linesChange.emit((lines) => without(lines, id));
  }

  protected add(): void {
    this.linesChange.emit((lines) => {
      const id = freeId(
        lines.map((line) => line.id),
        this.prefix(),
      );
      return [...lines, { id, content: [paragraph('')] }];
    });
    setTimeout(() => this.focus(this.lines().length - 1));
  }

  protected press(event: KeyboardEvent, index: number): void {
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp' | 'ArrowDown'];
    if (!this.isOrdered() || this.readOnly() || !event.altKey || !step) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(index, step);
    this.focus(index + step);
  }

  protected move(index: number, step: 1 | -1): void {
    const to = index + step;
    if (to < 0 || to >= this.lines().length) return;
    this.linesChange.emit((lines) => {
      const moved = [...lines];
      moved.splice(to, 0, ...moved.splice(index, 1));
      return moved;
    });
    this.announcer.say(`Moved to place ${to + 1} of ${this.lines().length}.`);
  }

  private focus(index: number): void {
    setTimeout(() => this.host.querySelectorAll<HTMLElement>('.tiptap')[index]?.focus());
  }
}
