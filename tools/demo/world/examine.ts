import { markingPaths, type Marked, type MarkingQueues, type ScriptResponse } from '@assay/marking/contract';
import type { SampleAnswer } from '../content/sample-answers';
import type { WrittenItem } from '../content/write';
import { chanceOf, normal, probability, type Chance } from '../play/chance';
import type { Client } from '../play/client';
import { MINUTE, workdayAfter, type Stage } from './stage';
import type { Person } from './cast';

export interface Desk {
  readonly stage: Stage;
  /** The first morning of marking. */
  readonly from: number;
  readonly items: readonly WrittenItem[];
  readonly people: readonly Person[];
  /** Of the responses to one item, by its title; absent: all of them. */
  readonly most?: (title: string) => number;
}

/** An examiner's working day has six hours at the screen. */
const A_DAY = 140;
const PACE_MS = 2.5 * MINUTE;

/**
 * Marks what waits for this examiner, response by response, as the marking page does. The marks follow what the authors
 * of the answers thought of them; now and then an examiner sees a criterion a level differently.
 * @returns how many responses were marked
 */
export async function examine(examiner: Client, desk: Desk, isAtDesk: (title: string) => boolean): Promise<number> {
  const { queues } = await examiner.get<MarkingQueues>(markingPaths.queues);
  let marked = 0;
  for (const { title, nextScriptId, marked: before } of queues.filter((queue) => isAtDesk(queue.title))) {
    const most = (desk.most?.(title) ?? Infinity) - before;
    let scriptId = nextScriptId;
    for (let count = 0; scriptId && count < most; count++) {
      const moment = workdayAfter(desk.from, Math.floor(marked / A_DAY), 8) + (marked % A_DAY) * PACE_MS;
      scriptId = await markOne(examiner, desk, scriptId, moment);
      marked++;
    }
  }
  return marked;
}

async function markOne(examiner: Client, desk: Desk, scriptId: string, moment: number): Promise<string | null> {
  const { stage } = desk;
  const script = await stage.at(examiner, moment - MINUTE).post<ScriptResponse>(markingPaths.hold(scriptId));
  const chance = chanceOf(script.scriptCode + script.title);
  const levels = judge(desk, script, chance);
  const awarded = Object.fromEntries(
    script.criteria.map(({ partId, levels: steps }, index) => [
      partId,
      steps[Math.min(steps.length - 1, levels[index] ?? 0)]?.marks ?? '0',
    ]),
  );
  const body = { awarded, comment: commentOn(script, levels, chance), reason: null };
  const { nextScriptId } = await stage.at(examiner, moment).post<Marked>(markingPaths.marks(scriptId), body);
  return nextScriptId;
}

/** For each criterion the place of its level, from 0. */
function judge({ items, people }: Desk, script: ScriptResponse, chance: Chance): number[] {
  const item = items.find(({ title }) => title === script.title);
  const text = script.response.kind === 'text' ? script.response.text : '';
  const watched = people.find(({ number }) => number === script.candidate?.number);
  if (watched) return watch(script, watched.ability - (item?.profile.difficulty ?? 0), chance);
  const sample = item?.profile.answers.find((each) => isOf(each, text));
  return script.criteria.map(({ levels }, index) => {
    const marks = sample?.marks[index];
    const place = marks === undefined ? 0 : levels.findIndex((level) => Number(level.marks) === Number(marks));
    const otherwise = text !== '' && chance() < 0.12 ? (chance() < 0.5 ? -1 : 1) : 0;
    return Math.max(0, Math.min(levels.length - 1, place + otherwise));
  });
}

/** A step of a demonstration is met or not; safety steps are what everybody has practised. */
function watch({ criteria }: ScriptResponse, level: number, chance: Chance): number[] {
  return criteria.map(({ levels }) => {
    const reached = probability(level + 1.6 + normal(chance) * 0.7, 0);
    return levels.length === 2
      ? Number(chance() < 0.8 + 0.2 * reached || chance() < reached)
      : Math.min(levels.length - 1, Math.floor(reached * levels.length));
  });
}

const isOf = ({ pools }: SampleAnswer, text: string) =>
  text !== '' && (pools[0] ?? []).some((sentence) => sentence !== '' && text.startsWith(sentence));

function commentOn({ criteria, response }: ScriptResponse, levels: readonly number[], chance: Chance): string | null {
  if (response.kind === 'none' && criteria.every(({ levels: { length } }) => length > 0)) return null;
  const short = criteria.find(({ levels: steps }, index) => (levels[index] ?? 0) < steps.length - 1);
  if (chance() < 0.45) return null;
  if (!short) return 'Complete, and every step has its reason.';
  return levels.every((level) => level === 0)
    ? `Nothing here earns marks: see “${short.title}”.`
    : `Falls short in “${short.title}”.`;
}
