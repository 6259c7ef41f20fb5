import { Members, Organisations } from '@assay/identity/api';
import { ChangedOrganisation, NewMember } from '@assay/identity/contract';
import { Database, Settings, systemActor } from '@assay/platform/api';
import { DomainError } from '@assay/platform/domain';
import * as z from 'zod';
import { withServices } from './services';

interface Options {
  slug: string;
  name: string;
  shortName: string;
  country: string;
  timeZone?: string;
  website?: string;
  adminName: string;
  adminEmail: string;
}

const Slug = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens, such as vestholm-skills'),
});
/** What people typed, by the names that they typed it under. */
const OPTION_OF: Record<string, string> = {
  countryCode: '--country',
  shortName: '--short-name',
  timeZone: '--time-zone',
  'admin.name': '--admin-name',
  'admin.email': '--admin-email',
};

export async function createOrganisation(options: Options) {
  const { slug } = checked(Slug, options);
  const facts = checked(ChangedOrganisation, {
    name: options.name,
    shortName: options.shortName,
    countryCode: options.country,
    website: options.website ?? '',
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const admin = checked(
    NewMember,
    { name: options.adminName, email: options.adminEmail, roles: ['administrator'] },
    'admin.',
  );
  await withServices(async (services) => {
    const organisation = await services
      .get(Organisations)
      .create({ ...facts, slug, website: facts.website || undefined })
      .catch((error: unknown) => {
        throw error instanceof DomainError ? new Error(`  --slug: ${error.detail} Choose another one.`) : error;
      });
    const { address } = await services
      .get(Database)
      .inOrganisation(organisation.id, (tx) =>
        services.get(Members).add(tx, systemActor('command line'), organisation.id, admin),
      );
    console.log(whatNext(organisation.name, admin.name, address, services.get(Settings)));
  });
}

/** @throws Error with one line for each option that is wrong */
function checked<T>(schema: z.core.$ZodType<T>, value: object, prefix = ''): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = `${prefix}${path.join('.')}`;
    return `  ${OPTION_OF[name] ?? `--${name}`}: ${message}`;
  });
  throw new Error(`Nothing was created.\n${lines.join('\n')}`);
}

function whatNext(name: string, admin: string, address: string, { smtpUrl, publicUrl }: Settings): string {
  return `Created ${name}.

What to do next:
  1. Have Assay running: npm start (with ASSAY_DEMO=0 for an installation of your own).
  2. ${admin} opens this link within 14 days and chooses a password:
       ${address}
     ${smtpUrl ? 'It was mailed, too.' : 'No mail server is set (SMTP_URL), so pass it on yourself.'}
  3. The home page then leads to the first sitting, step by step. The same steps on paper: docs/first-steps.md

Before the first credential is issued: its identifier will carry ${publicUrl} for ever. Set ASSAY_PUBLIC_URL if that is not
the address under which the world will find you.`;
}
