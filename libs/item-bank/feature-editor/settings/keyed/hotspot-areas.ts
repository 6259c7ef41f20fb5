import { Component, computed, inject, input } from '@angular/core';
import type { HotspotArea, HotspotInteraction } from '@assay/item-bank/domain';
import { withOne, without } from '../../state/edits';
import { editPaired } from '../../state/keyed-edits';
import { ItemStore } from '../../state/item-store';
import { partNow } from '../../state/now';
import { At, FieldProblem } from '../field-problem';

const NUMBERS: Record<HotspotArea['shape'], readonly string[]> = {
  rect: ['Left', 'Top', 'Right', 'Bottom'],
  circle: ['Across', 'Down', 'Radius'],
  poly: [],
};

/** The words of the picture and of each area, and where it lies: the same as drawing, in numbers. */
@Component({
  selector: 'assay-hotspot-areas',
  imports: [At, FieldProblem],
  templateUrl: './hotspot-areas.html',
  styleUrls: ['../part.css', './keyed.css'],
})
export class HotspotAreas {
  private readonly store = inject(ItemStore);
  readonly of = input.required<HotspotInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly numbers = NUMBERS;
  protected readonly areaFields = computed(() => [
    'areas',
    ...this.interaction().areas.flatMap(({ id }, index) => [`areas.${index}`, `areas.${id}`]),
  ]);

  protected describe(alt: string): void {
    this.change({ image: { ...this.interaction().image, alt } });
  }

  protected name(area: HotspotArea, label: string): void {
    this.change({ areas: withOne(this.interaction().areas, area.id, { label }) });
  }

  protected place(area: HotspotArea, index: number, typed: string): void {
    const value = Math.round(Number(typed));
    if (!Number.isFinite(value)) return;
    const coords = area.coords.map((before, at) => (at === index ? value : before));
    this.change({ areas: withOne(this.interaction().areas, area.id, { coords }) });
  }

  /** "10 20, 40 20, 30 60" */
  protected corners(area: HotspotArea, typed: string): void {
    const coords = (typed.match(/-?\d+(\.\d+)?/g) ?? []).map((each) => Math.round(Number(each)));
    if (coords.length >= 6 && coords.length % 2 === 0)
      this.change({ areas: withOne(this.interaction().areas, area.id, { coords }) });
  }

  protected cornerWords({ coords }: HotspotArea): string {
    return Array.from({ length: coords.length / 2 }, (_, at) => `${coords[2 * at]} ${coords[2 * at + 1]}`).join(', ');
  }

  protected remove(id: string): void {
    this.change({ areas: without(this.interaction().areas, id) });
  }

  protected setMost(typed: string): void {
    const most = Math.trunc(Number(typed));
    this.change({ maxChoices: typed.trim() === '' || !(most > 0) ? null : Math.min(40, most) });
  }

  private change(change: Partial<HotspotInteraction>): void {
    const { id } = this.interaction();
    this.store.change((content) => editPaired(content, id, 'hotspot', change));
  }
}
