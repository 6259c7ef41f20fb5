import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { freeId, type HotspotArea, type HotspotInteraction } from '@assay/item-bank/domain';
import type { KeptAsset } from '@assay/item-bank/contract';
import { Announcer, Dialog } from '@assay/ui-kit';
import { assetUrl } from '../../assets/asset-url';
import { PictureField } from '../../assets/picture-field';
import { withOne, without } from '../../state/edits';
import { editPaired, isPairedScheme } from '../../state/keyed-edits';
import { ItemStore } from '../../state/item-store';
import { partNow } from '../../state/now';
import {
  handlesOf,
  isDrawn,
  moved,
  newShape,
  outline,
  reshaped,
  resized,
  withCorner,
  type Point,
  type Shape,
} from './areas';

type Drag =
  | { readonly kind: 'draw'; readonly shape: Shape; readonly from: Point; readonly to: Point }
  | {
      readonly kind: 'move' | 'handle';
      readonly area: HotspotArea;
      readonly handle: number;
      readonly from: Point;
      readonly to: Point;
    };
const SHAPES: readonly (readonly [Shape, string])[] = [
  ['rect', 'Rectangle'],
  ['circle', 'Circle'],
  ['poly', 'Corners'],
];
const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Areas drawn on a picture: by pointer, by arrow keys, or by the numbers in the settings (WCAG 2.2, 2.1.1 and 2.5.7). */
@Component({
  selector: 'assay-hotspot-canvas',
  imports: [Dialog, PictureField],
  templateUrl: './hotspot-canvas.html',
  styleUrl: './hotspot-canvas.css',
})
export class HotspotCanvas {
  protected readonly store = inject(ItemStore);
  private readonly announcer = inject(Announcer);
  readonly of = input.required<HotspotInteraction>();
  protected readonly interaction = partNow(this.store, this.of);
  private readonly plane = viewChild<ElementRef<SVGSVGElement>>('plane');
  protected readonly shapes = SHAPES;
  protected readonly armed = signal<Shape | null>(null);
  protected readonly drag = signal<Drag | null>(null);
  protected readonly selectedId = signal<string | null>(null);
  protected readonly isChoosing = signal(false);
  protected readonly url = assetUrl;
  protected readonly image = computed(() => this.interaction().image);
  protected readonly selected = computed(
    () => this.interaction().areas.find(({ id }) => id === this.selectedId()) ?? null,
  );
  private readonly right = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return isPairedScheme(scheme) && scheme.rule !== 'map' ? scheme.correct : [];
  });
  /** While something is dragged it is shown where the pointer is; the item changes when it is let go. */
  protected readonly areas = computed(() => {
    const drag = this.drag();
    const areas = this.interaction().areas.map((area, index) => ({
      ...area,
      coords: drag && drag.kind !== 'draw' && drag.area.id === area.id ? this.dragged(drag) : area.coords,
      number: index + 1,
      isRight: this.right().includes(area.id),
    }));
    return areas.map((area) => {
      const handles = handlesOf(area);
      return { ...area, path: outline(area), handles, at: handles[0] ?? { x: 0, y: 0 } };
    });
  });
  protected readonly drawn = computed(() => {
    const drag = this.drag();
    return drag?.kind === 'draw' ? outline(newShape(drag.shape, this.image(), drag.from, drag.to)) : null;
  });

  protected use(picture: KeptAsset | null): void {
    if (!picture) return;
    const { asset, width, height } = picture;
    this.change({ image: { asset, width, height, alt: this.image().alt } });
    this.isChoosing.set(false);
  }

  /** With the keyboard a shape is there at once, in the middle; with a pointer it is drawn. */
  protected arm(shape: Shape, event: MouseEvent): void {
    if (event.detail === 0) this.add(newShape(shape, this.image()));
    else this.armed.set(this.armed() === shape ? null : shape);
  }

  protected press(event: PointerEvent): void {
    if (!this.store.canWrite() || event.button !== 0) return;
    const at = this.pointOf(event);
    const target = event.target as SVGElement;
    const shape = this.armed();
    const area = this.interaction().areas.find(({ id }) => id === target.dataset['area']);
    if (shape) this.drag.set({ kind: 'draw', shape, from: at, to: at });
    else if (area) {
      const handle = Number(target.dataset['handle'] ?? -1);
      this.selectedId.set(area.id);
      this.drag.set({ kind: handle < 0 ? 'move' : 'handle', area, handle, from: at, to: at });
    } else return this.selectedId.set(null);
    event.preventDefault();
    this.plane()?.nativeElement.setPointerCapture(event.pointerId);
    if (area) this.focus(area.id);
  }

  protected pull(event: PointerEvent): void {
    const to = this.pointOf(event);
    this.drag.update((drag) => drag && { ...drag, to });
  }

  protected release(): void {
    const drag = this.drag();
    this.drag.set(null);
    if (!drag) return;
    if (drag.kind !== 'draw') return this.setCoords(drag.area, this.dragged(drag));
    if (isDrawn(drag.from, drag.to)) this.add(newShape(drag.shape, this.image(), drag.from, drag.to));
  }

  protected key(event: KeyboardEvent, area: HotspotArea): void {
    if (!this.store.canWrite()) return;
    if (event.key === 'Delete' || event.key === 'Backspace') this.remove(area.id);
    else if (event.key === 'Enter') document.getElementById(`area-${this.interaction().id}-${area.id}`)?.focus();
    else if (STEPS[event.key]) {
      const step = STEPS[event.key]!;
      const size = event.ctrlKey ? 1 : Math.max(1, Math.round(this.image().width / 100));
      const by = { x: step.x * size, y: step.y * size };
      this.setCoords(area, event.shiftKey ? resized(area, by, this.image()) : moved(area, by, this.image()));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected addCorner(): void {
    const area = this.selected();
    if (area?.shape === 'poly') this.setCoords(area, withCorner(area));
  }

  protected remove(id: string): void {
    this.change({ areas: without(this.interaction().areas, id) });
    this.selectedId.set(null);
    this.announcer.say('Area removed.');
  }

  private add(shaped: Pick<HotspotArea, 'shape' | 'coords'>): void {
    const { areas } = this.interaction();
    const id = freeId(
      areas.map((area) => area.id),
      'a',
    );
    this.change({ areas: [...areas, { id, ...shaped, label: '' }] });
    this.armed.set(null);
    this.selectedId.set(id);
    this.announcer.say(`Area ${areas.length + 1} added. Arrow keys move it, Shift and arrow keys change its size.`);
    this.focus(id);
  }

  private focus(id: string): void {
    setTimeout(() => this.plane()?.nativeElement.querySelector<SVGElement>(`g[data-id="${id}"]`)?.focus());
  }

  private dragged(drag: Exclude<Drag, { kind: 'draw' }>): readonly number[] {
    const { area, from, to, handle } = drag;
    return drag.kind === 'move'
      ? moved(area, { x: to.x - from.x, y: to.y - from.y }, this.image())
      : reshaped(area, handle, to, this.image());
  }

  private setCoords(area: HotspotArea, coords: readonly number[]): void {
    if (coords.join() !== area.coords.join())
      this.change({ areas: withOne(this.interaction().areas, area.id, { coords }) });
  }

  private change(change: Partial<HotspotInteraction>): void {
    const { id } = this.interaction();
    this.store.change((content) => editPaired(content, id, 'hotspot', change));
  }

  private pointOf({ clientX, clientY }: PointerEvent): Point {
    const box = this.plane()?.nativeElement.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return { x: 0, y: 0 };
    const { width, height } = this.image();
    return { x: ((clientX - box.left) / box.width) * width, y: ((clientY - box.top) / box.height) * height };
  }
}
