import { Component, ElementRef, inject, input, output } from '@angular/core';
import type { Awarded, Criterion, Level } from '@assay/marking/domain';

/** The mark scheme as groups of radio buttons: Tab moves from criterion to criterion, arrows from level to level. */
@Component({
  selector: 'assay-rubric-form',
  templateUrl: './rubric-form.html',
  styleUrl: './rubric-form.css',
})
export class RubricForm {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly criteria = input.required<readonly Criterion[]>();
  readonly awarded = input.required<Awarded>();
  readonly disabled = input(false);
  readonly decided = output<Awarded>();

  /** Decides the criterion that has the focus; without one, the first that is undecided. */
  awardCurrent(choose: (criterion: Criterion) => Level | null): void {
    const focused = this.element.querySelector('fieldset:focus-within')?.getAttribute('data-part');
    const criteria = this.criteria();
    const current = criteria.find(({ partId }) => partId === focused) ?? criteria.find((one) => !this.isDecided(one));
    const level = current && choose(current);
    if (!current || !level) return;
    this.award(current, level);
    this.radio(current.partId, current.levels.indexOf(level))?.focus();
  }

  focusUndecided(): void {
    const first = this.criteria().find((criterion) => !this.isDecided(criterion));
    if (first) this.radio(first.partId, 0)?.focus();
  }

  protected award(criterion: Criterion, level: Level): void {
    this.decided.emit({ ...this.awarded(), [criterion.partId]: level.marks });
  }

  protected isDecided({ partId }: Criterion): boolean {
    return this.awarded()[partId] !== undefined;
  }

  protected isAwarded({ partId }: Criterion, { marks }: Level): boolean {
    const awarded = this.awarded()[partId];
    return awarded !== undefined && Number(awarded) === Number(marks); // "2" and "2.00" are one level
  }

  private radio(partId: string, index: number): HTMLInputElement | null {
    const group = [...this.element.querySelectorAll('fieldset')].find((one) => one.dataset['part'] === partId);
    return group?.querySelectorAll<HTMLInputElement>('input')[index] ?? null;
  }
}
