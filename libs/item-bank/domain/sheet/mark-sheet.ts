import { sumMarks, type Marks } from '@assay/platform/domain';
import type { SpreadsheetInteraction } from '../item/interaction';
import { schemeOf, type MarkableItem } from '../item/item';
import { partsOf } from '../item/mark-part';
import type { TraceStep } from '../marking/interpreter';
import type { InteractionMark } from '../marking/score';
import { Exact } from '../marking/value';
import { isSheetResponse, type ResponseValue } from '../response/response';
import { checkSheet, type SheetFinding } from './check-sheet';

/** The mark of a workbook. Its reasons go with the mark to the candidate: they name no hidden number. */
export function markSheet(
  item: MarkableItem,
  interaction: SpreadsheetInteraction,
  value: ResponseValue | null,
): InteractionMark {
  const findings = findingsOf(item, interaction, value);
  const stopped = findings.filter(({ check, passed }) => check.mustPass && !passed);
  const parts = partsOf(item, interaction.id).map(({ id, outcomeId, marks: max }, index) => {
    const finding = findings[index];
    const isCounted = finding !== undefined && stopped.length === 0 && isSheetResponse(value);
    return { partId: id, outcomeId, marks: isCounted ? earned(finding, max) : '0', max };
  });
  return {
    marks: sumMarks(parts.map(({ marks }) => marks)),
    max: sumMarks(parts.map(({ max }) => max)),
    parts,
    explanation: isSheetResponse(value)
      ? [...tally(findings), ...stopped.map(stops), ...findings.flatMap(because)]
      : ['No answer.'],
  };
}

/** The same for the author, with the numbers: "D2 gives 21 where 21.37 is expected, with “Another week”". */
export function sheetDetails(
  item: MarkableItem,
  interaction: SpreadsheetInteraction,
  value: ResponseValue | null,
): string[] {
  return findingsOf(item, interaction, value).flatMap(({ check, cells, passed }) =>
    passed
      ? []
      : [
          `${check.title}: ${cells.find(({ isRight }) => !isRight)?.detail ?? 'looks at no cell'}${more(cells)}.`.replace(
            '..',
            '.',
          ),
        ],
  );
}

export function traceSheet(
  item: MarkableItem,
  interaction: SpreadsheetInteraction,
  value: ResponseValue | null,
): TraceStep[] {
  return findingsOf(item, interaction, value).map(({ check, cells, right }) => ({
    op: `assay:sheet ${check.rule.kind} ${check.range}`,
    value: `${right} of ${cells.length}`,
  }));
}

function findingsOf({ secret }: MarkableItem, interaction: SpreadsheetInteraction, value: ResponseValue | null) {
  return checkSheet(
    interaction,
    schemeOf(secret, interaction.id, 'spreadsheet'),
    isSheetResponse(value) ? value.cells : {},
  );
}

/** marks × right/all, rounded half up, once, at the end. */
function earned({ check, right, cells, passed }: SheetFinding, max: Marks): Marks {
  if (passed) return max;
  if (check.credit !== 'share' || cells.length === 0) return '0';
  return new Exact(max).times(right).dividedBy(cells.length).toDecimalPlaces(2).toFixed();
}

const tally = (findings: readonly SheetFinding[]) => [
  `${findings.filter(({ passed }) => passed).length} of ${findings.length} checks passed.`,
];
const stops = ({ check }: SheetFinding) => `“${check.title}” must pass for any marks, and did not.`;

function because({ check, cells, passed, right }: SheetFinding): string[] {
  if (passed) return [];
  const said = cells.find(({ isRight }) => !isRight)?.said ?? '';
  return [`${check.title}: ${cells.length > 1 ? `${right} of ${cells.length} cells right. ` : ''}${said}`];
}

function more(cells: SheetFinding['cells']): string {
  const others = cells.filter(({ isRight }) => !isRight).length - 1;
  return others > 0 ? `, and ${others} more ${others === 1 ? 'cell' : 'cells'}` : '';
}
