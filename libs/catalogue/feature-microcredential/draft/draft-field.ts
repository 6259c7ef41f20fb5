import { Component, computed, inject, input } from '@angular/core';
import { DraftStore } from './draft-store';

let made = 0;

export interface Choice {
  value: string | number;
  label: string;
}

/**
 * One value of the draft by its path, with its label, what to write, and what is wrong with it beside it. Empty text
 * is stored as null where `emptyIsNull` is set, numbers always.
 */
@Component({
  selector: 'assay-draft-field',
  template: `
    <div class="field" [attr.data-path]="path()">
      <label [for]="id" [class.sr]="hidesLabel()">
        {{ label() }}
        @if (optional()) {
          <span class="muted">(optional)</span>
        }
      </label>
      @switch (kind()) {
        @case ('area') {
          <textarea
            class="input"
            [id]="id"
            [rows]="rows()"
            [value]="shown()"
            [attr.aria-describedby]="describedBy()"
            [attr.aria-invalid]="error() ? 'true' : null"
            (input)="write($any($event.target).value)"
          ></textarea>
        }
        @case ('select') {
          <select
            class="input"
            [id]="id"
            [attr.aria-describedby]="describedBy()"
            [attr.aria-invalid]="error() ? 'true' : null"
            (change)="write($any($event.target).value)"
          >
            @if (empty(); as words) {
              <option value="" [selected]="shown() === ''">{{ words }}</option>
            }
            @for (choice of choices(); track choice.value) {
              <option [value]="choice.value" [selected]="shown() === '' + choice.value">{{ choice.label }}</option>
            }
          </select>
        }
        @default {
          <input
            class="input"
            autocomplete="off"
            [id]="id"
            [type]="kind() === 'day' ? 'date' : 'text'"
            [attr.inputmode]="kind() === 'number' || kind() === 'marks' ? 'decimal' : null"
            [value]="shown()"
            [attr.aria-describedby]="describedBy()"
            [attr.aria-invalid]="error() ? 'true' : null"
            (input)="write($any($event.target).value)"
          />
        }
      }
      @if (hint()) {
        <span class="hint" [id]="id + '-hint'">{{ hint() }}</span>
      }
      @if (error(); as text) {
        <span class="error" [id]="id + '-error'"><i class="i i-warn"></i>{{ text }}</span>
      } @else if (warning()) {
        <span class="hint t-warn" [id]="id + '-warning'"><i class="i i-warn"></i> {{ warning() }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    textarea {
      resize: vertical;
    }
    .muted {
      font-weight: 400;
    }
  `,
})
export class DraftField {
  private readonly store = inject(DraftStore);
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly kind = input<'text' | 'area' | 'number' | 'marks' | 'select' | 'day'>('text');
  readonly hint = input<string>();
  readonly optional = input(false);
  readonly emptyIsNull = input(false);
  readonly hidesLabel = input(false);
  readonly rows = input(3);
  readonly choices = input<readonly Choice[]>([]);
  /** What a select offers for "nothing chosen"; without it something is always chosen. */
  readonly empty = input<string>();
  /** Whether the values of a select are numbers. */
  readonly isNumeric = input(false);

  protected readonly id = `draft-field-${++made}`;
  protected readonly shown = computed(() => {
    const value = this.store.value(this.path());
    return value === null || value === undefined ? '' : String(value);
  });
  protected readonly error = computed(() => this.store.error(this.path()));
  protected readonly warning = computed(() => this.store.warning(this.path()));
  protected readonly describedBy = computed(() => {
    const said = [this.hint() && 'hint', this.error() ? 'error' : this.warning() && 'warning'].filter(Boolean);
    return said.length > 0 ? said.map((part) => `${this.id}-${part}`).join(' ') : null;
  });

  protected write(text: string) {
    this.store.set(this.path(), this.read(text));
  }

  private read(text: string): unknown {
    if (this.kind() === 'marks') return text.trim().replace(',', '.');
    if (this.kind() === 'number' || this.isNumeric()) return readNumber(text);
    const isNullable = this.emptyIsNull() || this.kind() === 'day' || this.kind() === 'select';
    return isNullable && text === '' ? null : text;
  }
}

function readNumber(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
