import type { ChoiceInteraction, CodeInteraction, Interaction } from '../item/interaction';
import type { Delivery } from '../item/item';
import type { CodeResponse, ItemResponse, ResponseValue } from '../response/response';
import { readCells } from './read-cells';
import { MOST_NEW_FILES, newFileProblem } from '../code/own-files';
import { readKeys } from './read-keys';
import { impossible } from './impossible';
import { shownOptions, type AttemptKey } from './option-key';
import { utf8 } from './sha256';

const LONGEST_NUMBER = 80;
const LARGEST_CODE_BYTES = 256 * 1024;

/**
 * What a browser sent for one item, as it is kept: under the ids of the item, nothing unasked for.
 * @throws DomainError RESPONSE_NOT_POSSIBLE for what no honest screen can send. An incomplete answer is not refused:
 * saving must not depend on being finished.
 */
export function readResponse(delivery: Delivery, key: AttemptKey, sent: unknown): ItemResponse {
  if (!isRecord(sent)) throw impossible('A response is an object with a value for each part.');
  const known = new Map(delivery.interactions.map((interaction) => [interaction.id, interaction]));
  return Object.fromEntries(
    Object.entries(sent).map(([id, value]) => {
      const interaction = known.get(id);
      if (!interaction) throw impossible(`This question has no part ${id.slice(0, 40)}.`);
      return [id, value === null || value === undefined ? null : readValue(interaction, key, value)];
    }),
  );
}

function readValue(interaction: Interaction, key: AttemptKey, value: unknown): ResponseValue | null {
  switch (interaction.kind) {
    case 'choice':
      return readChoice(interaction, key, value);
    case 'inlineChoice':
    case 'order':
    case 'match':
    case 'gapMatch':
    case 'hotspot':
      return readKeys(interaction, key, value);
    case 'observation':
      throw impossible('There is nothing to enter in this part.');
    case 'numeric':
      return readText(value, LONGEST_NUMBER);
    case 'textEntry':
    case 'extendedText':
      return readText(value, interaction.maxLength);
    case 'code':
      return readFiles(interaction, value);
    case 'spreadsheet':
      return readCells(interaction, value);
  }
}

function readChoice(interaction: ChoiceInteraction, key: AttemptKey, value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) throw impossible('Choices come as a list.');
  const shown = shownOptions(interaction, key);
  if (value.some((id) => !shown.some((option) => option.id === id)))
    throw impossible('One of these choices was not offered.');
  if (new Set(value).size !== value.length) throw impossible('A choice counts once.');
  const most = interaction.cardinality === 'single' ? 1 : (interaction.maxChoices ?? shown.length);
  if (value.length > most) throw impossible(most === 1 ? 'Choose one.' : `Choose at most ${most}.`);
  if (value.length === 0) return null;
  const chosen = shown.filter(({ id }) => value.includes(id)).map(({ option }) => option.id);
  // In the order of the item, so that two equal answers are stored alike.
  return interaction.options.map(({ id }) => id).filter((id) => chosen.includes(id));
}

function readText(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') throw impossible('This part takes text.');
  if (value.length > longest) throw impossible(`Use at most ${longest} characters.`);
  if (value.includes('\u0000')) throw impossible('This text has a character that cannot be kept.');
  return value === '' ? null : value.toWellFormed();
}

function readFiles(interaction: CodeInteraction, value: unknown): CodeResponse {
  if (!isRecord(value) || !isRecord(value['files'])) throw impossible('This part takes files.');
  const editable = new Set(interaction.files.filter((file) => file.editable).map(({ path }) => path));
  const added = Object.keys(value['files']).filter((path) => !editable.has(path));
  const files = Object.entries(value['files']).map(([path, content]) => {
    if (!editable.has(path)) mustBeOwn(interaction, path, added);
    return [path, readText(content, LARGEST_CODE_BYTES) ?? ''] as const;
  });
  if (files.filter(([path]) => !editable.has(path)).length > MOST_NEW_FILES) {
    throw impossible(`Add at most ${MOST_NEW_FILES} files.`);
  }
  const bytes = files.reduce((sum, [, content]) => sum + utf8(content).length, 0);
  if (bytes > LARGEST_CODE_BYTES) throw impossible('Your files together are larger than 256 KB.');
  return { files: Object.fromEntries(files) };
}

function mustBeOwn(interaction: CodeInteraction, path: string, added: readonly string[]): void {
  if (!interaction.newFiles || newFileProblem(interaction, path) !== null) {
    throw impossible(`The file ${path.slice(0, 80)} is not yours to change.`);
  }
  const others = added.filter((other) => other !== path);
  const problem = newFileProblem(interaction, path, others);
  if (problem !== null) throw impossible(`The file ${path.slice(0, 80)} cannot be kept. ${problem}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
