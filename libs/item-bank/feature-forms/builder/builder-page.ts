import { afterNextRender, Component, computed, effect, inject, Injector, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { componentMarks, componentOf } from '@assay/catalogue/domain';
import { SessionStore } from '@assay/identity/data';
import type { ItemRow } from '@assay/item-bank/contract';
import { ITEM_STATISTICS } from '@assay/item-bank/data';
import { addItem, addSection, type FormPlace } from '@assay/item-bank/domain';
import { Announcer, Dialog, Failure, Loading } from '@assay/ui-kit';
import { CoverageCard } from './coverage-card';
import { FormFrameCard } from './form-frame-card';
import { expectedMean, formBars } from './form-plot';
import { FormPlotCard } from './form-plot-card';
import { FormStore } from './form-store';
import { ItemPicker } from './item-picker';
import { ProblemsCard } from './problems-card';
import { SectionList } from './section-list';

/** Composes a form: sections and items on the left, problems and coverage on the right. */
@Component({
  selector: 'assay-builder-page',
  imports: [
    CoverageCard,
    Dialog,
    Failure,
    FormFrameCard,
    FormPlotCard,
    ItemPicker,
    Loading,
    ProblemsCard,
    RouterLink,
    SectionList,
  ],
  providers: [FormStore],
  templateUrl: './builder-page.html',
  styleUrl: './builder-page.css',
})
export class BuilderPage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(FormStore);
  readonly id = input.required<string>();

  /** The picker is open for this section, at first with the items of one outcome. */
  protected readonly picking = signal<{ sectionId: string; outcomeId: string | null } | null>(null);
  protected readonly isConfirming = signal(false);
  protected readonly canEdit = computed(() => this.store.isDraft() && this.session.may('form:write'));
  protected readonly component = computed(() => {
    const form = this.store.form();
    return form ? componentOf(form.specification, form.componentId) : undefined;
  });
  protected readonly required = computed(() => {
    const form = this.store.form();
    return form ? componentMarks(form.specification, form.componentId) : '0';
  });
  private readonly statistics = inject(ITEM_STATISTICS).ofSpecification(
    computed(() => this.store.form()?.specificationId ?? null),
  );
  protected readonly bars = computed(() => {
    const known = this.statistics();
    const facilityOf = (versionId: string) => known.ofVersion(versionId)?.facility ?? null;
    return formBars(
      this.store.content(),
      this.store.items(),
      this.store.form()?.specification.outcomes ?? [],
      facilityOf,
    );
  });
  protected readonly expected = computed(() => expectedMean(this.bars()));
  protected readonly failure = computed(() => this.store.saveProblem() ?? this.store.command.problem());

  constructor() {
    effect(() => this.store.id.set(this.id()));
  }

  protected addSection(): string {
    const id = crypto.randomUUID().slice(0, 8);
    const number = this.store.content().sections.length + 1;
    this.store.change((content) => addSection(content, id, `Section ${number}`));
    this.announcer.say(`Section ${number} added.`);
    return id;
  }

  protected pick(sectionId: string | null, outcomeId: string | null = null) {
    this.picking.set({
      sectionId: sectionId ?? this.store.content().sections.at(-1)?.id ?? this.addSection(),
      outcomeId,
    });
  }

  protected add(sectionId: string, { id, currentVersionId, label, title, marks, kinds }: ItemRow) {
    if (!currentVersionId) return;
    const worth = String(Number(marks));
    // Until the save tells its parts, the row of the bank is all that is known.
    this.store.learn({
      ...{ itemId: id, itemVersionId: currentVersionId, label, title, version: 1, standing: 'published' },
      ...{ newerVersionId: null, language: this.store.form()?.specification.language ?? 'en', kinds },
      ...{ stimulusVersionIds: [], marks: worth, parts: [], minutes: 0 },
    });
    const place = { itemId: id, itemVersionId: currentVersionId, marks: worth };
    this.store.change((content) => addItem(content, sectionId, place));
    this.announcer.say(`${label} added.`);
  }

  /** Focus goes back to where it was; if that problem is mended and gone, to the section. */
  protected closePicker(sectionId: string) {
    this.picking.set(null);
    const focusIfLost = () => {
      if (!document.activeElement || document.activeElement === document.body) this.fix({ kind: 'section', sectionId });
    };
    afterNextRender(focusIfLost, { injector: this.injector });
  }

  /** Each "Fix" leads to the place where it is mended. */
  protected fix(place: FormPlace) {
    if (place.kind === 'bank') return this.pick(null, place.outcomeId);
    const id =
      place.kind === 'slot'
        ? `slot-${place.slot}`
        : place.kind === 'section'
          ? `section-${place.sectionId}`
          : place.field;
    const target = document.querySelector<HTMLElement>(`[data-place=${JSON.stringify(id)}]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  protected async publish() {
    this.isConfirming.set(false);
    if (await this.store.publish()) this.announcer.toast('The form is published. It can be sat from now on.');
  }

  protected async copy() {
    const id = await this.store.copy();
    if (id) void this.router.navigate(['/org/forms', id]);
  }
}
