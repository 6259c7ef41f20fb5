import { Directive, effect, ElementRef, inject, model } from '@angular/core';

/**
 * `<input type="datetime-local" assayControl [(assayMoment)]="opensAt" />`. Each key that is pressed in such a field is
 * a value of its own; written back, it would end what is being typed, and the year 2026 could not be.
 */
@Directive({
  selector: 'input[assayMoment]',
  host: { max: '9999-12-31T23:59', '(input)': 'take()' },
})
export class MomentField {
  private readonly input = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  readonly assayMoment = model.required<string>();

  constructor() {
    effect(() => {
      if (this.input.value !== this.assayMoment()) this.input.value = this.assayMoment();
    });
  }

  protected take(): void {
    this.assayMoment.set(this.input.value);
  }
}
