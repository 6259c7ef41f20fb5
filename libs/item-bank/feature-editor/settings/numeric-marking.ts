import { Component, computed, inject, input } from '@angular/core';
import {
  freeId,
  type NumberReading,
  type NumericInteraction,
  type NumericKey,
  type NumericScheme,
} from '@assay/item-bank/domain';
import { editInteraction, editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';
import { At, FieldProblem } from './field-problem';
import { MarksField } from './marks-field';
import { OutcomeLine } from './outcome-line';

/** The right number, how far an answer may be off, what is read as a number, and answers that earn part of the marks. */
@Component({
  selector: 'assay-numeric-marking',
  imports: [At, FieldProblem, MarksField, OutcomeLine],
  templateUrl: './numeric-marking.html',
  styleUrl: './part.css',
})
export class NumericMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<NumericInteraction>();
  readonly by = input.required<NumericScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  protected readonly first = computed(() => this.scheme().keys[0] ?? null);
  protected readonly others = computed(() => this.scheme().keys.slice(1));
  protected readonly problemsOfFirst = computed(() => {
    const first = this.first();
    return ['keys', 'marks', ...(first ? this.problemsOf(first.id) : [])];
  });
  protected readonly units = computed(() => this.scheme().reading.units.join(', '));

  protected problemsOf(key: string): string[] {
    return ['value', 'tolerance', 'marks'].map((field) => `keys.${key}.${field}`);
  }

  protected setFirst(change: Partial<NumericKey>): void {
    const first = this.first();
    if (first) this.setKey(first.id, change);
    else this.mark({ keys: [{ ...blank('k1', this.scheme().marks), ...change }] });
  }

  protected setKey(id: string, change: Partial<NumericKey>): void {
    this.mark({ keys: withOne(this.scheme().keys, id, change) });
  }

  protected setTolerance(key: NumericKey | null, amount: string, mode = key?.tolerance.mode ?? 'exact'): void {
    const plain = tidy(amount);
    const chosen = plain === '' ? 'exact' : mode === 'exact' ? 'absolute' : mode;
    const tolerance = { mode: chosen, below: plain || '0', above: plain || '0' } as const;
    if (key) this.setKey(key.id, { tolerance });
    else this.setFirst({ tolerance });
  }

  protected setMarks(marks: string): void {
    const before = this.scheme().marks;
    this.mark({
      marks,
      keys: this.scheme().keys.map((key, index) => (index === 0 && key.marks === before ? { ...key, marks } : key)),
    });
  }

  protected add(): void {
    const id = freeId(
      this.scheme().keys.map((key) => key.id),
      'k',
    );
    this.mark({
      keys: [...this.scheme().keys, blank(id, this.scheme().keys.length === 0 ? this.scheme().marks : '0')],
    });
  }

  protected remove(id: string): void {
    this.mark({ keys: without(this.scheme().keys, id) });
  }

  protected read(change: Partial<NumberReading>): void {
    this.mark({ reading: { ...this.scheme().reading, ...change } });
  }

  protected setUnits(typed: string): void {
    const units = typed
      .split(',')
      .map((unit) => unit.trim())
      .filter(Boolean);
    this.read({ units: [...new Set(units)].slice(0, 20) });
  }

  protected see(change: Partial<NumericInteraction>): void {
    const { id } = this.interaction();
    this.store.change((content) => editInteraction(content, id, 'numeric', change));
  }

  protected amount(key: NumericKey | null): string {
    return key === null || key.tolerance.mode === 'exact' ? '' : key.tolerance.above;
  }

  protected tidy(typed: string): string {
    return tidy(typed);
  }

  private mark(change: Partial<NumericScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) => editScheme(content, id, 'numeric', change));
  }
}

/** Authors may type a comma; keys are kept with a point. */
const tidy = (typed: string) => typed.trim().replace(',', '.').replace('−', '-');
const blank = (id: string, marks: string): NumericKey => ({
  ...{ id, value: '', marks, note: '', includeLower: true, includeUpper: true },
  tolerance: { mode: 'exact', below: '0', above: '0' },
});
