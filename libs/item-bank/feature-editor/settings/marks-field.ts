import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { isMarks, type Marks } from '@assay/platform/domain';
import { ItemStore } from '../state/item-store';
import { faultsAt } from './field-problem';

let made = 0;

/** Marks as they are typed; what is not a mark stays in the field and says so, and changes nothing. */
@Component({
  selector: 'assay-marks-field',
  template: `
    <label class="field" [class.quiet]="isQuiet()">
      <span [class.sr]="isQuiet()">{{ label() }}</span>
      <input
        class="input num"
        inputmode="decimal"
        maxlength="6"
        [value]="typed()"
        [attr.aria-invalid]="isWrong() || faults().length > 0 ? true : null"
        [attr.aria-describedby]="described()"
        (input)="read($any($event.target).value)"
      />
    </label>
    @if (isWrong()) {
      <span class="wrong" [id]="id"><i class="i i-warn"></i>Write marks such as 2 or 0.5.</span>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
      min-width: 52px;
    }
    .input {
      padding-inline: 8px;
      text-align: right;
    }
    .quiet .input {
      padding-block: 6px;
    }
    /* Wider than the field it belongs to, and gone as soon as the field has marks again. */
    .wrong {
      position: absolute;
      z-index: 1;
      top: calc(100% + 2px);
      right: 0;
      display: flex;
      gap: 6px;
      width: max-content;
      padding: 2px 6px;
      border-radius: var(--radius);
      background: var(--paper);
      font-size: var(--t-sm);
      font-weight: 500;
      color: var(--bad);
    }
  `,
})
export class MarksField {
  readonly label = input('Marks');
  readonly value = input.required<Marks>();
  readonly isQuiet = input(false);
  readonly isSigned = input(false);
  /** Where a problem with these marks is filed: "marks", "keys.k2.marks" … */
  readonly at = input<string | null>(null);
  readonly valueChange = output<Marks>();
  protected readonly id = `marks-${++made}`;
  protected readonly faults = faultsAt(inject(ItemStore), () => [this.at()].filter((at) => at !== null));
  protected readonly described = computed(() =>
    this.isWrong()
      ? this.id
      : this.faults()
          .map(({ id }) => id)
          .join(' ') || null,
  );
  protected readonly typed = linkedSignal<Marks, string>({
    source: this.value,
    // "0." and "0,5" stay as typed while they mean the same.
    computation: (value, previous) => (previous && asMarks(previous.value, true) === value ? previous.value : value),
  });

  protected isWrong(): boolean {
    return asMarks(this.typed(), this.isSigned()) === null;
  }

  protected read(typed: string): void {
    this.typed.set(typed);
    const marks = asMarks(typed, this.isSigned());
    if (marks !== null && marks !== this.value()) this.valueChange.emit(marks);
  }
}

function asMarks(typed: string, isSigned: boolean): Marks | null {
  const plain = typed.trim().replace(',', '.').replace('−', '-').replace(/\.$/, '');
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (!/^-?\d{1,3}(\.\d{1,2})?$/.test(plain) || (sign && !isSigned)) return null;
  const trimmed = decimals.replace(/0+$/, '');
  const marks = `${sign}${Number(whole)}${trimmed ? `.${trimmed}` : ''}`;
  return isMarks(marks) ? (marks === '-0' ? '0' : marks) : null;
}
