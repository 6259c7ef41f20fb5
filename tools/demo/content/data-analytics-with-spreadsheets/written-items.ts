import type { WrittenItem } from '../write';
import { averagesDisagree, explainSales, recommendAction } from './written/explaining';
import * as handling from './written/handling';
import * as reading from './written/interpreting';
import { weeklySheet } from './written/weekly-sheet';

interface Section {
  readonly title: string;
  readonly items: readonly WrittenItem[];
}
const explaining = [
  reading.medianPerVisit,
  explainSales,
  averagesDisagree,
  reading.completeFinding,
  reading.campaignGain,
  recommendAction,
];

/** The case study stays as it is; what leads to it differs. */
export const writtenA: readonly Section[] = [
  {
    title: 'Handling data',
    items: [
      handling.brokenFormula,
      handling.lockedReference,
      handling.resistsOutliers,
      handling.medianFromBox,
      weeklySheet,
      handling.sharedSheet,
      handling.lawfulAnswers,
    ],
  },
  {
    title: 'Interpreting data',
    items: [
      reading.salesPerVisit,
      reading.changeInVisits,
      reading.shareOfVisits,
      reading.bestSupported,
      reading.chartsAndClaims,
      reading.comparisonSteps,
      reading.decideCampaign,
    ],
  },
  { title: 'Explaining and recommending', items: explaining },
];
export const writtenB: readonly Section[] = [
  {
    title: 'Handling data',
    items: [
      handling.trimNames,
      handling.lookupExact,
      handling.resistsOutliers,
      handling.medianFromBox,
      handling.countIf,
      handling.sharedSheet,
      handling.lawfulAnswers,
    ],
  },
  {
    title: 'Interpreting data',
    items: [
      reading.salesPerVisit,
      reading.fallInSales,
      reading.shareOfVisits,
      reading.areaAndSales,
      reading.chartsAndClaims,
      reading.comparisonSteps,
      reading.chooseAction,
    ],
  },
  { title: 'Explaining and recommending', items: explaining },
];
