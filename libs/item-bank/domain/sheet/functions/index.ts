import type { FunctionTable } from './call';
import { dateFunctions } from './date';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { statisticsFunctions } from './statistics';
import { textFunctions } from './text';

const all: FunctionTable = {
  ...mathFunctions,
  ...statisticsFunctions,
  ...logicFunctions,
  ...lookupFunctions,
  ...textFunctions,
  ...dateFunctions,
};
/** A map and no object: a function called CONSTRUCTOR is none. */
export const FUNCTIONS = new Map(Object.entries(all));

/** Functions that decide which of their arguments is worked out, with the fewest and the most arguments. */
export const CHOOSING = new Map<string, readonly [number, number]>([
  ['IF', [2, 3]],
  ['IFS', [2, 250]],
  ['IFERROR', [2, 2]],
  ['IFNA', [2, 2]],
  ['SWITCH', [3, 250]],
  ['CHOOSE', [2, 250]],
]);

/** What another day, another run or another machine would answer differently, and what reaches out of the workbook. */
export const REFUSED = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'INDIRECT',
  'OFFSET',
  'CELL',
  'INFO',
  'HYPERLINK',
  'WEBSERVICE',
  'IMAGE',
  'IMPORTDATA',
  'IMPORTXML',
  'IMPORTRANGE',
  'RTD',
  'CALL',
]);

export const functionNames: readonly string[] = [...FUNCTIONS.keys(), ...CHOOSING.keys()].sort();
