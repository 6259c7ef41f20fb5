import { spawn } from 'node:child_process';
import type { DemoMails } from '@assay/identity/contract';
import type { Role } from '@assay/identity/domain';
import type * as z from 'zod/mini';
import { ApiProblem, Client } from './client';

export interface NewOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly country: string;
  /** IANA name; UTC where none is given. */
  readonly timeZone?: string;
  readonly website: string;
  readonly people: readonly StaffMember[];
}
export interface StaffMember {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}
/** Signed-in members by e-mail address. */
export type Staff = ReadonlyMap<string, Client>;

/**
 * The first administrator comes by command, as everywhere; the others are invited and accept by the link in their mail.
 * @param createOrganisation makes the organisation and returns the administrator's invitation link
 * @param asOf the administrator on the day when the member of this number was invited; today, where none is given
 */
export async function foundOrganisation(
  url: string,
  organisation: NewOrganisation,
  password: string,
  createOrganisation: (organisation: NewOrganisation, admin: StaffMember) => Promise<string | null>,
  asOf: (admin: Client, number: number) => Client = (client) => client,
): Promise<Staff> {
  const [admin, ...others] = organisation.people as [StaffMember, ...StaffMember[]];
  const link = await createOrganisation(organisation, admin);
  const staff = new Map<string, Client>();
  staff.set(
    admin.email,
    link ? await accept(url, link, admin.name, password) : await signIn(url, admin.email, password),
  );
  for (const [index, member] of others.entries()) {
    const inviting = asOf(staff.get(admin.email) as Client, index + 1);
    staff.set(member.email, await join(url, inviting, member, password));
  }
  return staff;
}

async function join(url: string, admin: Client, member: StaffMember, password: string): Promise<Client> {
  try {
    await admin.post('members', member);
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'ALREADY_A_MEMBER')) throw error;
    return signIn(url, member.email, password);
  }
  return acceptByMail(url, member, password);
}

/** Opens the newest invitation that was mailed to this address. */
export async function acceptByMail(
  url: string,
  person: { name: string; email: string },
  password: string,
): Promise<Client> {
  const { mails } = await new Client(url).get<z.infer<typeof DemoMails>>('demo/mail');
  const mail = mails.find(({ to, text }) => to === person.email && text.includes('/invitation/'));
  const link = mail && /\S+\/invitation\/[\w-]+/.exec(mail.text)?.[0];
  if (!link) throw new Error(`There is no invitation for ${person.email} among the mails.`);
  return accept(url, link, person.name, password);
}

async function accept(url: string, link: string, name: string, password: string): Promise<Client> {
  const client = new Client(url);
  await client.post(`invitations/${link.split('/').at(-1)}`, { name, password });
  return client;
}

export async function signIn(url: string, email: string, password: string): Promise<Client> {
  const client = new Client(url);
  await client.post('session', { email, password });
  return client;
}

/** The product's own command line, with the rights that the environment gives it. */
export function createByCommand(
  { slug, name, shortName, country, website }: NewOrganisation,
  admin: StaffMember,
): Promise<string> {
  const parameters = {
    slug,
    name,
    'short-name': shortName,
    country,
    website,
    'admin-name': admin.name,
    'admin-email': admin.email,
  };
  const flags = Object.entries(parameters).flatMap(([flag, value]) => [`--${flag}`, value]);
  const child = spawn(process.execPath, ['dist/tools/assay/main.mjs', 'create-organisation', ...flags]);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      const link = /\S+\/invitation\/[\w-]+/.exec(output.join(''))?.[0];
      if (link) resolve(link);
      else reject(new Error(`create-organisation said: ${output.join('')}`));
    });
  });
}
