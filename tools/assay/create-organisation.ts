import { Members, Organisations } from '@assay/identity/api';
import { NewMember } from '@assay/identity/contract';
import { Database, systemActor } from '@assay/platform/api';
import * as z from 'zod';
import { withServices } from './services';

interface Options {
  slug: string;
  name: string;
  shortName: string;
  country: string;
  website?: string;
  adminName: string;
  adminEmail: string;
}

export async function createOrganisation(options: Options) {
  const admin = NewMember.parse({ name: options.adminName, email: options.adminEmail, roles: ['administrator'] });
  const slug = z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '--slug takes lower-case letters, digits and single hyphens')
    .parse(options.slug);
  const countryCode = z
    .string()
    .regex(/^[A-Z]{2}$/, '--country takes two capital letters')
    .parse(options.country);
  await withServices(async (services) => {
    const organisation = await services.get(Organisations).create({ ...options, slug, countryCode });
    const { address } = await services
      .get(Database)
      .inOrganisation(organisation.id, (tx) =>
        services.get(Members).add(tx, systemActor('command line'), organisation.id, admin),
      );
    console.log(`Created ${organisation.name}.\n${admin.name} chooses a password within 14 days at:\n${address}`);
  });
}
