import { Members, Organisations } from '@assay/identity/api';
import { Database, Settings, systemActor } from '@assay/platform/api';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoPassword, nordhavn, vestholm } from '../demo/people';
import { demoCandidate, seedDemo } from '../demo/seed';
import type { NewOrganisation, StaffMember } from '../demo/play/organisation';
import { withServices } from './services';

/** Fills a running demo, and leaves a note of who can sign in. */
export async function fillDemo() {
  const settings = new Settings(process.env);
  if (!settings.isDemo)
    throw new Error(
      'This is not a demo: set ASSAY_DEMO=1 only for an installation that may be filled with invented people.',
    );
  await withServices(async (services) => {
    await seedDemo(`http://127.0.0.1:${settings.port}`, async (organisation, admin) => {
      const known = await services.get(Organisations).bySlug(organisation.slug);
      if (known) return null;
      const created = await services.get(Organisations).create({ ...organisation, countryCode: organisation.country });
      const { address } = await services
        .get(Database)
        .inOrganisation(created.id, (tx) =>
          services.get(Members).add(tx, systemActor('demo'), created.id, { ...admin, roles: [...admin.roles] }),
        );
      return address;
    });
  });
  writeFileSync(path.join(settings.dataDir, 'demo-sign-ins.txt'), signIns());
}

function signIns(): string {
  const line = ({ email, roles }: StaffMember) => `  ${email.padEnd(28)} ${roles.join(', ')}`;
  const section = ({ name, people }: NewOrganisation) => [`${name}:`, ...people.map(line)];
  return [
    `Everybody's password in this demo: ${demoPassword}`,
    `  ${demoCandidate.email.padEnd(28)} candidate, with an exam that is open now`,
    ...section(vestholm),
    ...section(nordhavn),
    '',
  ].join('\n');
}
