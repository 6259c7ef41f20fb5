import { Component, computed, input } from '@angular/core';
import { lineDiff, type DiffCell, type DiffRow } from './line-diff';
import { ShownText } from './shown-text';

interface Side {
  readonly heading: string;
  readonly tone: 't-good' | 't-bad';
  readonly lines: readonly (DiffCell | { readonly alike: number } | null)[];
}

/** What was expected and what came, line by line: beside each other, or one below the other where it is narrow. */
@Component({
  selector: 'assay-diff-view',
  preserveWhitespaces: false,
  imports: [ShownText],
  template: `
    <div class="diff" [style.--lines]="rows().length">
      @for (side of sides(); track side.heading) {
        <div class="side" role="group" [attr.aria-label]="side.heading">
          <span class="tiny muted">{{ side.heading }}</span>
          @for (line of side.lines; track $index) {
            @if (!line) {
              <span class="none"></span>
            } @else if ('alike' in line) {
              <span class="alike tiny muted">{{ line.alike }} lines alike</span>
            } @else {
              <span class="line">
                @if (isLong()) {
                  <span class="n" aria-hidden="true">{{ line.line }}</span>
                }
                <span>
                  @if (line.isDifferent && isLong()) {
                    <span class="sr">differs, line {{ line.line }}: </span>
                  }
                  @for (part of line.parts; track $index) {
                    @if (part.isDifferent) {
                      <b [class]="side.tone"><assay-shown-text [text]="part.text" /></b>
                    } @else {
                      <assay-shown-text [text]="part.text" />
                    }
                  }
                </span>
              </span>
            }
          }
        </div>
      }
    </div>
  `,
  styleUrl: './diff-view.css',
})
export class DiffView {
  readonly expected = input.required<string>();
  readonly given = input.required<string>();
  protected readonly rows = computed<readonly DiffRow[]>(() => lineDiff(this.expected(), this.given()));
  protected readonly isLong = computed(() => this.rows().length > 1);
  protected readonly sides = computed<readonly Side[]>(() => {
    const side = (which: 'left' | 'right') => this.rows().map((row) => ('alike' in row ? row : row[which]));
    return [
      { heading: 'Expected', tone: 't-good', lines: side('left') },
      { heading: 'Your result', tone: 't-bad', lines: side('right') },
    ];
  });
}
