import { cellsOf, isError, isMatrix, scalarOf, SheetError, toText, toTruth } from '../value';
import { ANY, lifted, whole, wrongValue, type Call, type FunctionTable } from './call';

/** TRUE and FALSE of all arguments; texts in cells are passed over. */
function truths({ args, spend }: Call): boolean[] {
  const found = args.flatMap((arg) => {
    if (arg === undefined) return [];
    if (!isMatrix(arg)) return [toTruth(arg)];
    return cellsOf(arg).flatMap((value) => {
      if (isError(value)) throw value;
      return typeof value === 'boolean' || typeof value === 'number' ? [toTruth(value)] : [];
    });
  });
  spend(found.length);
  if (found.length === 0) throw wrongValue('There is nothing to decide about.');
  return found;
}

/** IF, IFS, IFERROR, IFNA, SWITCH and CHOOSE decide what is worked out at all: see evaluate.ts. */
export const logicFunctions: FunctionTable = {
  AND: whole(1, ANY, (call) => truths(call).every(Boolean)),
  OR: whole(1, ANY, (call) => truths(call).some(Boolean)),
  XOR: whole(1, ANY, (call) => truths(call).filter(Boolean).length % 2 === 1),
  NOT: lifted(1, 1, (value) => !toTruth(value ?? null)),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  NA: whole(0, 0, () => new SheetError('#N/A', 'Not available.')),
  ISBLANK: about((value) => value === null),
  ISNUMBER: about((value) => typeof value === 'number'),
  ISTEXT: about((value) => typeof value === 'string'),
  ISLOGICAL: about((value) => typeof value === 'boolean'),
  ISERROR: about(isError),
  ISERR: about((value) => isError(value) && value.error !== '#N/A'),
  ISNA: about((value) => isError(value) && value.error === '#N/A'),
  EXACT: lifted(2, 2, (a, b) => toText(a ?? null) === toText(b ?? null)),
};

function about(is: (value: ReturnType<typeof scalarOf>) => boolean) {
  return lifted(1, 1, (value) => is(value ?? null));
}
