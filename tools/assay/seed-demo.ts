import { Members, Organisations } from '@assay/identity/api';
import { Database, Settings, systemActor } from '@assay/platform/api';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoPassword, nordhavn, vestholm } from '../demo/people';
import type { NewOrganisation, StaffMember } from '../demo/play/organisation';
import { kaja } from '../demo/world/cast';
import { fillWorld } from '../demo/world/fill';
import type { Founder } from '../demo/world/house';
import { Memory } from '../demo/world/memory';
import { withServices } from './services';

interface Options {
  /** In each of the large sittings. */
  readonly candidates: string;
}

/** Fills a running demo, and leaves a note of who can sign in. What was cut off goes on; what is complete stays. */
export async function fillDemo({ candidates }: Options) {
  const settings = new Settings(process.env);
  if (!settings.isDemo)
    throw new Error(
      'This is not a demo: set ASSAY_DEMO=1 only for an installation that may be filled with invented people.',
    );
  if (!settings.databaseOwnerUrl)
    throw new Error('DATABASE_OWNER_URL is not set: only the owner of the database lets a past be played.');
  writeFileSync(path.join(settings.dataDir, 'demo-sign-ins.txt'), signIns());
  const memory = await Memory.open(settings.databaseOwnerUrl);
  try {
    if (memory.isComplete) return tell(100, 'The demo is complete.');
    await withServices((services) =>
      fillWorld({
        url: `http://127.0.0.1:${settings.port}`,
        founder: founderWith(services.get(Organisations), services.get(Members), services.get(Database)),
        memory,
        scale: { candidates: Number(candidates) },
        tell,
      }),
    );
  } finally {
    await memory.close();
  }
}

/** Whoever started us reads how far it is. */
const tell = (percent: number, sentence: string) => console.log(`demo ${percent} ${sentence}`);

function founderWith(organisations: Organisations, members: Members, database: Database): Founder {
  return {
    async create(organisation: NewOrganisation, admin: StaffMember) {
      if (await organisations.bySlug(organisation.slug)) return null;
      const created = await organisations.create({ ...organisation, countryCode: organisation.country });
      const { address } = await database.inOrganisation(created.id, (tx) =>
        members.add(tx, systemActor('demo'), created.id, { ...admin, roles: [...admin.roles] }),
      );
      return address;
    },
    async idOf(slug: string) {
      const found = await organisations.bySlug(slug);
      if (!found) throw new Error(`There is no organisation ${slug}.`);
      return found.id;
    },
  };
}

function signIns(): string {
  const line = ({ email, roles }: StaffMember) => `  ${email.padEnd(28)} ${roles.join(', ')}`;
  const section = ({ name, people }: NewOrganisation) => [`${name}:`, ...people.map(line)];
  return [
    `Everybody's password in this demo: ${demoPassword}`,
    `  ${kaja.email?.padEnd(28)} candidate, with an exam that is open now and a credential`,
    ...section(vestholm),
    ...section(nordhavn),
    '',
  ].join('\n');
}
