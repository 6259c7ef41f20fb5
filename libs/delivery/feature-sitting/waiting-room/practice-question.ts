import { DatePipe } from '@angular/common';
import { Component, signal } from '@angular/core';

/** To get used to the controls; nothing of it is sent anywhere. */
@Component({
  selector: 'assay-practice-question',
  imports: [DatePipe],
  template: `
    <div class="row between">
      <h2>Practice question</h2>
      <span class="chip">Does not count</span>
    </div>
    <fieldset>
      <legend>A column holds 12, 15, 15 and 18. What is the mean?</legend>
      @for (option of options; track option; let index = $index) {
        <label class="choice">
          <input type="radio" name="practice" [value]="option" (change)="answeredAt.set(now())" />
          <span class="mark"></span>
          <span>{{ option }}</span>
          <kbd>{{ letters[index] }}</kbd>
        </label>
      }
    </fieldset>
    <p class="small second">
      <span class="wide">Press the arrow keys to change your answer. </span>
      @if (answeredAt(); as at) {
        Saved {{ at | date: 'HH:mm:ss' }}: this is how it will look.
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      border-top: 1px solid var(--line);
      padding-top: 24px;
      margin-top: 26px;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin: 12px 0;
    }
    .choice {
      gap: 10px;
      padding: 12px 14px;
      font-size: 0.875rem;
    }
    .choice .mark {
      width: 20px;
      height: 20px;
    }
    p {
      margin-top: 12px;
    }
    @media (max-width: 900px) {
      fieldset {
        grid-template-columns: 1fr;
      }
      .wide {
        display: none;
      }
    }
  `,
})
export class PracticeQuestion {
  protected readonly options = ['14', '15', '16'];
  protected readonly letters = 'ABC';
  protected readonly answeredAt = signal<Date | null>(null);
  protected readonly now = () => new Date();
}
