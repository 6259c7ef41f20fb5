import { tour } from '../tour';
import { analyticsComponents, analyticsItems, analyticsPlan } from '../plans';
import { inParallel } from '../play/client';
import { configure, type Configured } from '../play/configure';
import { Knowledge } from '../play/knowledge';
import { allIssued, boardWith, engineIsDone, leaveOutLate, release, revoke, shareCredential, sign } from './board';
import { crowd, hugo, ida, kaja, type Person } from './cast';
import { examine } from './examine';
import type { Chapter, Scale } from './fill';
import type { House } from './house';
import { dayOf } from './python';
import { sitExam } from './sit-exam';
import { arrange, recordAbsent, withdraw } from './sitting';
import { DAY, MINUTE, workday, workdayAfter } from './stage';

const HOUR = 60 * MINUTE;
const place = 'Computer room 1.03, Vestholm';
const { code } = analyticsPlan;
const { title: subject } = analyticsPlan.specification;
const knowledge = new Knowledge(analyticsItems);

interface Round {
  readonly seed: string;
  readonly day: number;
  readonly people: readonly Person[];
  readonly absent: readonly Person[];
  readonly withdrawn: Person | null;
  readonly late: Person | undefined;
  readonly forms: 'formIds' | 'nextFormIds';
}

/** A small round that is long over, and one of three weeks ago; both are decided, and their credentials issued. */
export function spreadsheetChapters(house: House, { candidates }: Scale) {
  const { beganAt } = house.memory;
  const many = [kaja, hugo, ...crowd(candidates - 2, 'spreadsheets', 4501)];
  const early: Round = {
    ...{
      seed: 'spreadsheets early',
      day: workday(beganAt, 395, 7),
      people: [ida, ...crowd(5, 'spreadsheets early', 3140)],
    },
    ...{ absent: [], withdrawn: null, late: undefined, forms: 'nextFormIds' },
  };
  const recent: Round = {
    ...{ seed: 'spreadsheets', day: workday(beganAt, 21, 7), people: many, forms: 'formIds' },
    ...{ absent: many.slice(4, 5), withdrawn: many[5] as Person, late: many[3] },
  };
  const bank: Chapter = {
    name: 'spreadsheets: items and forms',
    weight: 10,
    sentence: `${subject}: items and forms are next.`,
    play: async () => void (await plan(house)),
  };
  const last = roundChapters(house, early, 'of last year');
  const newest = roundChapters(house, recent, `of ${candidates} candidates`);
  return {
    // The first round is decided before the second one is handed in: a microcredential has one open board. Programs
    // take longest to mark: the large practical exam comes before its written one.
    sat: [bank, last.practical, last.written, last.marked, last.decided, newest.practical, newest.written],
    decided: [newest.marked, newest.decided, withdrawal(house, recent)],
  };
}

function plan(house: House): Promise<Configured> {
  const longAgo = house.memory.beganAt - 430 * DAY;
  const [manager, author] = ['ilse', 'priya'].map((name) => house.stage.at(house.staffMember(name), longAgo));
  return configure(manager as never, author as never, analyticsPlan);
}

function roundChapters(house: House, round: Round, which: string) {
  const { stage } = house;
  const { seed, day, people, absent, withdrawn, late, forms } = round;
  const present = people.filter((person) => person !== withdrawn && !absent.includes(person));
  const manager = house.staffMember('ilse');
  const size = people.length / 10;
  const arranged = async () => {
    const configured = await plan(house);
    return inParallel(analyticsComponents, 1, (component, index) =>
      arrange(manager, stage, people, {
        title: `${component}, ${dayOf(day)}`,
        ...{ formId: configured[forms][index] as string, opensAt: day + index * 3 * HOUR, hours: 1, place },
      }),
    );
  };
  const sat = (component: string, index: number): Chapter => ({
    name: `${seed}: ${component}`,
    weight: Math.ceil(2 * size),
    sentence: `${subject}: the ${component.toLowerCase()} ${which} is next.`,
    play: async () => {
      const sittingId = (await arranged())[index] as string;
      const startsAt = day + index * 3 * HOUR;
      if (withdrawn) await withdraw(stage.at(manager, startsAt - 3 * DAY), sittingId, withdrawn);
      const accounts = await accountsOf(house, present);
      await sitExam(house.url, manager, stage, {
        ...{ sittingId, seed: `${seed} ${index}`, startsAt, knowledge, people: present, accounts },
        late: index === 0 ? late : undefined,
      });
      await recordAbsent(stage.at(manager, startsAt + 4 * HOUR), sittingId, absent);
    },
  });
  const [written, practical] = analyticsComponents as [string, string];
  return {
    written: sat(written, 0),
    practical: sat(practical, 1),
    marked: {
      name: `${seed}: marked`,
      weight: Math.ceil(2 * size),
      sentence: `${subject}: examiners mark the written answers ${which} next.`,
      play: async () => {
        const desk = { stage, from: workdayAfter(day, 1, 8), items: analyticsItems, people };
        const titles = analyticsItems.map(({ title }) => title);
        await engineIsDone(manager, (await arranged()).slice(0, 1), present.length);
        await examine(house.staffMember('tomas'), desk, (title) => titles.includes(title));
      },
    },
    decided: {
      name: `${seed}: decided`,
      weight: Math.ceil(size),
      sentence: `${subject}: the award board decides on the results ${which} next.`,
      play: async () => {
        await engineIsDone(
          manager,
          await arranged(),
          2 * present.length,
          stage.at(house.staffMember('signe'), day + 4 * DAY),
        );
        await decide(house, round, present.length);
      },
    },
  };
}

async function decide(house: House, { day }: Round, candidates: number) {
  const moment = day + 7 * DAY;
  const before = (await allIssued(house.staffMember('ilse'), 0)).total;
  const board = await boardWith(house.staffMember('maren'), code, candidates);
  await leaveOutLate(house, 'maren', board, moment);
  await sign(house, 'maren', board.id, moment + 30 * MINUTE);
  await sign(house, 'rasmus', board.id, moment + 2 * HOUR);
  const { effect } = await release(house, 'ilse', board.id, moment + 3 * HOUR);
  await allIssued(house.staffMember('ilse'), before + effect.awarded);
}

/** One credential turns out to be issued in error; holders show theirs to employers. */
function withdrawal(house: House, { day }: Round): Chapter {
  return {
    name: 'credentials',
    weight: 2,
    sentence: 'Credentials to verify are next: valid, revoked and expired.',
    play: async () => {
      const moment = day + 9 * DAY;
      const paths = await inParallel([kaja, hugo, ida], 1, (person) => shareCredential(house, person, subject, moment));
      await revoke(house, 'maren', hugo, subject, moment + 2 * DAY);
      const titles = ['A credential that is valid', 'One that was revoked', 'One that has expired'];
      await house.memory.show(tour(titles.map((title, index) => ({ title, path: paths[index] as string }))));
    },
  };
}

async function accountsOf(house: House, people: readonly Person[]) {
  const holders = people.filter(({ email }) => email !== null);
  const clients = await inParallel(holders, 3, (person) => house.account(person));
  return new Map(holders.map((person, index) => [person, clients[index] as (typeof clients)[number]]));
}
