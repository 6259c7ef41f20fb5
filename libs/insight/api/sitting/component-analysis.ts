import type { AnalysedComponent } from '@assay/insight/contract';
import {
  alpha,
  answerTable,
  boundarySentence,
  componentBoundary,
  itemFindings,
  momentsOf,
  summarise,
  type Answer,
  type ItemMoments,
} from '@assay/insight/domain';
import { outcomesOf } from '@assay/item-bank/domain';
import { sumMarks } from '@assay/platform/domain';
import type { SittingFigures } from '../figures/sitting-figures';
import { answerOptions } from './answer-options';
import { choicesOf, isAllOrNothing } from './choices';
import type { SittingCounts } from './sitting-counts';
import type { LoadedPlace, LoadedSitting } from './sitting-loader';

/** What the sums say about one component: its distribution and its items. */
export function analyseComponent(
  { sitting, specification, places }: LoadedSitting,
  figures: SittingFigures,
  counts: SittingCounts,
  thisSittingId: string,
): AnalysedComponent {
  const { components, outcomes } = specification.content;
  const { id: sittingId, componentId } = sitting;
  const component = components.find(({ id }) => id === componentId);
  const max = Number(sumMarks(places.map(({ place }) => place.marks)));
  const boundary = componentBoundary(specification.content, componentId);
  const moments = places.map(({ place }) => momentsAt(figures, place.slot, Number(place.marks)));
  const totals = momentsOf(figures.totals);
  const codeOf = (outcomeId: string) => outcomes.find(({ id }) => id === outcomeId)?.code ?? [];
  return {
    ...{ componentId, code: component?.code ?? '', title: component?.title ?? '' },
    ...{ sittingId, isThisSitting: sittingId === thisSittingId, counts },
    summary: summarise(figures.totals, max, boundary, () => alpha(moments, totals)),
    boundarySentence: boundarySentence(specification.content, boundary, componentId),
    items: places.map(({ place, number, version, item }, index) => {
      const { slot, itemId, itemVersionId, marks } = place;
      const answers = singleChoice(version, slot, figures);
      const facts = { moments: moments[index] as ItemMoments, isAllOrNothing: isAllOrNothing(version), answers };
      return {
        ...{ slot, number, itemId, itemVersionId, label: item.label, title: item.title, max: marks },
        outcomes: outcomesOf(version).flatMap(codeOf),
        kinds: [...new Set(version.delivery.interactions.map(({ kind }) => kind))],
        ...itemFindings(facts, moments, totals),
      };
    }),
  };
}

function momentsAt({ n, groupSize, items }: SittingFigures, slot: string, max: number): ItemMoments {
  return { n, groupSize, sum: 0, squares: 0, products: 0, upper: 0, lower: 0, ...items.get(slot), max };
}

/** The answer table of an item that is one choice; nothing else has a distractor to name. */
function singleChoice(version: LoadedPlace['version'], slot: string, { answers }: SittingFigures): Answer[] {
  const [choice] = choicesOf(version);
  if (!choice || version.delivery.interactions.length > 1) return [];
  const own = answers.filter((one) => one.slot === slot && one.interactionId === choice.id);
  return answerTable(answerOptions(choice, version.secret.schemes[choice.id]) ?? [], own);
}
