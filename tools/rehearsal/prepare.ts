import { deliveryPaths, type ExamDayCode, type StaffSitting } from '@assay/delivery/contract';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { Client, inParallel } from '../demo/play/client';
import { configure, type Plan } from '../demo/play/configure';
import { foundOrganisation, type NewOrganisation, type StaffMember } from '../demo/play/organisation';

/** Where an Assay runs, and with what its command line acts on it. */
export interface Place {
  readonly root: string;
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
}
export interface Prepared {
  readonly sittingId: string;
  readonly candidates: readonly Client[];
}

export const rehearsalPassword = 'a-long-rehearsal-password';
export const manager: StaffMember = {
  name: 'Rita Holm',
  email: 'rita@rehearsal.example',
  roles: ['author', 'reviewer', 'exam-manager', 'invigilator'],
};
const organisation: NewOrganisation = {
  slug: 'rehearsal',
  name: 'Rehearsal Institute',
  shortName: 'RI',
  country: 'DK',
  website: 'https://rehearsal.example',
  people: [{ name: 'Ada Berg', email: 'ada@rehearsal.example', roles: ['administrator'] }, manager],
};
const HOUR_MS = 3_600_000;

/** Founds an organisation, publishes the plan's first form, schedules a sitting and signs all candidates in. */
export async function prepareExam(place: Place, plan: Plan, candidates: number): Promise<Prepared> {
  const staff = await foundRehearsal(place);
  const { formIds } = await configure(staff, staff, plan);
  const sitting = await staff.post<StaffSitting>(deliveryPaths.sittings, {
    title: plan.specification.title,
    formId: formIds[0],
    opensAt: new Date(Date.now() - HOUR_MS).toISOString(),
    closesAt: new Date(Date.now() + HOUR_MS).toISOString(),
    place: 'Room 1',
    supervision: 'supervised-on-site-verified',
  });
  const { code } = await staff.post<ExamDayCode>(deliveryPaths.examDayCode(sitting.id));
  const numbers = Array.from({ length: candidates }, (_, index) => `R-${String(index + 1).padStart(3, '0')}`);
  const signedIn = await inParallel(numbers, 4, async (number) => {
    const entry = { number, name: `Candidate ${number}`, email: null, extraTimePercent: 0 };
    await staff.post(deliveryPaths.entries(sitting.id), entry);
    const client = new Client(place.url);
    await client.post('session/candidate', { number, code });
    return client;
  });
  return { sittingId: sitting.id, candidates: signedIn };
}

/** One person with every role that preparing an exam takes. */
async function foundRehearsal(place: Place): Promise<Client> {
  const staff = await foundOrganisation(place.url, organisation, rehearsalPassword, async (founded, admin) => {
    const said = await command(place, [
      ...['create-organisation', '--slug', founded.slug, '--name', founded.name, '--short-name', founded.shortName],
      ...['--country', founded.country, '--admin-name', admin.name, '--admin-email', admin.email],
    ]);
    return /\S+\/invitation\/[\w-]+/.exec(said)?.[0] ?? null;
  });
  return staff.get(manager.email) as Client;
}

function command({ root, environment }: Place, parameters: readonly string[]): Promise<string> {
  const program = path.join(root, 'dist/tools/assay/main.mjs');
  const child = spawn(process.execPath, [program, ...parameters], { cwd: root, env: environment });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve(said.join('')) : reject(new Error(said.join('')))));
  });
}
