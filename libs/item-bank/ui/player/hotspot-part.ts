import { Component, computed, ElementRef, inject, signal } from '@angular/core';
import { isChoiceResponse, type CandidateHotspot } from '@assay/item-bank/domain';
import { AssetSource } from '../content/asset-source';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** Places in a picture: marked in it with the pointer, or in the list below it, which says what is there. */
@Component({
  selector: 'assay-hotspot-part',
  imports: [PartError, Question],
  templateUrl: './hotspot-part.html',
  styleUrls: ['./group.css', './hotspot-part.css'],
})
export class HotspotPart extends Part<CandidateHotspot> {
  private readonly assets = inject(AssetSource);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The line of the list that has the focus, shown in the picture too. */
  protected readonly here = signal<string | null>(null);
  protected readonly source = computed(() => this.assets.of(this.interaction().image.asset));
  protected readonly chosen = computed(() => {
    const value = this.value();
    return isChoiceResponse(value) ? value : [];
  });
  protected readonly isSingle = computed(() => this.interaction().maxChoices === 1);
  protected readonly most = computed(() => this.interaction().maxChoices ?? this.interaction().areas.length);
  protected readonly isFull = computed(() => !this.isSingle() && this.chosen().length >= this.most());
  protected readonly advice = computed(() => {
    if (this.isSingle()) return 'Mark one place in the picture, or choose it in the list.';
    const limit =
      this.most() < this.interaction().areas.length ? `Mark up to ${this.most()} places` : 'Mark all that apply';
    return `${limit} in the picture, or choose in the list. ${this.chosen().length} marked.`;
  });

  protected toggle(area: string): void {
    this.choose(area, !this.chosen().includes(area));
  }

  protected choose(area: string, isOn: boolean): void {
    if (this.disabled()) return;
    const others = this.isSingle() ? [] : this.chosen().filter((id) => id !== area);
    if (isOn && others.length >= this.most()) return;
    const chosen = isOn ? [...others, area] : others;
    this.value.set(chosen.length > 0 ? chosen : null);
  }

  protected clear(): void {
    this.value.set(null);
    setTimeout(() => this.host.querySelector('input')?.focus()); // the button is gone
  }

  protected points(coords: readonly number[]): string {
    return coords.join(' ');
  }
}
