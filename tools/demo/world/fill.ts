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
  const spreadsheets = spreadsheetChapters(first, scale);
  const chapters = [
    ...pythonNow(first),
    ...spreadsheets.sat,
    ...pythonPast(first, scale),
    ...cleaningChapters(second, scale),
    ...pythonAtWork(first, scale),
    ...spreadsheets.decided,
    pythonChecked(first),
  ];
  const whole = chapters.reduce((sum, { weight }) => sum + weight, 4);
  let past = 4;
  const beat = setInterval(() => void memory.isAlive().catch(() => undefined), 30_000);
  try {
    for (const chapter of chapters) await playOne(chapter);
  } finally {
    clearInterval(beat);
  }
  await memory.complete();
  await say(100, 'The demo is complete.');

  async function playOne({ name, weight, sentence, play }: Chapter) {
    if (!memory.isDone(name)) {
      await say(Math.min(99, Math.round((100 * past) / whole)), sentence);
      await play();
      await memory.finish(name);
    }
    past += weight;
  }
}
