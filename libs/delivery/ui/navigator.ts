import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SectionMarks, slotWords } from './progress';

/** The numbers of the questions; each says whether it is answered, flagged or current. */
@Component({
  selector: 'assay-navigator',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="word() + 's'">
      @for (section of sections(); track section.id) {
        @if (section.letter) {
          <span class="sec" [attr.title]="section.title"><span class="sr">Section </span>{{ section.letter }}</span>
        }
        @for (mark of section.slots; track mark.slot) {
          <a
            class="q"
            [routerLink]="mark.link"
            [class.done]="mark.isAnswered"
            [class.here]="mark.number === here()"
            [attr.aria-current]="mark.number === here() ? 'step' : null"
            [attr.aria-label]="words(mark, mark.number === here(), word())"
            >{{ mark.number }}
            @if (mark.isFlagged) {
              <i class="i i-flag"></i>
            }
          </a>
        }
      }
    </nav>
  `,
  styleUrl: './navigator.css',
})
export class Navigator {
  readonly sections = input.required<readonly SectionMarks[]>();
  readonly here = input.required<number>();
  readonly word = input('Question');
  protected readonly words = slotWords;
}
