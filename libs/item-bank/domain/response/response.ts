import type { Delivery } from '../item/item';
import type { Interaction } from '../item/interaction';

/** The canonical value of one interaction. QTI 3: no value is NULL, which is not the same as a wrong one. */
export type ResponseValue = ChoiceResponse | string | CodeResponse | SheetResponse;
/**
 * Option or area ids, in the order of the item, each once; for an order all ids, in the order given; for gaps and
 * matches one string per pair, with one space: "gap option", "source target", "word gap".
 */
export type ChoiceResponse = readonly string[];
/** The editable files as the candidate left them. */
export interface CodeResponse {
  readonly files: Readonly<Record<string, string>>;
}
/** The cells that were changed, as they were typed, by sheet and address: { "Sales!D2": "=B2/C2" }. */
export interface SheetResponse {
  readonly cells: Readonly<Record<string, string>>;
}
/** What a candidate gave for one item: a value or null by interaction. */
export type ItemResponse = Readonly<Record<string, ResponseValue | null>>;

/** The interactions that hold an answer. A code task left as it was handed out holds none. */
export function answeredInteractions(delivery: Delivery, response: ItemResponse | null): string[] {
  return delivery.interactions
    .filter((interaction) => holdsAnswer(interaction, response?.[interaction.id] ?? null))
    .map(({ id }) => id);
}

/** Whether nothing is left to do: the summary before hand-in lists what is not answered. */
export function isAnswered(delivery: Delivery, response: ItemResponse | null): boolean {
  return answeredInteractions(delivery, response).length === delivery.interactions.length;
}

export function holdsAnswer(interaction: Interaction, value: ResponseValue | null): boolean {
  if (interaction.kind === 'observation') return true; // nothing is asked of the candidate, so nothing is missing
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (isChoiceResponse(value)) return value.length > 0;
  if (isSheetResponse(value)) return Object.keys(value.cells).length > 0;
  if (interaction.kind !== 'code' || !isCodeResponse(value)) return false;
  const given = new Set(interaction.files.map(({ path }) => path));
  const isChanged = interaction.files.some(
    ({ path, content, editable }) => editable && (value.files[path] ?? content) !== content,
  );
  return isChanged || Object.entries(value.files).some(([path, content]) => !given.has(path) && content.trim() !== '');
}

export const isChoiceResponse = (value: ResponseValue | null): value is ChoiceResponse => Array.isArray(value);
export const isCodeResponse = (value: ResponseValue | null): value is CodeResponse =>
  typeof value === 'object' && value !== null && 'files' in value;
export const isSheetResponse = (value: ResponseValue | null): value is SheetResponse =>
  typeof value === 'object' && value !== null && 'cells' in value;
