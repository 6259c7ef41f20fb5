import { Injectable } from '@nestjs/common';
import { ItemContent, type ImportReport, type PackageQuery, type PackageReport } from '@assay/item-bank/contract';
import {
  filesBelow,
  isRefused,
  packageOfTask,
  packageRoots,
  readPackage,
  taskOfPackage,
  tasksOfCodeRunner,
  type ItemErrorCode,
  type PackageDraft,
  type PackageFiles,
  type Refused,
  type TaskChoice,
  type TaskDraft,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { SandboxClient } from '@assay/sandbox/api';
import { ItemDraftEntity } from '../item/item-draft.entity';
import { ItemEntity } from '../item/item.entity';
import { Items } from '../item/item.service';
import { ArchiveRefused, LARGEST_ARCHIVE, readZip } from './read-zip';
import { readXml } from './read-xml';
import { readYaml } from './read-yaml';
import { writeZip } from './write-zip';

type Named = TaskDraft & { readonly name: string };
type Entry = ImportReport['entries'][number];
/** Enough for the tasks of a course; more comes in several files. */
const MOST_TASKS = 50;

/** Tasks that come from other judges, and go to them. */
@Injectable()
export class Packages {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
    private readonly sandbox: SandboxClient,
  ) {}

  /** Each task becomes the draft of an item; nothing is published, nothing of an item that is there changes. */
  async import(me: Member, specificationId: string, file: Uint8Array): Promise<ImportReport> {
    if (file.length > LARGEST_ARCHIVE) throw refuse<ItemErrorCode>('EXCHANGE_REFUSED', 'A file has at most 20 MB.');
    const drafts = await this.read(file);
    if (drafts.length === 0)
      throw refuse<ItemErrorCode>('EXCHANGE_REFUSED', 'There is no problem package and no CodeRunner question in it.');
    if (drafts.length > MOST_TASKS)
      throw refuse<ItemErrorCode>(
        'EXCHANGE_REFUSED',
        `It holds ${drafts.length} tasks; at most ${MOST_TASKS} at once.`,
      );
    const entries: Entry[] = [];
    for (const draft of drafts) entries.push(await this.keep(me, specificationId, draft));
    return { entries };
  }

  async report(me: Member, itemId: string, query: PackageQuery): Promise<PackageReport> {
    const draft = await this.draft(me, itemId, query);
    return isRefused(draft)
      ? { refused: draft.refused, notes: [] }
      : { refused: null, notes: draft.notes.map((note) => ({ ...note })) };
  }

  async export(me: Member, itemId: string, query: PackageQuery): Promise<{ name: string; data: Buffer }> {
    const draft = await this.draft(me, itemId, query);
    if (isRefused(draft)) throw refuse<ItemErrorCode>('EXCHANGE_REFUSED', draft.refused);
    return { name: draft.name, data: await writeZip(draft.name, draft.files) };
  }

  private draft(me: Member, itemId: string, { part, format }: PackageQuery): Promise<PackageDraft | Refused> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const found = await tx.findOneBy(ItemDraftEntity, { itemId });
      if (!found) throw refuse('NOT_FOUND');
      const { title, delivery, secret } = found;
      return packageOfTask({ title, delivery, secret }, part, format);
    });
  }

  private async read(file: Uint8Array): Promise<Named[]> {
    const choice = { versions: await this.versions() };
    try {
      if (isZip(file)) return packagesIn(await readZip(file), choice);
      return [...tasksOfCodeRunner(readXml(new TextDecoder('utf-8', { fatal: true }).decode(file)), choice.versions)];
    } catch (error) {
      if (error instanceof ArchiveRefused) throw refuse<ItemErrorCode>('EXCHANGE_REFUSED', error.message);
      throw refuse<ItemErrorCode>(
        'EXCHANGE_REFUSED',
        `It is neither a zip archive nor XML that can be read: ${(error as Error).message.split('\n')[0]}`,
      );
    }
  }

  private async keep(me: Member, specificationId: string, { name, content, notes: found }: Named): Promise<Entry> {
    const notes = found.map((note) => ({ ...note }));
    const shape = content && ItemContent.safeParse(content);
    if (!content || !shape?.success) {
      const why = shape?.error?.issues[0]?.message;
      const sentence = `It does not fit into an item here: ${why}`;
      return { name, item: null, notes: why ? [...notes, { kind: 'dropped', sentence }] : notes };
    }
    const id = await this.items.create(me, { specificationId, title: content.title });
    await this.items.save(me, id, { revision: 1, content, samples: [] });
    const { label } = await this.database.inOrganisation(me.organisationId, (tx) =>
      tx.findOneByOrFail(ItemEntity, { id }),
    );
    return { name, item: { id, label, title: content.title }, notes };
  }

  private async versions(): Promise<NonNullable<TaskChoice['versions']>> {
    const { toolchains } = await this.sandbox.capability();
    return Object.fromEntries(toolchains.map(({ language, version }) => [language, version.split('.')[0] ?? version]));
  }
}

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

function packagesIn(files: PackageFiles, choice: TaskChoice): Named[] {
  const packages = packageRoots(files.keys()).map((root): Named => {
    const name = root || 'The package';
    const read = readPackage(filesBelow(files, root), readYaml);
    if (isRefused(read)) return { name, content: null, notes: [{ kind: 'dropped', sentence: read.refused }] };
    return { name, ...taskOfPackage(read, choice) };
  });
  if (packages.length > 0) return packages;
  return [...files]
    .filter(([path]) => path.toLowerCase().endsWith('.xml'))
    .flatMap(([, bytes]) => tasksOfCodeRunner(readXml(new TextDecoder().decode(bytes)), choice.versions));
}
