import { SpecificationEntity, SpecificationVersionEntity } from '@assay/catalogue/api';
import type { AwardRule } from '@assay/catalogue/domain';
import { AttemptEntity, EntryEntity, ResponseEntity, SittingEntity } from '@assay/delivery/api';
import { CandidateEntity } from '@assay/identity/api';
import { FormEntity, ItemEntity, ItemVersionEntity } from '@assay/item-bank/api';
import { contentHash, engineVersion, itemMarks, type ItemContent, type ItemResponse } from '@assay/item-bank/domain';
import type { TestDatabase } from '@assay/platform/api/testing';
import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { choice, essay, ids, specification, task } from './exam';

export type Exam = Awaited<ReturnType<typeof addExam>>;

/** A published specification with a form and a sitting for each of its two components; `minima` are added to its rule. */
export async function addExam(db: TestDatabase, organisationId: string, minima: AwardRule = []) {
  const tx = db.owner.manager;
  const spec = specification();
  const [specificationId, specificationVersionId] = [randomUUID(), randomUUID()];
  await tx.insert(SpecificationEntity, { id: specificationId, organisationId, code: `PDW-${randomInt(1000, 9999)}` });
  await tx.insert(SpecificationVersionEntity, {
    ...{ id: specificationVersionId, organisationId, specificationId, version: 1, state: 'published', revision: 1 },
    ...{ content: { ...spec, awardRule: [...minima, ...spec.awardRule] }, publishedAt: new Date() },
  } as never);
  const of = { organisationId, specificationId, specificationVersionId };
  return {
    ...of,
    written: await addSitting(tx, of, ids.written, [choice(), essay()]),
    practical: await addSitting(tx, of, ids.practical, [task()]),
  };
}

interface Of {
  readonly organisationId: string;
  readonly specificationId: string;
  readonly specificationVersionId: string;
}

/** A form of these items and a sitting at which it is taken. */
export async function addSitting(tx: EntityManager, of: Of, componentId: string, items: readonly ItemContent[]) {
  const { organisationId, specificationVersionId } = of;
  const places = [];
  for (const [index, item] of items.entries()) {
    places.push({ slot: `q${index + 1}`, marks: itemMarks(item), ...(await addItem(tx, of, item)) });
  }
  const [formId, sittingId] = [randomUUID(), randomUUID()];
  await tx.insert(FormEntity, {
    ...{ id: formId, organisationId, specificationVersionId, componentId, title: 'Form 1', state: 'published' },
    ...{ revision: 1, durationMinutes: 60, publishedAt: new Date() },
    content: { sections: [{ id: 's1', title: 'All', items: places }] },
  } as never);
  await tx.insert(SittingEntity, {
    ...{
      id: sittingId,
      organisationId,
      specificationVersionId,
      componentId,
      formId,
      title: 'March',
      place: 'Room 2.14',
    },
    ...{
      supervision: 'supervised-on-site-verified',
      opensAt: new Date(Date.now() - 9e6),
      closesAt: new Date(Date.now() + 9e6),
    },
  } as never);
  return { sittingId, formId, items: places };
}

async function addItem(tx: EntityManager, { organisationId, specificationId }: Of, item: ItemContent) {
  const [itemId, itemVersionId] = [randomUUID(), randomUUID()];
  const [hash, marks] = [contentHash(item), itemMarks(item)];
  await tx.insert(ItemEntity, {
    ...{ id: itemId, organisationId, specificationId, label: `PDW-${randomInt(100_000, 999_999)}`, title: item.title },
    ...{ state: 'live', kinds: [], outcomeIds: [], marks, searchText: '', version: 1, currentVersionId: itemVersionId },
    ...{ currentHash: hash, draftHash: hash },
  } as never);
  await tx.insert(ItemVersionEntity, {
    ...{ id: itemVersionId, organisationId, itemId, version: 1, hash, title: item.title, delivery: item.delivery },
    ...{ secret: item.secret, marks, engineVersion, publishedAt: new Date(), publishedBy: randomUUID() },
  } as never);
  return { itemId, itemVersionId };
}

export async function addCandidate(db: TestDatabase, organisationId: string, name = 'Kaja Dahl'): Promise<string> {
  const id = randomUUID();
  const person = { personId: null, number: `VSI-${randomInt(100_000, 999_999)}`, name, email: `${id}@example.org` };
  await db.owner.manager.insert(CandidateEntity, { id, organisationId, ...person });
  return id;
}

export interface Answers {
  readonly [slot: string]: ItemResponse | null;
}

/** A script as delivery leaves it when a candidate has handed in. */
export async function handIn(
  db: TestDatabase,
  organisationId: string,
  { sittingId, formId }: { sittingId: string; formId: string },
  candidateId: string,
  answers: Answers,
  change: Partial<AttemptEntity> = {},
): Promise<string> {
  const tx = db.owner.manager;
  const [entryId, attemptId] = [randomUUID(), randomUUID()];
  await tx.insert(EntryEntity, { id: entryId, organisationId, sittingId, candidateId });
  await tx.insert(AttemptEntity, {
    ...{ id: attemptId, organisationId, entryId, sittingId, candidateId, formId, optionKey: 'ab'.repeat(32) },
    scriptCode: `${randomInt(3, 9)}F-${String(randomInt(1000)).padStart(3, '0')}`,
    ...{ state: 'submitted', startedAt: new Date(Date.now() - 36e5), endsAt: new Date(Date.now() + 36e5) },
    ...{ submittedAt: new Date(), handedInBy: 'candidate', late: false },
    ...change,
  } as never);
  for (const [slot, value] of Object.entries(answers)) {
    await tx.insert(ResponseEntity, { attemptId, slot, organisationId, value, seq: 1, savedAt: new Date() } as never);
  }
  return attemptId;
}
