import { Component, computed, inject, input } from '@angular/core';
import { GoToLine } from './go-to-line';
import { messageLines, type FilePlace } from './message-places';
import { ShownText } from './shown-text';

/** What a compiler or a program that broke down said; each line about the candidate's files leads to its place. */
@Component({
  selector: 'assay-messages',
  preserveWhitespaces: false,
  imports: [ShownText],
  template: `
    <div class="box" tabindex="0" role="group" [attr.aria-label]="label()">
      @for (line of lines(); track $index) {
        <div class="line">
          <assay-shown-text [text]="line.text" />
          @if (line.place; as place) {
            <button type="button" class="link" (click)="go(place)">{{ words(place) }}</button>
          }
        </div>
      }
    </div>
  `,
  styles: `
    .box {
      margin: 2px 0 10px;
      padding: 8px 12px;
      max-height: 220px;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--surface);
      font: 400 0.78125rem/1.5 var(--font-code);
    }
    .line {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: 12px;
      min-height: 1.5em;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    assay-shown-text {
      min-width: 0;
    }
    @media (max-width: 900px) {
      .line {
        flex-wrap: wrap;
      }
    }
    button {
      flex: none;
      font: 500 var(--t-xs) / 1.5 var(--font-ui);
      min-height: 24px;
      white-space: nowrap;
    }
  `,
})
export class Messages {
  private readonly goTo = inject(GoToLine);
  readonly text = input.required<string>();
  readonly label = input('Errors');
  protected readonly lines = computed(() => messageLines(this.text(), this.goTo.paths()));

  protected go(place: FilePlace): void {
    this.goTo.wanted.set({ ...place });
  }

  protected words({ path, line }: FilePlace): string {
    return this.goTo.paths().length > 1 ? `Go to ${path}, line ${line}` : `Go to line ${line}`;
  }
}
