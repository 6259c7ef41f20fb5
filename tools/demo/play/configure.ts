import type { SpecificationList, SpecificationVersion } from '@assay/catalogue/contract';
import type { Specification } from '@assay/catalogue/domain';
import {
  rehearsalRoutes,
  type FormDetail,
  type FormList,
  type ItemDetail,
  type ItemList,
  type Rehearsal,
  type Stimulus,
} from '@assay/item-bank/contract';
import { isOver, suggestSamples, tasksOf, type ContentNode } from '@assay/item-bank/domain';
import type * as z from 'zod/mini';
import type { WrittenItem } from '../content/write';
import { inParallel, until, type Client } from './client';

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
  await bank.rehearse([...plan.forms, ...(plan.nextForms ?? [])].flatMap(({ sections }) => sections));
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

/** A machine with other work to do runs slow programs slowly. */
const PATIENCE_MS = 1_200_000;

type Kept = Pick<ItemDetail, 'id' | 'currentVersionId' | 'marks'>;
interface Written {
  readonly id: string;
  readonly revision: number;
  /** Of a practical task: the checks are proven on its programs while the next items are written. */
  readonly rehearsal: Rehearsal | null;
}

/** The items of one microcredential, each written once, though several forms ask it. */
class Bank {
  private readonly kept = new Map<string, Kept>();
  private readonly written = new Map<string, Promise<Written>>();

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

  /** Practical tasks come first: their programs run while the other items are written. */
  async rehearse(sections: readonly { readonly items: readonly WrittenItem[] }[]): Promise<void> {
    const tasks = sections.flatMap(({ items }) => items).filter(({ content }) => tasksOf(content).length > 0);
    await inParallel(tasks, 1, async (one) => {
      if (!this.kept.get(one.title)?.currentVersionId) await this.write(one);
    });
  }

  async item(item: WrittenItem): Promise<Kept> {
    const known = this.kept.get(item.title);
    if (known?.currentVersionId) return known;
    const { id, revision, rehearsal } = await this.write(item);
    if (rehearsal) await this.proof(id, rehearsal, item.title);
    const published = await this.author.post<ItemDetail>(`items/${id}/versions`, { revision });
    this.kept.set(item.title, published);
    return published;
  }

  private write(item: WrittenItem): Promise<Written> {
    const begun = this.written.get(item.title) ?? this.writeNow(item);
    this.written.set(item.title, begun);
    return begun;
  }

  private async writeNow(written: WrittenItem): Promise<Written> {
    const known = this.kept.get(written.title);
    for (const { bytes } of written.pictures) await this.author.upload('assets', bytes, 'image/png');
    const item = known
      ? await this.author.get<ItemDetail>(`items/${known.id}`)
      : await this.author.post<ItemDetail>('items', { specificationId: this.specificationId, title: written.title });
    const stimulus = written.stimulus === undefined ? undefined : this.sources.get(written.stimulus);
    const { delivery } = written.content;
    const content = { ...written.content, delivery: { ...delivery, stimulusVersionIds: stimulus ? [stimulus] : [] } };
    const { revision } = await this.author.put<{ revision: number }>(`items/${item.id}/draft`, {
      revision: item.draft.revision,
      content,
      samples: suggestSamples(written.content),
    });
    const isTask = tasksOf(content).length > 0;
    const rehearsal = isTask ? await this.author.post<Rehearsal>(rehearsalRoutes.list(item.id), { revision }) : null;
    return { id: item.id, revision, rehearsal };
  }

  private async proof(itemId: string, { id }: Rehearsal, title: string): Promise<void> {
    const over = async () => {
      const now = await this.author.get<Rehearsal>(rehearsalRoutes.one(itemId, id));
      return isOver(now.state) ? now : null;
    };
    const { state, message } = await until(`the rehearsal of "${title}"`, over, PATIENCE_MS);
    if (state !== 'proven') throw new Error(`"${title}" is ${state}: ${message ?? 'a program has another verdict.'}`);
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
