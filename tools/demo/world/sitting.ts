import { deliveryPaths, type SittingDetail, type StaffSitting } from '@assay/delivery/contract';
import type { Client } from '../play/client';
import { enter } from '../play/sitting';
import type { Person } from './cast';
import { DAY, MINUTE, type Stage } from './stage';

export interface Occasion {
  readonly title: string;
  readonly formId: string;
  readonly opensAt: number;
  readonly hours: number;
  readonly place: string;
}

/** Scheduled and filled a fortnight ahead, as an exam manager does; one that is there already stays. */
export async function arrange(manager: Client, stage: Stage, people: readonly Person[], occasion: Occasion) {
  const { title, formId, place, opensAt, hours } = occasion;
  const known = (await manager.get<StaffSitting[]>(deliveryPaths.sittings)).find((sitting) => sitting.title === title);
  const ahead = stage.at(manager, opensAt - 14 * DAY);
  const sitting =
    known ??
    (await ahead.post<StaffSitting>(deliveryPaths.sittings, {
      ...{ title, formId, place, supervision: 'supervised-on-site-verified' },
      opensAt: new Date(opensAt).toISOString(),
      closesAt: new Date(opensAt + hours * 60 * MINUTE).toISOString(),
    }));
  if (sitting.counts.entered === 0) await enter(stage.at(manager, opensAt - 10 * DAY), sitting.id, people);
  return sitting.id;
}

export async function withdraw(manager: Client, sittingId: string, person: Person) {
  const entry = await entryOf(manager, sittingId, person);
  if (entry.state !== 'entered') return;
  await manager.post(deliveryPaths.withdrawal(sittingId, entry.id), {
    reason: 'Wrote that they have taken another job.',
  });
}

export async function recordAbsent(manager: Client, sittingId: string, people: readonly Person[]) {
  for (const person of people) {
    const entry = await entryOf(manager, sittingId, person);
    if (entry.state === 'entered')
      await manager.post(deliveryPaths.absence(sittingId, entry.id), { reason: 'Did not come, and sent no word.' });
  }
}

export async function entryOf(manager: Client, sittingId: string, { number }: Person) {
  const { entries } = await manager.get<SittingDetail>(deliveryPaths.sitting(sittingId));
  const entry = entries.find((each) => each.number === number);
  if (!entry) throw new Error(`${number} is not entered.`);
  return entry;
}
