import type { Marks } from '@assay/platform/domain';
import type { Limits } from '@assay/sandbox/domain';
import type { BodyNode, ContentNode } from '../content/content';
import type { CodeCheck, CodeFile, Interaction, TaskKind } from '../item/interaction';
import type { CheckTariff, Delivery } from '../item/item';
import { isChoiceResponse, type ItemResponse } from '../response/response';
import {
  attemptKeys,
  shownGapMatch,
  shownHotspot,
  shownInlineChoice,
  shownMatch,
  shownOrder,
  type ShownGapMatch,
  type ShownHotspot,
  type ShownInlineChoice,
  type ShownMatch,
  type ShownOrder,
} from './candidate-parts';
import type { Sheet } from '../sheet/workbook';
import { attemptNames, shownOptions, type AttemptKey } from './option-key';

/** What one candidate's browser gets: chosen member by member from the delivery half, in the order of this attempt. */
export interface CandidateItem {
  readonly language: string;
  readonly stimulusVersionIds: readonly string[];
  readonly body: readonly BodyNode[];
  readonly interactions: readonly CandidateInteraction[];
}
interface Shown {
  readonly id: string;
  readonly prompt: readonly ContentNode[];
  readonly marks: Marks | null;
}
export interface CandidateChoice extends Shown {
  readonly kind: 'choice';
  readonly cardinality: 'single' | 'multiple';
  readonly options: readonly { readonly id: string; readonly content: readonly ContentNode[] }[];
  readonly minChoices: number;
  readonly maxChoices: number | null;
}
export interface CandidateNumeric extends Shown {
  readonly kind: 'numeric';
  readonly prefix: string;
  readonly suffix: string;
}
export interface CandidateTextEntry extends Shown {
  readonly kind: 'textEntry';
  readonly maxLength: number;
}
export interface CandidateExtendedText extends Shown {
  readonly kind: 'extendedText';
  readonly wordsAdvised: number | null;
  readonly maxLength: number;
}
export interface CandidateCode extends Shown {
  readonly kind: 'code';
  readonly title: string;
  readonly language: string;
  readonly version: string;
  readonly files: readonly CodeFile[];
  readonly limits: Limits;
  readonly visibleChecks: readonly Pick<CodeCheck, 'id' | 'title' | 'stdin' | 'expected'>[];
  readonly checks: { readonly visible: CheckTariff; readonly hidden: CheckTariff; readonly mustPass: boolean } | null;
  /** Absent: 'program'. */
  readonly task?: TaskKind;
  /** The candidate may add files of their own. */
  readonly newFiles?: boolean;
}
export interface CandidateInlineChoice extends Shown, ShownInlineChoice {
  readonly kind: 'inlineChoice';
}
export interface CandidateOrder extends Shown, ShownOrder {
  readonly kind: 'order';
}
export interface CandidateMatch extends Shown, ShownMatch {
  readonly kind: 'match';
}
export interface CandidateGapMatch extends Shown, ShownGapMatch {
  readonly kind: 'gapMatch';
}
export interface CandidateHotspot extends Shown, ShownHotspot {
  readonly kind: 'hotspot';
}
export interface CandidateSpreadsheet extends Shown {
  readonly kind: 'spreadsheet';
  readonly sheets: readonly Sheet[];
}
export interface CandidateObservation extends Shown {
  readonly kind: 'observation';
}
export type CandidateInteraction =
  | CandidateChoice
  | CandidateInlineChoice
  | CandidateOrder
  | CandidateMatch
  | CandidateGapMatch
  | CandidateHotspot
  | CandidateNumeric
  | CandidateTextEntry
  | CandidateExtendedText
  | CandidateCode
  | CandidateSpreadsheet
  | CandidateObservation;

export function candidateItem(delivery: Delivery, key: AttemptKey): CandidateItem {
  return {
    language: delivery.language,
    stimulusVersionIds: delivery.stimulusVersionIds,
    body: delivery.body,
    interactions: delivery.interactions.map((interaction) => shownInteraction(interaction, delivery, key)),
  };
}

