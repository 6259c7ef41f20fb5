import type { SpreadsheetInteraction } from '../item/interaction';
import type { SheetCheck, SpreadsheetScheme } from '../item/mark-scheme';
import { cellKey, placesIn, readArea, readAreaOf } from '../sheet/address';
import { editableAreas, isEditable } from '../sheet/cell-places';
import { checkSheet } from '../sheet/check-sheet';
import { functionNames } from '../sheet/functions';
import { LONGEST_ENTRY, MOST_CELLS, MOST_SHEETS, SHEET_NAME, type Sheet } from '../sheet/workbook';
import { blocks, warns, type Finding } from './item-problem';

const AMOUNT = /^\d{1,15}(\.\d{1,12})?$/;

export function sheetProblems(interaction: SpreadsheetInteraction, scheme: SpreadsheetScheme): Finding[] {
  const book = [...bookProblems(interaction), ...scheme.checks.flatMap((check) => checkProblems(interaction, check))];
  const marked = [...keyProblems(interaction, scheme), ...dataSetProblems(interaction, scheme)];
  // Only a workbook that can be worked out can show whether its solution is right.
  const found = [...book, ...marked];
  return found.some(({ severity }) => severity === 'blocks')
    ? found
    : [...found, ...proofProblems(interaction, scheme)];
}

function bookProblems({ sheets }: SpreadsheetInteraction): Finding[] {
  const names = sheets.map(({ name }) => name.toLowerCase());
  const cells = sheets.reduce((sum, sheet) => sum + Object.keys(sheet.cells).length, 0);
  return [
    ...(sheets.length === 0 ? [blocks('sheets', 'Add a sheet.')] : []),
    ...(sheets.length > MOST_SHEETS ? [blocks('sheets', `A workbook has at most ${MOST_SHEETS} sheets.`)] : []),
    ...(new Set(names).size < names.length ? [blocks('sheets', 'Two sheets have the same name.')] : []),
    ...(cells > MOST_CELLS ? [blocks('sheets', `A workbook has at most ${MOST_CELLS} filled cells.`)] : []),
    ...sheets.flatMap(sheetFindings),
    ...(sheets.some((sheet) => editableAreas(sheet).length > 0)
      ? []
      : [blocks('editable', 'Mark the cells that candidates fill in.')]),
  ];
}

function sheetFindings(sheet: Sheet): Finding[] {
  const { name, cells, editable } = sheet;
  return [
    ...(SHEET_NAME.test(name)
      ? []
      : [
          blocks(
            'sheets',
            `“${name}” is no name for a sheet. Use letters, digits and spaces, and begin with a letter.`,
          ),
        ]),
    ...(editable.length > editableAreas(sheet).length
      ? [blocks('editable', `${name}: a range that candidates may change lies outside the sheet.`)]
      : []),
    ...Object.entries(cells)
      .filter(([address, { entry }]) => !readArea(address, name) || entry.length > LONGEST_ENTRY)
      .map(([address]) => blocks('sheets', `${name}!${address} is too long, or no cell.`)),
  ];
}

function checkProblems(interaction: SpreadsheetInteraction, { id, title, range, rule }: SheetCheck): Finding[] {
  const field = `checks.${id}`;
  const area = readAreaOf(range, interaction.sheets[0]?.name ?? '');
  const isTheirs = area && placesIn(area).every((place) => isEditable(interaction, cellKey(area.sheet, place)));
  return [
    ...(title.trim() === '' ? [blocks(field, 'Say what this check looks at.')] : []),
    ...(isTheirs ? [] : [blocks(field, `${range || 'The range'} is not among the cells that candidates fill in.`)]),
    ...(rule.kind === 'value' && rule.tolerance.mode !== 'exact' && !AMOUNT.test(rule.tolerance.amount)
      ? [blocks(field, 'Write how far a result may be off, such as 0.005.')]
      : []),
    ...(rule.kind === 'uses' ? functionProblems(field, rule.functions) : []),
    ...(rule.kind === 'refersTo' && !readAreaOf(rule.range, 'x')
      ? [blocks(field, 'Write the range that the formula looks at, such as B2:B9.')]
      : []),
    ...(rule.kind === 'noConstants' && rule.allowed.some((each) => Number.isNaN(Number(each)))
      ? [blocks(field, 'Numbers that may be typed in are written with a decimal point.')]
      : []),
  ];
}

function functionProblems(field: string, functions: readonly string[]): Finding[] {
  const unknown = functions.filter((name) => !functionNames.includes(name.toUpperCase()));
  if (functions.length === 0) return [blocks(field, 'Name the function that is asked for.')];
  return unknown.length > 0 ? [blocks(field, `${unknown.join(', ')}: not known here.`)] : [];
}

function keyProblems(interaction: SpreadsheetInteraction, { checks, solution }: SpreadsheetScheme): Finding[] {
  const ids = checks.map(({ id }) => id);
  const foreign = Object.keys(solution).find((key) => !isEditable(interaction, key));
  return [
    ...(checks.length === 0 ? [blocks('checks', 'Give at least one check.')] : []),
    ...(new Set(ids).size < ids.length ? [blocks('checks', 'Two checks have the same name inside.')] : []),
    ...(Object.keys(solution).length === 0
      ? [blocks('solution', 'Fill in your own solution; results are compared with it.')]
      : []),
    ...(foreign ? [blocks('solution', `Your solution changes ${foreign}, which candidates cannot.`)] : []),
  ];
}

function dataSetProblems(interaction: SpreadsheetInteraction, { checks, dataSets }: SpreadsheetScheme): Finding[] {
  const comparesValues = checks.some(({ rule }) => rule.kind === 'value');
  return [
    ...dataSets.flatMap(({ id, title, cells }) => [
      ...(title.trim() === '' ? [blocks(`dataSets.${id}`, 'Give the data set a name.')] : []),
      ...(Object.keys(cells).length === 0 ? [blocks(`dataSets.${id}`, 'The data set changes no cell.')] : []),
      ...Object.keys(cells)
        .filter(
          (key) => isEditable(interaction, key) || !interaction.sheets.some(({ name }) => key.startsWith(`${name}!`)),
        )
        .slice(0, 1)
        .map((key) =>
          blocks(
            `dataSets.${id}`,
            `${key} belongs to the candidates, or is not there. A data set changes the given numbers.`,
          ),
        ),
    ]),
    ...(comparesValues && dataSets.length === 0
      ? [warns('dataSets', 'Without a second data set, a result that is typed in earns the marks of a formula.')]
      : []),
  ];
}

/** The author's own solution passes, and every data set matters. */
function proofProblems(interaction: SpreadsheetInteraction, scheme: SpreadsheetScheme): Finding[] {
  const failed = checkSheet(interaction, scheme, scheme.solution).find(({ passed }) => !passed);
  if (failed) {
    const detail = failed.cells.find(({ isRight }) => !isRight)?.detail ?? '';
    return [blocks(`checks.${failed.check.id}`, `Your solution does not pass “${failed.check.title}”: ${detail}`)];
  }
  const untouched = checkSheet(interaction, scheme, {}).filter(({ passed }) => passed);
  return untouched.map(({ check }) =>
    warns(`checks.${check.id}`, `“${check.title}” passes before anybody has done anything.`),
  );
}
