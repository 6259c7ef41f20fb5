import { blankSpecification, type Specification } from '@assay/catalogue/domain';
import {
  addComponent,
  addCondition,
  addOutcome,
  cellOf,
  conditionsLeft,
  moveAt,
  removeAt,
  setCell,
} from './edit-specification';

const blank = () => blankSpecification('Data', 'Vestholm', 'DK');
const twoOf = (spec: Specification, change: (spec: Specification) => Specification) => change(change(spec));

describe('editing a draft', () => {
  it('gives components and outcomes ids of their own and codes that nobody has', () => {
    const spec = twoOf(twoOf(blank(), addComponent), addOutcome);
    expect(spec.components.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(spec.outcomes.map(({ code }) => code)).toEqual(['LO1', 'LO2']);
    expect(new Set([...spec.components, ...spec.outcomes].map(({ id }) => id)).size).toBe(4);
    const again = addOutcome(removeAt(spec, 'outcomes', 0));
    expect(again.outcomes.map(({ code }) => code)).toEqual(['LO2', 'LO3']);
  });

  it('moves an entry and keeps the others in order', () => {
    const spec = addOutcome(twoOf(blank(), addOutcome));
    expect(moveAt(spec, 'outcomes', 2, -1).outcomes.map(({ code }) => code)).toEqual(['LO1', 'LO3', 'LO2']);
  });

  it('writes one cell of the blueprint, and none for an empty field', () => {
    const spec = addOutcome(addComponent(blank()));
    const [component, outcome] = [spec.components[0]!.id, spec.outcomes[0]!.id];
    const written = setCell(setCell(spec, component, outcome, '4'), component, outcome, '4.5');
    expect(written.blueprint).toEqual([{ componentId: component, outcomeId: outcome, marks: '4.5' }]);
    expect(cellOf(written, component, outcome)).toBe('4.5');
    expect(setCell(written, component, outcome, '').blueprint).toEqual([]);
  });

  it('offers each condition once, and one component condition for each component', () => {
    const start = addComponent(blank());
    expect(conditionsLeft(start)).toEqual([
      'total-marks',
      'component-marks',
      'identity-and-supervision',
      'no-malpractice-case',
    ]);
    const both = addCondition(addCondition(start, 'total-marks'), 'component-marks');
    expect(conditionsLeft(both)).toEqual(['identity-and-supervision', 'no-malpractice-case']);
    expect(both.awardRule.at(-1)).toMatchObject({ kind: 'component-marks', componentId: start.components[0]!.id });
  });
});
