import { deliveryPaths, type StaffSitting } from '@assay/delivery/contract';
import { demoCandidates, demoPassword, nordhavn, vestholm, type DemoCandidate } from './people';
import { cleaningComponents, cleaningItems, cleaningPlan, pythonComponents, pythonItems, pythonPlan } from './plans';
import type { WrittenItem } from './content/write';
import { handIn, sitAll } from './play/candidate';
import { inParallel, type Client } from './play/client';
import { configure, findConfigured, type Plan } from './play/configure';
import { Knowledge } from './play/knowledge';
import {
  acceptByMail,
  foundOrganisation,
  signIn,
  type NewOrganisation,
  type Staff,
  type StaffMember,
} from './play/organisation';
import { enter, schedule } from './play/sitting';

/** Signs in by the start page of a demo: their exam is open. */
export const demoCandidate: DemoCandidate = {
  number: '4471-KD',
  name: 'Kaja Dahl',
  email: 'kaja.dahl@mail.example',
  ability: 0.9,
  extraTimePercent: 25,
};

interface World {
  readonly organisation: NewOrganisation;
  readonly plan: Plan;
  readonly items: readonly WrittenItem[];
  readonly components: readonly string[];
  /** They have sat and handed in; their written answers wait for the examiner. */
  readonly finished: readonly DemoCandidate[];
  /** They can sit now. */
  readonly waiting: readonly DemoCandidate[];
  readonly place: string;
}

const others = demoCandidates(12);
const worlds: readonly World[] = [
  {
    organisation: vestholm,
    plan: pythonPlan,
    items: pythonItems,
    components: pythonComponents,
    finished: others.slice(0, 6),
    waiting: [demoCandidate, ...others.slice(6, 8)],
    place: 'Room 2.14, Vestholm',
  },
  {
    organisation: nordhavn,
    plan: cleaningPlan,
    items: cleaningItems,
    components: cleaningComponents,
    finished: others.slice(8, 10),
    waiting: [demoCandidate, ...others.slice(10, 12)],
    place: 'Training hall 3, Nordhavn',
  },
];

/**
 * Fills a demo as its people would: through the API, by everybody's own sign-in. A run that was cut off can be
 * repeated: what is there is kept, what is missing is added.
 */
export async function seedDemo(
  url: string,
  createOrganisation: (organisation: NewOrganisation, admin: StaffMember) => Promise<string | null>,
) {
  for (const world of worlds) {
    const staff = await foundOrganisation(url, world.organisation, demoPassword, createOrganisation);
    const manager = memberWith(world.organisation, staff, 'exam-manager');
    const author = memberWith(world.organisation, staff, 'author');
    const { formIds } = (await findConfigured(manager, world.plan)) ?? (await configure(manager, author, world.plan));
    await scheduleAll(manager, world, formIds);
    await letCandidatesIn(url, world);
  }
}

async function scheduleAll(
  manager: Client,
  { components, finished, waiting, place }: World,
  formIds: readonly string[],
) {
  const sittings = await manager.get<StaffSitting[]>(deliveryPaths.sittings);
  for (const [index, formId] of formIds.entries()) {
    const title = `${components[index]}, this week`;
    if (sittings.some((sitting) => sitting.title === title)) continue;
    const sitting = await schedule(manager, { title, formId, opensInMinutes: 0, hours: 14 * 24, place });
    await enter(manager, sitting.id, [...finished, ...waiting]);
  }
}

async function letCandidatesIn(url: string, { items, components, finished, waiting }: World) {
  const knowledge = new Knowledge(items);
  await inParallel([...finished, ...waiting], 4, async (candidate) => {
    const client = await account(url, candidate);
    if (waiting.includes(candidate)) return;
    const open = await openComponents(client, components);
    const sat = await sitAll(client, open, candidate.ability, knowledge);
    for (const { attemptId } of sat) await handIn(client, attemptId);
  });
}

async function openComponents(client: Client, components: readonly string[]) {
  const { exams } = await client.get<{ exams: { component: string; stage: string }[] }>(deliveryPaths.home);
  return components.filter((component) =>
    exams.some((exam) => exam.component === component && ['check-in', 'open', 'in-progress'].includes(exam.stage)),
  );
}

/** Somebody who has an account already signs in; everybody else follows the link in their mail. */
async function account(url: string, candidate: DemoCandidate): Promise<Client> {
  return signIn(url, candidate.email, demoPassword).catch(() => acceptByMail(url, candidate, demoPassword));
}

function memberWith(organisation: NewOrganisation, staff: Staff, role: StaffMember['roles'][number]): Client {
  const member = organisation.people.find(({ roles }) => roles.includes(role));
  return staff.get(member?.email ?? '') as Client;
}
