import { deliveryPaths } from '@assay/delivery/contract';
import { pythonComponents, pythonItems, pythonPlan, withoutTasks } from '../plans';
import { inParallel } from '../play/client';
import { configure, type Configured } from '../play/configure';
import { Knowledge } from '../play/knowledge';
import { engineIsDone } from './board';
import { crowd, kaja, type Person } from './cast';
import { examine } from './examine';
import type { Chapter, Scale } from './fill';
import type { House } from './house';
import { sitExam } from './sit-exam';
import { arrange, entryOf, recordAbsent, withdraw } from './sitting';
import { DAY, MINUTE, workday, workdayAfter } from './stage';

const HOUR = 60 * MINUTE;
const place = 'Room 2.14, Vestholm';
const [writtenTitle, practicalTitle] = pythonComponents as [string, string];
const knowledge = new Knowledge(pythonItems);
/** Who is entered for this week, besides the demo candidate. */
const thisWeek = crowd(17, 'python this week', 6210);

function plan(house: House, whole = pythonPlan): Promise<Configured> {
  const longAgo = house.memory.beganAt - 60 * DAY;
  const [manager, author] = ['ilse', 'priya'].map((name) => house.stage.at(house.staffMember(name), longAgo));
  return configure(manager as never, author as never, whole);
}

/** What an explorer can do at once: sit an exam, and look into the bank. Without a sandbox nothing practical is offered. */
export function pythonNow(house: House, hasSandbox: boolean): Chapter[] {
  const offered = hasSandbox ? pythonPlan : withoutTasks(pythonPlan);
  const opensAt = workday(house.memory.beganAt, 1, 6);
  return [
    {
      name: 'python: items and forms',
      weight: 8,
      sentence: 'Python for data work: items and forms are next.',
      play: async () => void (await plan(house, offered)),
    },
    {
      name: 'python: this week',
      weight: 3,
      sentence: 'The exam that Kaja Dahl can sit now is next.',
      play: async () => {
        const { nextFormIds } = await plan(house, offered);
        for (const [index, title] of (hasSandbox ? [writtenTitle, practicalTitle] : [writtenTitle]).entries()) {
          const occasion = {
            title: `${title}, this week`,
            formId: nextFormIds[index] as string,
            opensAt,
            hours: 14 * 24,
            place,
          };
          await arrange(house.staffMember('ilse'), house.stage, [kaja, ...thisWeek], occasion);
        }
        await house.account(kaja);
      },
    },
  ];
}

/** Both components five days ago: rules and checks have marked, a part of the written answers waits for examiners. */
export function pythonPast(house: House, { candidates }: Scale): Chapter[] {
  const people = crowd(candidates, 'python', 5820);
  const day = workday(house.memory.beganAt, 5, 7);
  const [withdrawn, absent, late] = [people[4], people[2], people[3]] as [Person, Person, Person];
  const present = people.filter((person) => person !== withdrawn && person !== absent);
  const exams = [
    { title: `${writtenTitle}, ${dayOf(day)}`, startsAt: day, late },
    { title: `${practicalTitle}, ${dayOf(day)}`, startsAt: day + 3 * HOUR, late: undefined },
  ];
  const manager = () => house.staffMember('ilse');
  const arranged = async () => {
    const { formIds } = await plan(house);
    return inParallel(exams, 1, ({ title, startsAt }, index) =>
      arrange(manager(), house.stage, people, {
        title,
        formId: formIds[index] as string,
        opensAt: startsAt,
        hours: 1,
        place,
      }),
    );
  };
  return exams
    .map(({ title, startsAt, late: lateComer }, index): Chapter => ({
      name: `python: ${title}`,
      weight: 12,
      sentence: `Python for data work: the ${(index === 0 ? writtenTitle : practicalTitle).toLowerCase()} of ${candidates} candidates is next.`,
      play: async () => {
        const sittingId = (await arranged())[index] as string;
        const { stage } = house;
        await withdraw(stage.at(manager(), startsAt - 2 * DAY), sittingId, withdrawn);
        const events =
          index === 0 ? [await screenWentBlack(house, sittingId, present.slice(-2), startsAt + 31 * MINUTE)] : [];
        const seed = `python ${index}`;
        await sitExam(house.url, manager(), stage, {
          ...{ sittingId, seed, startsAt, knowledge, people: present, late: lateComer, events },
        });
        await recordAbsent(stage.at(manager(), startsAt + 4 * HOUR), sittingId, [absent]);
      },
    }))
    .reverse(); // programs take longest to mark: the practical exam comes first
}

/** An incident with the time that was given back. */
async function screenWentBlack(house: House, sittingId: string, people: readonly Person[], at: number) {
  const invigilator = house.staffMember('jonas');
  const entries = await inParallel(people, 1, (person) => entryOf(house.staffMember('ilse'), sittingId, person));
  const body = {
    entryIds: entries.map(({ id }) => id),
    minutes: 6,
    reason: 'Both screens of the row went black for five minutes; a fuse was changed.',
  };
  return {
    at,
    does: (time: Parameters<typeof invigilator.at>[0]) =>
      invigilator.at(time).post(deliveryPaths.liveTime(sittingId), body),
  };
}

/** Examiners are half through, and this week's exam has begun. */
export function pythonAtWork(house: House, { candidates }: Scale): Chapter[] {
  const { stage, memory } = house;
  const desk = (share: number) => ({
    ...{ stage, from: workdayAfter(workday(memory.beganAt, 5, 7), 1, 8), items: pythonItems, people: [] },
    most: () => Math.round(candidates * share),
  });
  const titles = pythonItems.filter(({ profile }) => profile.answers.length > 0).map(({ title }) => title);
  return [
    {
      name: 'python: half of it marked',
      weight: 8,
      sentence: 'Examiners mark the first written answers in Python for data work next.',
      play: async () => {
        await examine(house.staffMember('tomas'), desk(0.55), (title) => title === titles[0]);
        await examine(house.staffMember('signe'), desk(0.2), (title) => title === titles[1]);
      },
    },
    {
      name: 'python: at work now',
      weight: 3,
      sentence: 'The first candidates of this week sit down.',
      play: async () => {
        const now = Date.now();
        const sittings = await house.staffMember('ilse').get<{ id: string; title: string }[]>(deliveryPaths.sittings);
        const sitting = sittings.find(({ title }) => title === `${writtenTitle}, this week`);
        await sitExam(house.url, house.staffMember('ilse'), stage, {
          ...{ sittingId: sitting?.id ?? '', seed: 'python this week', knowledge, people: thisWeek.slice(0, 11) },
          ...{ startsAt: now - 52 * MINUTE, startWithin: 44, stopsAt: now },
        });
      },
    },
  ];
}

/** On a slow machine the programs take longest: nothing else waits for them. */
export function pythonChecked(house: House): Chapter {
  return {
    name: 'python: all checks have run',
    weight: 10,
    sentence: 'The last programs are run and marked.',
    play: async () => {
      const sittings = await house.staffMember('ilse').get<{ id: string; title: string }[]>(deliveryPaths.sittings);
      const ids = sittings.filter(({ title }) => !title.endsWith('this week')).map(({ id }) => id);
      const signe = house.stage.at(
        house.staffMember('signe'),
        workdayAfter(workday(house.memory.beganAt, 5, 7), 1, 10),
      );
      await engineIsDone(house.staffMember('ilse'), ids, 0, signe);
    },
  };
}

export const dayOf = (moment: number) =>
  new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
