import type { SpecificationList, SpecificationVersion } from '@assay/catalogue/contract';
import type { Specification } from '@assay/catalogue/domain';
import type { FormDetail, FormList, ItemDetail, Stimulus } from '@assay/item-bank/contract';
import { suggestSamples, type ContentNode } from '@assay/item-bank/domain';
import type * as z from 'zod/mini';
import type { WrittenItem } from '../content/write';
import type { Client } from './client';

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
}

/** From a specification to published forms, as an exam manager and an author do it. */
export async function configure(manager: Client, author: Client, plan: Plan): Promise<Configured> {
  const version = await publishSpecification(manager, plan);
  const sources = await createSources(author, version.specificationId, plan.sources);
  const formIds: string[] = [];
  for (const form of plan.forms) formIds.push(await publishForm(manager, author, version, form, sources));
  return { specificationVersionId: version.id, formIds };
}

/** What an earlier, complete configuration left, found by its code; null when there is none. */
export async function findConfigured(manager: Client, { code, forms }: Plan): Promise<Configured | null> {
  const { rows } = await manager.get<z.infer<typeof SpecificationList>>('specifications');
  const published = rows.find((row) => row.code === code)?.published;
  if (!published) return null;
  const list = await manager.get<z.infer<typeof FormList>>('forms');
  const own = list.rows.filter((row) => row.specificationCode === code && row.state === 'published');
  const formIds = forms.map(({ title }) => own.find((row) => row.title === title)?.id);
  return formIds.every((id) => id !== undefined) ? { specificationVersionId: published.id, formIds } : null;
}

async function publishSpecification(manager: Client, { code, specification }: Plan) {
  const draft = await manager.post<SpecificationVersion>('specifications', { code, title: specification.title });
  const saved = await manager.put<SpecificationVersion>(`specifications/${code}/draft`, {
    revision: draft.revision,
    content: specification,
  });
  return manager.post<SpecificationVersion>(`specifications/${code}/publication`, { revision: saved.revision });
}

async function createSources(author: Client, specificationId: string, sources: readonly Source[]) {
  const ids = new Map<string, string>();
  for (const source of sources) {
    const stimulus = await author.post<Stimulus>('stimuli', { specificationId, ...source });
    ids.set(source.title, stimulus.versionId);
  }
  return ids;
}

async function publishForm(
  manager: Client,
  author: Client,
  version: SpecificationVersion,
  plan: FormPlan,
  sources: ReadonlyMap<string, string>,
): Promise<string> {
  let number = 0;
  const sections = [];
  for (const [index, section] of plan.sections.entries()) {
    const items = [];
    for (const written of section.items) {
      const item = await publishItem(author, version.specificationId, written, sources);
      items.push({ slot: `q${++number}`, itemId: item.id, itemVersionId: item.currentVersionId, marks: item.marks });
    }
    sections.push({ id: `s${index + 1}`, title: section.title, items });
  }
  const { componentId, title, minutes } = plan;
  const draft = await manager.post<FormDetail>('forms', { specificationVersionId: version.id, componentId, title });
  const saved = await manager.put<FormDetail>(`forms/${draft.id}`, {
    revision: draft.revision,
    title,
    durationMinutes: minutes,
    content: { sections },
  });
  await manager.post(`forms/${draft.id}/publication`, { revision: saved.revision });
  return draft.id;
}

async function publishItem(
  author: Client,
  specificationId: string,
  written: WrittenItem,
  sources: ReadonlyMap<string, string>,
) {
  const item = await author.post<ItemDetail>('items', { specificationId, title: written.title });
  const stimulus = written.stimulus === undefined ? undefined : sources.get(written.stimulus);
  const { delivery } = written.content;
  const content = { ...written.content, delivery: { ...delivery, stimulusVersionIds: stimulus ? [stimulus] : [] } };
  const saved = await author.put<{ revision: number }>(`items/${item.id}/draft`, {
    revision: item.draft.revision,
    content,
    samples: suggestSamples(written.content),
  });
  return author.post<ItemDetail>(`items/${item.id}/versions`, { revision: saved.revision });
}
