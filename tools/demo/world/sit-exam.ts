import {
  deliveryPaths,
  type CandidateAttempt,
  type CandidateHome,
  type ExamDayCode,
  type SavedResponse,
} from '@assay/delivery/contract';
import { chanceOf, normal } from '../play/chance';
import { Client, inParallel } from '../play/client';
import type { Knowledge } from '../play/knowledge';
import type { PlayedTime } from '@assay/platform/contract';
import type { Person } from './cast';
import { MINUTE, type Stage } from './stage';
import { inWaves, type Act } from './waves';

export interface Exam {
  readonly sittingId: string;
  /** What differs from one exam to the other in how well somebody does. */
  readonly seed: string;
  /** When the first of them starts, and within how many minutes all have. */
  readonly startsAt: number;
  readonly startWithin?: number;
  readonly knowledge: Knowledge;
  readonly people: readonly Person[];
  /** Goes on saving when the time is over. */
  readonly late?: Person;
  /** Nothing happens after this moment: who has not handed in is still at work. */
  readonly stopsAt?: number;
  /** What others do meanwhile. */
  readonly events?: readonly Act[];
  readonly accounts?: ReadonlyMap<Person, Client>;
}

interface Seat {
  readonly person: Person;
  readonly client: Client;
  readonly entryId: string;
}

/** Everything that candidates do with an exam, each by their own sign-in, in the time that an exam takes. */
export async function sitExam(url: string, manager: Client, stage: Stage, exam: Exam): Promise<void> {
  const { sittingId, startsAt, startWithin = 2, stopsAt = Infinity, events = [] } = exam;
  const before = stage.at(manager, startsAt - 25 * MINUTE);
  const code = await before.post<ExamDayCode>(deliveryPaths.examDayCode(sittingId));
  const arriving = stage.time(startsAt - 12 * MINUTE);
  const seats = await inParallel(exam.people, 12, (person) => takeSeat(url, person, exam, code.code, arriving));
  const sat = new Map<Seat, CandidateAttempt>();
  await inWaves(
    seats.map((seat) => ({
      at: startsAt + 20_000 + chanceOf(`start ${seat.person.number}`)() * startWithin * MINUTE,
      does: async (time) => sat.set(seat, await seat.client.at(time).post(deliveryPaths.start(seat.entryId))),
    })),
    stage,
  );
  const acts = [...sat].flatMap(([seat, attempt]) => workOf(seat, attempt, exam));
  // After a cut, somebody has handed in: what others did has happened.
  const isTakenUp = [...sat.values()].some(({ state }) => state === 'submitted');
  const all = isTakenUp ? acts : [...acts, ...events];
  await inWaves(
    all.filter(({ at }) => at < stopsAt),
    stage,
  );
}

/** With the code of the day, where they have no account. */
async function takeSeat(url: string, person: Person, exam: Exam, code: string, at: PlayedTime): Promise<Seat> {
  const account = exam.accounts?.get(person);
  const client = account ?? new Client(url);
  if (!account) await client.at(at).post('session/candidate', { number: person.number, code });
  const { exams } = await client.at(at).get<CandidateHome>(deliveryPaths.home);
  const own = exams.find(({ sittingId }) => sittingId === exam.sittingId);
  if (!own) throw new Error(`${person.name} is not entered for ${exam.seed}.`);
  if (!own.checkedInAt) await client.at(at).post(deliveryPaths.checkIn(own.entryId));
  return { person, client, entryId: own.entryId };
}

/** One answer after the other, and the hand-in; the slow ones hand in at the last minute. */
function workOf({ person, client, entryId }: Seat, attempt: CandidateAttempt, exam: Exam): Act[] {
  if (attempt.state === 'submitted') return [];
  const chance = chanceOf(`${person.number} ${exam.seed}`);
  const ability = person.ability + normal(chance) * 0.35;
  const slots = attempt.sections.flatMap((section) => section.slots);
  const startedAt = Date.parse(attempt.startedAt);
  const allowance = Date.parse(attempt.endsAt) - startedAt;
  const isLate = person === exam.late;
  const used = isLate ? 0.97 : 0.62 + 0.33 * chance();
  const share = slots.map(() => 0.4 + chance());
  const whole = share.reduce((sum, each) => sum + each, 0);
  let spent = 0;
  const acts: Act[] = slots.map(({ slot, item }, index) => {
    spent += share[index] as number;
    const value = exam.knowledge.answer(item, ability, chance);
    const seq = (attempt.responses[slot]?.seq ?? 0) + 1;
    const path = deliveryPaths.response(attempt.id, slot);
    const answeredAt = (done: number) => startedAt + allowance * used * (done / whole);
    const isLastForNow = answeredAt(spent + (share[index + 1] ?? whole)) > (exam.stopsAt ?? Infinity);
    return {
      at: answeredAt(spent),
      does: async (time) => {
        await client.at(time).put<SavedResponse>(path, { seq, value });
        // Who is still at work is watched over: at which question they are. Told now and then only, each answer would
        // end a time offline, and an incident.
        if (isLastForNow)
          await client.at(time).post(deliveryPaths.presence(entryId), { question: index + 1, inBackground: false });
      },
    };
  });
  const last = slots.at(-1);
  if (isLate && last) acts.push(lateSave(client, attempt, last.slot, startedAt + allowance));
  const end = isLate ? allowance + 1.5 * MINUTE : Math.min(allowance * used + 30_000, allowance - 5_000);
  return [...acts, { at: startedAt + end, does: (time) => client.at(time).post(deliveryPaths.submission(attempt.id)) }];
}

/** The line was down at the end: what the device still held arrives after the time. */
function lateSave(client: Client, attempt: CandidateAttempt, slot: string, endsAt: number): Act {
  const seq = (attempt.responses[slot]?.seq ?? 0) + 2;
  const path = deliveryPaths.response(attempt.id, slot);
  return { at: endsAt + MINUTE, does: (time) => client.at(time).put(path, { seq, value: {} }) };
}
