import { sectionLetter } from '@assay/catalogue/domain';
import { slotsOf, type FormContent, type ItemsByVersion } from '@assay/item-bank/domain';

export interface FormBar {
  readonly slot: string;
  readonly number: number;
  readonly label: string;
  readonly title: string;
  readonly marks: number;
  readonly outcome: string;
  /** Which of the four shades, from light to dark. */
  readonly shade: 1 | 2 | 3 | 4;
  /** Share of its marks that candidates earned so far; null where nobody has sat it. */
  readonly facility: number | null;
  /** The letter of the section that begins here. */
  readonly begins: string | null;
  /** In shares of the width. */
  readonly from: number;
  readonly width: number;
}

/** Between sections, in marks: enough to see where one ends. */
const GAP = 0.8;

/** One bar for each item in the order of the form: as wide as its marks, as high as what candidates earned of them. */
export function formBars(
  content: FormContent,
  items: ItemsByVersion,
  outcomes: readonly { readonly id: string; readonly code: string }[],
  facilityOf: (itemVersionId: string) => number | null,
): FormBar[] {
  const total =
    slotsOf(content).reduce((sum, { marks }) => sum + Number(marks), 0) +
    GAP * Math.max(0, content.sections.length - 1);
  if (total <= 0) return [];
  let at = 0;
  let number = 0;
  return content.sections.flatMap((section, index) => {
    if (index > 0) at += GAP;
    return section.items.map((place, position) => {
      const item = items.get(place.itemVersionId);
      const marks = Number(place.marks);
      const outcome = outcomes.findIndex(({ id }) => item?.parts.some(({ outcomeId }) => outcomeId === id));
      const bar: FormBar = {
        slot: place.slot,
        number: (number += 1),
        label: item?.label ?? place.slot,
        title: item?.title ?? '',
        marks,
        outcome: outcomes[outcome]?.code ?? '–',
        shade: ((Math.max(0, outcome) % 4) + 1) as FormBar['shade'],
        facility: facilityOf(place.itemVersionId),
        begins: position === 0 ? sectionLetter(index) : null,
        from: at / total,
        width: marks / total,
      };
      at += marks;
      return bar;
    });
  });
}

/** What a candidate like those so far would earn; null while too little is known to say it. */
export function expectedMean(bars: readonly FormBar[]): { readonly mean: number; readonly known: number } | null {
  const known = bars.filter(({ facility }) => facility !== null);
  const knownMarks = known.reduce((sum, { marks }) => sum + marks, 0);
  const allMarks = bars.reduce((sum, { marks }) => sum + marks, 0);
  // Half of the marks at least: what is unknown is taken to be as hard as the rest.
  if (allMarks === 0 || knownMarks < allMarks / 2) return null;
  const earned = known.reduce((sum, { marks, facility }) => sum + marks * (facility ?? 0), 0);
  return { mean: (earned / knownMarks) * allMarks, known: known.length };
}

/** The plot in one sentence. */
export function formSentence(bars: readonly FormBar[]): string {
  const known = bars
    .filter(({ facility }) => facility !== null)
    .toSorted((a, b) => (a.facility ?? 0) - (b.facility ?? 0));
  const [hardest, easiest] = [known[0], known.at(-1)];
  if (!hardest || !easiest) return 'Nobody has sat these items yet, so their facility is not known.';
  const unknown = bars.length - known.length;
  const percent = (bar: FormBar) => `${Math.round((bar.facility ?? 0) * 100)}%`;
  return [
    `From ${percent(hardest)} (question ${hardest.number}, the hardest) to ${percent(easiest)} (question ${easiest.number}).`,
    ...(unknown > 0 ? [`${unknown} of ${bars.length} have not been sat yet.`] : []),
  ].join(' ');
}
