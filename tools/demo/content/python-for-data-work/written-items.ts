import type { WrittenItem } from '../write';
import { colleaguesProgram, measuresDisagree } from './written/explaining';
import * as faults from './written/faults';
import * as measures from './written/measures';
import * as reading from './written/reading';

interface Section {
  readonly title: string;
  readonly items: readonly WrittenItem[];
}

/** Five questions are in both forms, so that the two can be compared. */
export const writtenA: readonly Section[] = [
  { title: 'Reading data', items: [reading.emptyField, reading.readerCall, reading.dateFormat] },
  { title: 'Measures and joins', items: [measures.medianBar, measures.innerJoin, measures.leftJoin] },
  {
    title: 'Faults and responsibility',
    items: [faults.nameException, faults.defaultList, faults.mendingOrder, faults.shareWithoutNames],
  },
  {
    title: 'The sensor log',
    items: [measures.meanWithGap, measures.medianOfDay, measuresDisagree, colleaguesProgram],
  },
];
export const writtenB: readonly Section[] = [
  { title: 'Reading data', items: [reading.repairs, reading.countsAsMissing] },
  {
    title: 'Measures and joins',
    items: [measures.skewedOrders, measures.weightedMean, measures.joinWords, measures.leftJoin],
  },
  {
    title: 'Faults and responsibility',
    items: [faults.nameException, faults.catchingTests, faults.traceLoop, faults.personalOrNot],
  },
  { title: 'The sensor log', items: [measures.medianOfDay, measuresDisagree, colleaguesProgram] },
];
