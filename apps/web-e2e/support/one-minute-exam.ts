import type { Page } from '@playwright/test';
import type { StaffEntry, StaffSitting } from '@assay/delivery/contract';
import type { FormDetail, FormRow } from '@assay/item-bank/contract';
import { caller } from './call';

/** The written exam once more, one minute long, and a candidate who may start in a moment. @returns the entry */
export async function scheduleOneMinute(manager: Page, email: string, opensInMs: number): Promise<string> {
  const call = caller(manager);
  const { rows } = await call<{ rows: FormRow[] }>('GET', 'forms');
  const written = rows.find(({ componentTitle }) => componentTitle === 'Written exam');
  const { id } = await call<{ id: string }>('POST', `forms/${written?.id}/copy`, {});
  const { revision, content } = await call<FormDetail>('GET', `forms/${id}`);
  await call('PUT', `forms/${id}`, { revision, title: 'One minute', durationMinutes: 1, content });
  const saved = await call<FormDetail>('GET', `forms/${id}`);
  await call('POST', `forms/${id}/publication`, { revision: saved.revision });
  const sitting = await call<StaffSitting>('POST', 'sittings', {
    title: 'One minute',
    formId: id,
    opensAt: new Date(Date.now() + opensInMs).toISOString(),
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    place: '',
    supervision: 'supervised-on-site-verified',
  });
  const candidate = { number: null, name: 'Hugo Martens', email, extraTimePercent: 0 };
  return (await call<StaffEntry>('POST', `sittings/${sitting.id}/entries`, candidate)).id;
}
