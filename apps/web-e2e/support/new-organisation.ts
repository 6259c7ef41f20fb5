import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { fieldTime } from '@assay/platform/domain';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { foundOrganisation, type StaffMember } from '../../../tools/demo/play/organisation';
import type { Client } from '../../../tools/demo/play/client';
import { password } from './people';
import type { World } from './world';

/** Staff reads and writes times on the clock of the organisation; the device of a journey is at UTC. */
const ZONE = 'Europe/Copenhagen';
/** As a field for day and time takes it, so many milliseconds from now. */
export const fieldTimeIn = (milliseconds: number) => fieldTime(new Date(Date.now() + milliseconds), ZONE);

const root = path.resolve(import.meta.dirname, '../../..');

/** An empty organisation by the command line, and its first administrator on a device of their own. */
export async function newOrganisation(world: World, name: string): Promise<Page> {
  const mark = newMark();
  const admin = { name: 'Nina Berg', email: `nina.${mark}@sundholm.example` };
  const address = await createByCommandLine(world, { name, slug: `${slugOf(name)}-${mark}`, shortName: 'SCA' }, admin);
  const page = await (await world.device()).newPage();
  await page.goto(address);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.waitForURL(/\/org$/);
  return page;
}

type Part = 'administrator' | 'manager' | 'author' | 'examiner' | 'first' | 'second';

/** An organisation of one journey, with its own people: what happens in it disturbs nobody, and nobody disturbs it. */
export interface House {
  readonly slug: string;
  readonly emailOf: Readonly<Record<Part, string>>;
  /** To prepare by the API what the journey is not about. */
  readonly clientOf: (part: Part) => Client;
}

export async function foundHouse(world: World, name: string): Promise<House> {
  const mark = newMark();
  const slug = `${slugOf(name)}-${mark}`;
  const email = (part: Part) => `${part}.${mark}@${slugOf(name)}.example`;
  const person = (part: Part, called: string, ...roles: StaffMember['roles']) => ({
    ...{ name: called, email: email(part), roles },
  });
  const people = {
    administrator: person('administrator', 'Nina Berg', 'administrator'),
    manager: person('manager', 'Olaf Hede', 'exam-manager'),
    author: person('author', 'Petra Lang', 'author'),
    examiner: person('examiner', 'Runa Vik', 'examiner'),
    first: person('first', 'Sven Kroll', 'award-board-member'),
    second: person('second', 'Thea Moor', 'award-board-member'),
  };
  const organisation = { slug, name, shortName: 'JRN', country: 'DK', website: 'https://journey.example' };
  const staff = await foundOrganisation(
    world.url,
    { ...organisation, people: Object.values(people) },
    password,
    (founded, admin) => createByCommandLine(world, founded, admin),
  );
  const emails = Object.entries(people).map(([part, { email: address }]) => [part, address]);
  return {
    slug,
    emailOf: Object.fromEntries(emails) as Record<Part, string>,
    clientOf: (part) => staff.get(email(part)) as Client,
  };
}

/** @returns the address at which the administrator chooses a password */
async function createByCommandLine(
  world: World,
  { slug, name, shortName }: { slug: string; name: string; shortName: string },
  admin: { name: string; email: string },
): Promise<string> {
  const options = [
    ...['--slug', slug, '--name', name, '--short-name', shortName],
    ...['--country', 'DK', '--time-zone', ZONE],
    ...['--admin-name', admin.name, '--admin-email', admin.email],
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...commandLine(), 'create-organisation', ...options],
    {
      cwd: root,
      env: { ...process.env, ...environmentOf(world) },
    },
  );
  const address = /http\S+\/invitation\/\S+/.exec(stdout)?.[0];
  if (!address) throw new Error(`The command line told no address:\n${stdout}`);
  return address;
}

/** That of the stack which was started for the journeys; another Assay is found by its data folder. */
const started = process.env['ASSAY_E2E_ENVIRONMENT'];
const commandLine = () =>
  started ? [path.join(root, 'dist/tools/assay/main.mjs')] : [path.join(root, 'tools/up.mjs'), 'assay'];
const environmentOf = (world: World): Record<string, string> =>
  started ? JSON.parse(started) : { ASSAY_DATA_DIR: world.dataDir, PORT: new URL(world.url).port };

const newMark = () => randomBytes(3).toString('hex');
const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
