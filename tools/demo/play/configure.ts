import type { SpecificationList, SpecificationVersion } from '@assay/catalogue/contract';
import type { Specification } from '@assay/catalogue/domain';
import type { FormDetail, FormList, ItemDetail, ItemList, Stimulus } from '@assay/item-bank/contract';
import { suggestSamples, type ContentNode } from '@assay/item-bank/domain';
import type * as z from 'zod/mini';
import type { WrittenItem } from '../content/write';
import { inParallel, type Client } from './client';

export interface Source {
  readonly title: string;
  readonly language: string;
  readonly body: readonly ContentNode[];
}
export interface FormPlan {
  readonly componentId: string;
  readonly title: string;
  readonly minutes: number;
  readonly sections: readonly { readonly title: string; readonly items: readonly WrittenItem[] }[];
}
export interface Plan {
  readonly code: string;
  readonly specification: Specification;
  readonly sources: readonly Source[];
  /** For a sitting that is past, one for each component, in their order. */
  readonly forms: readonly FormPlan[];
  /** For the next sitting, in the same order; they share items with the others, which are in the bank once. */
  readonly nextForms?: readonly FormPlan[];
}
export interface Configured {
  readonly specificationVersionId: string;
  /** Published forms, in the order of the plan. */
  readonly formIds: readonly string[];
  readonly nextFormIds: readonly string[];
}

/**
 * From a specification to published forms, as an exam manager and an author do it. What is there already, from a run
 * that was cut off, is taken as it is.
 */
export async function configure(manager: Client, author: Client, plan: Plan): Promise<Configured> {
  const version = await publishSpecification(manager, plan);
  const bank = await Bank.of(author, version.specificationId, plan.sources);
  const publish = (form: FormPlan) => publishForm(manager, bank, version, form);
  return {
    specificationVersionId: version.id,
    formIds: await inParallel(plan.forms, 1, publish),
    nextFormIds: await inParallel(plan.nextForms ?? [], 1, publish),
  };
}

async function publishSpecification(manager: Client, { code, specification }: Plan): Promise<SpecificationVersion> {
  const { rows } = await manager.get<z.infer<typeof SpecificationList>>('specifications');
  const known = rows.find((row) => row.code === code);
  if (known?.published) return manager.get(`specifications/${code}/versions/${known.published.version}`);
  const draft = known
    ? await manager.get<SpecificationVersion>(`specifications/${code}/draft`)
    : await manager.post<SpecificationVersion>('specifications', { code, title: specification.title });
  const saved = await manager.put<SpecificationVersion>(`specifications/${code}/draft`, {
    revision: draft.revision,
    content: specification,
  });
  return manager.post<SpecificationVersion>(`specifications/${code}/publication`, { revision: saved.revision });
}

type Kept = Pick<ItemDetail, 'id' | 'currentVersionId' | 'marks'>;

/** The items of one microcredential, each written once, though several forms ask it. */
class Bank {
  private readonly kept = new Map<string, Kept>();

  private constructor(
    private readonly author: Client,
    private readonly specificationId: string,
    private readonly sources: ReadonlyMap<string, string>,
  ) {}

  static async of(author: Client, specificationId: string, sources: readonly Source[]): Promise<Bank> {
    const known = await author.get<{ rows: Stimulus[] }>(`stimuli?specification=${specificationId}`);
    const ids = new Map(known.rows.map(({ title, versionId }) => [title, versionId]));
    for (const source of sources.filter(({ title }) => !ids.has(title))) {
      const { versionId } = await author.post<Stimulus>('stimuli', { specificationId, ...source });
      ids.set(source.title, versionId);
    }
    const bank = new Bank(author, specificationId, ids);
    const { rows } = await author.get<ItemList>(`items?specification=${specificationId}&size=100`);
    for (const row of rows) bank.kept.set(row.title, row);
    return bank;
  }

  async item(written: WrittenItem): Promise<Kept> {
    const known = this.kept.get(written.title);
    if (known?.currentVersionId) return known;
    for (const { bytes } of written.pictures) await this.author.upload('assets', bytes, 'image/png');
    const item = known
      ? await this.author.get<ItemDetail>(`items/${known.id}`)
      : await this.author.post<ItemDetail>('items', { specificationId: this.specificationId, title: written.title });
    const stimulus = written.stimulus === undefined ? undefined : this.sources.get(written.stimulus);
    const { delivery } = written.content;
    const content = { ...written.content, delivery: { ...delivery, stimulusVersionIds: stimulus ? [stimulus] : [] } };
    const saved = await this.author.put<{ revision: number }>(`items/${item.id}/draft`, {
      revision: item.draft.revision,
      content,
      samples: suggestSamples(written.content),
    });
    const published = await this.author.post<ItemDetail>(`items/${item.id}/versions`, { revision: saved.revision });
    this.kept.set(written.title, published);
    return published;
  }
}

async function publishForm(manager: Client, bank: Bank, version: SpecificationVersion, plan: FormPlan) {
  const { componentId, title, minutes } = plan;
  const { rows } = await manager.get<z.infer<typeof FormList>>('forms');
  const known = rows.find((row) => row.title === title && row.componentId === componentId);
  if (known?.state === 'published') return known.id;
  const draft = known
    ? await manager.get<FormDetail>(`forms/${known.id}`)
    : await manager.post<FormDetail>('forms', { specificationVersionId: version.id, componentId, title });
  const saved = await manager.put<FormDetail>(`forms/${draft.id}`, {
    revision: draft.revision,
    title,
    durationMinutes: minutes,
    content: { sections: await sectionsOf(bank, plan) },
  });
  await manager.post(`forms/${draft.id}/publication`, { revision: saved.revision });
  return draft.id;
}

async function sectionsOf(bank: Bank, { sections }: FormPlan) {
  let number = 0;
  return inParallel(sections, 1, async ({ title, items: written }, index) => {
    const items = await inParallel(written, 1, async (one) => {
      const { id, currentVersionId, marks } = await bank.item(one);
      return { slot: `q${++number}`, itemId: id, itemVersionId: currentVersionId, marks };
    });
    return { id: `s${index + 1}`, title, items };
  });
}
