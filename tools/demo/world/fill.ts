import { nordhavn, vestholm } from '../people';
import { tour } from '../tour';
import { cleaningChapters } from './cleaning';
import { House, type Founder } from './house';
import type { Memory } from './memory';
import { pythonAtWork, pythonChecked, pythonNow, pythonPast } from './python';
import { spreadsheetChapters } from './spreadsheets';

/** One piece of the story; a filling that was cut off goes on with the first that is not complete. */
export interface Chapter {
  readonly name: string;
  /** Its share of the time, in hundredths. */
  readonly weight: number;
  /** What comes next, as the banner says it. */
  readonly sentence: string;
  readonly play: () => Promise<void>;
}

export interface Scale {
  /** In each of the large sittings. */
  readonly candidates: number;
}

interface Filling {
  readonly url: string;
  readonly founder: Founder;
  readonly memory: Memory;
  readonly scale: Scale;
  readonly tell: (percent: number, sentence: string) => void;
}

const COMPLETE_WITHOUT_TASKS =
  'The demo is complete but for what has practical tasks: this machine cannot run programs. "npm run doctor" says why.';

/**
 * Fills a demo as its people would: through the API, by everybody's own sign-in, each thing at the time when it
 * happened. What an explorer wants first comes first.
 */
export async function fillWorld({ url, founder, memory, scale, tell }: Filling): Promise<void> {
  const say = async (percent: number, sentence: string) => {
    tell(percent, sentence);
    await memory.tell(percent, sentence);
  };
  await say(0, 'The people of the demo are invited first.');
  if (!memory.isDone('credentials')) await memory.show(tour([]));
  const first = await House.open(url, vestholm, founder, memory);
  const second = await House.open(url, nordhavn, founder, memory);
  const hasSandbox = await first.hasSandbox();
  const spreadsheets = spreadsheetChapters(first, scale);
  const chapters = hasSandbox
    ? [
        ...pythonNow(first, hasSandbox),
        ...spreadsheets.sat,
        ...pythonPast(first, scale),
        ...cleaningChapters(second, scale),
        ...pythonAtWork(first, scale),
        ...spreadsheets.decided,
        pythonChecked(first),
      ]
    : [...pythonNow(first, hasSandbox), ...cleaningChapters(second, scale)];
  const whole = chapters.reduce((sum, { weight }) => sum + weight, 4);
  let past = 4;
  const beat = setInterval(() => void memory.isAlive().catch(() => undefined), 30_000);
  try {
    for (const chapter of chapters) await playOne(chapter);
  } finally {
    clearInterval(beat);
  }
  await memory.complete();
  await say(100, hasSandbox ? 'The demo is complete.' : COMPLETE_WITHOUT_TASKS);

  async function playOne({ name, weight, sentence, play }: Chapter) {
    if (!memory.isDone(name)) {
      await say(Math.min(99, Math.round((100 * past) / whole)), sentence);
      await play();
      await memory.finish(name);
    }
    past += weight;
  }
}