/** What was saved, under the names of this attempt: for another device, a reload, a second tab. */
export function shownResponse(delivery: Delivery, key: AttemptKey, response: ItemResponse): ItemResponse {
  return Object.fromEntries(
    delivery.interactions.flatMap((interaction) => {
      const value = response[interaction.id];
      if (value === undefined) return [];
      return [[interaction.id, isChoiceResponse(value) ? shownList(interaction, key, value) : value]];
    }),
  );
}

function shownList(interaction: Interaction, key: AttemptKey, value: readonly string[]): readonly string[] {
  switch (interaction.kind) {
    case 'choice':
      return shownOptions(interaction, key).flatMap(({ id, option }) => (value.includes(option.id) ? [id] : []));
    case 'inlineChoice':
    case 'order':
    case 'match':
    case 'gapMatch':
    case 'hotspot': {
      const names = new Map(attemptKeys(interaction, key).map(({ own, shown }) => [own, shown]));
      return value.flatMap((own) => names.get(own) ?? []);
    }
    default:
      return value;
  }
}

function shownInteraction(interaction: Interaction, delivery: Delivery, key: AttemptKey): CandidateInteraction {
  const tariff = delivery.tariff.find(({ interactionId }) => interactionId === interaction.id);
  const shown = { id: interaction.id, prompt: interaction.prompt, marks: tariff?.marks ?? null };
  switch (interaction.kind) {
    case 'choice': {
      const { kind, cardinality, minChoices, maxChoices } = interaction;
      const options = shownOptions(interaction, key).map(({ id, option }) => ({ id, content: option.content }));
      return { ...shown, kind, cardinality, options, minChoices, maxChoices };
    }
    case 'inlineChoice':
      return { ...shown, kind: 'inlineChoice', ...shownInlineChoice(interaction, attemptNames(interaction, key)) };
    case 'order':
      return { ...shown, kind: 'order', ...shownOrder(interaction, attemptNames(interaction, key)) };
    case 'match':
      return { ...shown, kind: 'match', ...shownMatch(interaction, attemptNames(interaction, key)) };
    case 'gapMatch':
      return { ...shown, kind: 'gapMatch', ...shownGapMatch(interaction, attemptNames(interaction, key)) };
    case 'hotspot':
      return { ...shown, kind: 'hotspot', ...shownHotspot(interaction, attemptNames(interaction, key)) };
    case 'spreadsheet':
      return { ...shown, kind: 'spreadsheet', sheets: interaction.sheets.map(shownSheet) };
    case 'observation':
      return { ...shown, kind: 'observation' };
    case 'numeric':
      return { ...shown, kind: 'numeric', prefix: interaction.prefix, suffix: interaction.suffix };
    case 'textEntry':
      return { ...shown, kind: 'textEntry', maxLength: interaction.maxLength };
    case 'extendedText': {
      const { kind, wordsAdvised, maxLength } = interaction;
      return { ...shown, kind, wordsAdvised, maxLength };
    }
    case 'code': {
      const { kind, title, language, version, limits } = interaction;
      const files = interaction.files.map(({ path, content, editable }) => ({ path, content, editable }));
      const visibleChecks = interaction.visibleChecks.map(({ id, title, stdin, expected }) => ({
        id,
        title,
        stdin,
        expected,
      }));
      return {
        ...{ ...shown, kind, title, language, version, files, limits, visibleChecks, checks: tariff?.checks ?? null },
        ...(interaction.task ? { task: interaction.task } : {}),
        ...(interaction.newFiles ? { newFiles: true } : {}),
      };
    }
  }
}

/** Member by member, as everything that candidates get. */
function shownSheet({ name, columns, rows, cells, editable, widths }: Sheet): Sheet {
  const shown = Object.entries(cells).map(([address, { entry, format, isBold }]) => [
    address,
    { entry, ...(format && { format }), ...(isBold && { isBold }) },
  ]);
  return { name, columns, rows, cells: Object.fromEntries(shown), editable, ...(widths && { widths }) };
}
