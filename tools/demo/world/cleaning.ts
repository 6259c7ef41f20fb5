import { deliveryPaths, type SittingDetail } from '@assay/delivery/contract';
import { cleaningComponents, cleaningItems, cleaningPlan } from '../plans';
import { inParallel } from '../play/client';
import { configure, type Configured } from '../play/configure';
import { Knowledge } from '../play/knowledge';
import { boardWith, engineIsDone, sign } from './board';
import { crowd, type Person } from './cast';
import { examine } from './examine';
import type { Chapter, Scale } from './fill';
import type { House } from './house';
import { dayOf } from './python';
import { sitExam } from './sit-exam';
import { arrange, recordAbsent, withdraw } from './sitting';
import { DAY, MINUTE, workday, workdayAfter } from './stage';

const { code, specification } = cleaningPlan;
const { title: subject } = specification;
const [writtenTitle, demonstrationTitle] = cleaningComponents as [string, string];
const knowledge = new Knowledge(cleaningItems);
/** So many at once, each with an examiner beside them, for so long. */
const STANDS = 3;
const DEMONSTRATION_MS = 45 * MINUTE;
const DEMONSTRATIONS_A_DAY = 24;

/** A written exam and a demonstration that examiners watch; all is marked, and the board waits for a last signature. */
export function cleaningChapters(house: House, { candidates }: Scale): Chapter[] {
  const { stage } = house;
  const people = crowd(candidates, 'cleaning', 7305);
  const day = workday(house.memory.beganAt, 17, 8);
  const [withdrawn, absent] = [people[3], people[5]] as [Person, Person];
  const present = people.filter((person) => person !== withdrawn && person !== absent);
  const manager = house.staffMember('brona');
  const days = Math.ceil(candidates / DEMONSTRATIONS_A_DAY);
  const hallDay = mondayAfter(day);
  const arranged = async () => {
    const { formIds } = await plan(house);
    const hall = { place: 'Training hall, Nordhavn', opensAt: hallDay, hours: days * 24 };
    const room = { place: 'Harbour house, room 4', opensAt: day, hours: 1 };
    return inParallel([room, hall], 1, (occasion, index) => {
      const title = `${index === 0 ? writtenTitle : demonstrationTitle}, ${dayOf(occasion.opensAt)}`;
      return arrange(manager, stage, people, { ...occasion, title, formId: formIds[index] as string });
    });
  };
  return [
    {
      name: 'cleaning: items and forms',
      weight: 5,
      sentence: `${subject}: items and forms are next.`,
      play: async () => void (await plan(house)),
    },
    {
      name: 'cleaning: written exam',
      weight: 8,
      sentence: `${subject}: the written exam of ${candidates} candidates is next.`,
      play: async () => {
        const ids = await arranged();
        for (const id of ids) await withdraw(stage.at(manager, day - 2 * DAY), id, withdrawn);
        const [sittingId = ''] = ids;
        await sitExam(house.url, manager, stage, {
          sittingId,
          seed: 'cleaning',
          startsAt: day,
          knowledge,
          people: present,
        });
        for (const id of ids) await recordAbsent(stage.at(manager, hallDay + days * DAY), id, [absent]);
      },
    },
    {
      name: 'cleaning: demonstrations',
      weight: 4,
      sentence: `${subject}: the demonstrations that examiners watch are next.`,
      play: async () => demonstrate(house, (await arranged())[1] as string, hallDay),
    },
    {
      name: 'cleaning: marked',
      weight: 8,
      sentence: `${subject}: checklists and written answers are marked next.`,
      play: async () => {
        await engineIsDone(manager, await arranged(), 2 * present.length);
        const desk = { stage, from: workdayAfter(hallDay, days + 1, 8), items: cleaningItems, people };
        await examine(house.staffMember('declan'), desk, () => true);
      },
    },
    {
      name: 'cleaning: before the board',
      weight: 2,
      sentence: `${subject}: the results are laid before the award board.`,
      play: async () => {
        const board = await boardWith(house.staffMember('siobhan'), code, present.length);
        await sign(house, 'orla', board.id, workdayAfter(hallDay, days + 4, 9));
      },
    },
  ];
}

function plan(house: House): Promise<Configured> {
  const longAgo = house.memory.beganAt - 90 * DAY;
  const brona = house.stage.at(house.staffMember('brona'), longAgo);
  return configure(brona, brona, cleaningPlan);
}

/** One after the other at each stand; whoever is recorded already, from a filling that was cut off, is left out. */
async function demonstrate(house: House, sittingId: string, firstMorning: number) {
  const { entries } = await house.staffMember('brona').get<SittingDetail>(deliveryPaths.sitting(sittingId));
  const toWatch = entries.filter(({ state, attempt }) => state === 'entered' && attempt === null);
  await inParallel(toWatch, 6, (entry) => {
    const place = entries.filter(({ state }) => state === 'entered').indexOf(entry);
    const turn = Math.floor((place % DEMONSTRATIONS_A_DAY) / STANDS);
    const startsAt = firstMorning + Math.floor(place / DEMONSTRATIONS_A_DAY) * DAY + turn * DEMONSTRATION_MS;
    const examiner = house.stage.at(house.staffMember('declan'), startsAt + DEMONSTRATION_MS - 8 * MINUTE);
    return examiner.post(deliveryPaths.demonstration(sittingId, entry.id), {
      startedAt: new Date(startsAt).toISOString(),
    });
  });
}

function mondayAfter(moment: number): number {
  const daysToMonday = (8 - new Date(moment).getUTCDay()) % 7 || 7;
  return moment + daysToMonday * DAY;
}
