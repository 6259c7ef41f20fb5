import { deliveryPaths, type CandidateImport, type StaffSitting } from '@assay/delivery/contract';
import type { DemoCandidate } from '../people';
import type { Client } from './client';

interface NewSitting {
  readonly title: string;
  readonly formId: string;
  readonly opensInMinutes: number;
  readonly hours: number;
  readonly place: string;
}

const MINUTE = 60_000;

type Entered = Pick<DemoCandidate, 'number' | 'name' | 'extraTimePercent'> & { readonly email: string | null };

export function schedule(
  manager: Client,
  { title, formId, opensInMinutes, hours, place }: NewSitting,
): Promise<StaffSitting> {
  const opensAt = Date.now() + opensInMinutes * MINUTE;
  return manager.post<StaffSitting>(deliveryPaths.sittings, {
    title,
    formId,
    opensAt: new Date(opensAt).toISOString(),
    closesAt: new Date(opensAt + hours * 60 * MINUTE).toISOString(),
    place,
    supervision: 'supervised-on-site-verified',
  });
}

/** As pasted from a spreadsheet. */
export async function enter(manager: Client, sittingId: string, candidates: readonly Entered[]) {
  const rows = candidates.map(({ number, name, email, extraTimePercent }) =>
    [number, name, email ?? '', extraTimePercent].join(','),
  );
  const list = ['number,name,email,extra time', ...rows].join('\n');
  const { errors } = await manager.post<CandidateImport>(deliveryPaths.import(sittingId), { list });
  if (errors.length) throw new Error(`The list of candidates was refused: ${JSON.stringify(errors.slice(0, 3))}`);
}
