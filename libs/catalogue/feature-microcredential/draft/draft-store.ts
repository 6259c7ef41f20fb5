import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { SpecificationVersion } from '@assay/catalogue/contract';
import { SpecificationClient } from '@assay/catalogue/data';
import {
  publishProblems,
  publishWarnings,
  tidySpecification,
  type FieldProblem,
  type Specification,
} from '@assay/catalogue/domain';
import { Submission } from '@assay/platform/data';
import { canonicalJson, isMarks } from '@assay/platform/domain';
import { valueAt, withValue } from './path';

/** The working copy of a draft on this screen, what is wrong with it, and its way to the server. */
@Injectable()
export class DraftStore {
  private readonly client = inject(SpecificationClient);
  readonly code = signal<string | null>(null);
  readonly resource = this.client.draft(this.code);
  private readonly saved = linkedSignal<SpecificationVersion | null>(() =>
    this.resource.hasValue() ? this.resource.value() : null,
  );
  readonly version = this.saved.asReadonly();
  readonly content = linkedSignal<Specification | null>(() => this.saved()?.content ?? null);
  readonly isChanged = computed(() => {
    const [now, before] = [this.content(), this.saved()?.content];
    return now !== null && now !== before && canonicalJson(now) !== canonicalJson(before);
  });

  readonly saving = new Submission();
  readonly publishing = new Submission();
  /** Beside the fields, problems show only once somebody wants to publish: an empty draft is no mistake. */
  readonly showsProblems = signal(false);
  readonly problems = computed(() => (this.isReadable() ? publishProblems(tidySpecification(this.content()!)) : []));
  readonly warnings = computed(() => (this.isReadable() ? publishWarnings(this.content()!) : []));

  /** A figure that is no number yet is the field's own problem; the rules cannot reckon with it. */
  readonly unreadable = computed<FieldProblem[]>(() => {
    const content = this.content();
    return content ? marksIn(content).filter(({ marks }) => !isMarks(marks)) : [];
  });
  private readonly isReadable = computed(() => this.content() !== null && this.unreadable().length === 0);

  value(path: string): unknown {
    return valueAt(this.content(), path);
  }

  set(path: string, value: unknown) {
    this.content.update((content) => content && withValue(content, path, value));
  }

  change(change: (content: Specification) => Specification) {
    this.content.update((content) => content && change(content));
  }

  error(path: string): string | null {
    const own = this.unreadable().find(({ field }) => field === path);
    const sent = this.saving.fieldError(`content.${path}`);
    const rule = this.showsProblems() ? this.problems().find(({ field }) => field === path) : undefined;
    return own?.message ?? sent ?? rule?.message ?? null;
  }

  warning(path: string): string | null {
    return this.warnings().find(({ field }) => field === path)?.message ?? null;
  }

  save(): Promise<boolean> {
    return this.saving.run(async () => {
      const [content, version] = [this.content(), this.saved()];
      if (content && version)
        this.saved.set(await this.client.save(version.code, { revision: version.revision, content }));
    });
  }

  /** Saves first: what is published is what is on the screen. */
  async publish(): Promise<boolean> {
    if (this.isChanged() && !(await this.save())) return false;
    return this.publishing.run(() => this.client.publish(this.saved()!.code, this.saved()!.revision));
  }

  reload() {
    this.resource.reload();
    this.saving.clear();
    this.publishing.clear();
  }
}

function marksIn({ blueprint, outcomes, components, awardRule }: Specification) {
  const found: (FieldProblem & { marks: string })[] = [];
  const add = (field: string, where: string, marks: string) =>
    found.push({ field, marks, message: `${where}: write a number with at most two decimals.` });
  const codeOf = (id: string) => outcomes.find((outcome) => outcome.id === id)?.code ?? '';
  const titleOf = (id: string) => components.find((component) => component.id === id)?.title ?? '';
  for (const { marks, componentId, outcomeId } of blueprint)
    add(`blueprint.${componentId}.${outcomeId}`, `${codeOf(outcomeId)} in ${titleOf(componentId)}`, marks);
  outcomes.forEach(({ code, mastery }, index) => {
    const field = `outcomes.${index}.mastery`;
    add(`${field}.minimum`, `${code}, marks to pass`, mastery.minimum);
    mastery.componentMinima.forEach(({ componentId, minimum }, at) =>
      add(`${field}.componentMinima.${at}.minimum`, `${code}, marks to pass in ${titleOf(componentId)}`, minimum),
    );
  });
  awardRule.forEach((condition, index) => {
    if ('minimum' in condition) add(`awardRule.${index}.minimum`, 'Award rule', condition.minimum);
  });
  return found;
}
