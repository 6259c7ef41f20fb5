import type { AwardCondition, Component, Outcome, Specification } from '@assay/catalogue/domain';

/** What the buttons of the draft do. Ids are made here once and stay over all versions. */

export function addComponent(spec: Specification): Specification {
  const code = freeCode(
    spec.components.map((component) => component.code),
    (n) => String.fromCharCode(64 + n),
  );
  const component: Component = { id: crypto.randomUUID(), code, title: '', kind: 'written-exam', description: '' };
  return { ...spec, components: [...spec.components, component] };
}

export function addOutcome(spec: Specification): Specification {
  const code = freeCode(
    spec.outcomes.map((outcome) => outcome.code),
    (n) => `LO${n}`,
  );
  const mastery = { minimum: '0', minimumEvidence: 3, componentMinima: [] };
  const outcome: Outcome = { id: crypto.randomUUID(), code, statement: '', level: null, criterion: '', mastery };
  return { ...spec, outcomes: [...spec.outcomes, outcome] };
}

export function addAwardingBody(spec: Specification): Specification {
  return { ...spec, awardingBodies: [...spec.awardingBodies, { name: '', registration: null, website: null }] };
}

export function removeAt<Key extends 'components' | 'outcomes' | 'awardingBodies' | 'awardRule'>(
  spec: Specification,
  key: Key,
  index: number,
): Specification {
  return { ...spec, [key]: spec[key].filter((_, at) => at !== index) };
}

export function moveAt<Key extends 'components' | 'outcomes' | 'awardRule'>(
  spec: Specification,
  key: Key,
  index: number,
  step: -1 | 1,
): Specification {
  const list: unknown[] = [...spec[key]];
  const [moved] = list.splice(index, 1);
  list.splice(index + step, 0, moved);
  return { ...spec, [key]: list };
}

export function cellOf(spec: Specification, componentId: string, outcomeId: string): string {
  const cell = spec.blueprint.find((each) => each.componentId === componentId && each.outcomeId === outcomeId);
  return cell?.marks ?? '';
}

export function setCell(spec: Specification, componentId: string, outcomeId: string, marks: string): Specification {
  const others = spec.blueprint.filter((cell) => cell.componentId !== componentId || cell.outcomeId !== outcomeId);
  return { ...spec, blueprint: marks === '' ? others : [...others, { componentId, outcomeId, marks }] };
}

export const conditionNames: Record<AwardCondition['kind'], string> = {
  'total-marks': 'Enough marks in all',
  'each-outcome': 'Each outcome reaches its minimum',
  'component-marks': 'A component is passed by itself',
  'identity-and-supervision': 'Identity checked, sitting supervised',
  'no-malpractice-case': 'No malpractice case is open',
  'award-board': 'The award board has confirmed',
};

export function addCondition(spec: Specification, kind: AwardCondition['kind']): Specification {
  const componentIds = spec.components.map(({ id }) => id);
  const made: Record<AwardCondition['kind'], () => AwardCondition | null> = {
    'total-marks': () => ({ kind: 'total-marks', componentIds, minimum: '0' }),
    'component-marks': () => firstFree(spec),
    'each-outcome': () => ({ kind: 'each-outcome' }),
    'identity-and-supervision': () => ({ kind: 'identity-and-supervision' }),
    'no-malpractice-case': () => ({ kind: 'no-malpractice-case' }),
    'award-board': () => ({ kind: 'award-board' }),
  };
  const condition = made[kind]();
  return condition ? { ...spec, awardRule: [...spec.awardRule, condition] } : spec;
}

/** The kinds that could still be added: only a component passed by itself may stand several times. */
export function conditionsLeft(spec: Specification): AwardCondition['kind'][] {
  const kinds = Object.keys(conditionNames) as AwardCondition['kind'][];
  return kinds.filter((kind) =>
    kind === 'component-marks'
      ? firstFree(spec) !== null
      : !spec.awardRule.some((condition) => condition.kind === kind),
  );
}

function firstFree(spec: Specification): AwardCondition | null {
  const taken = spec.awardRule.flatMap((condition) =>
    condition.kind === 'component-marks' ? condition.componentId : [],
  );
  const free = spec.components.find(({ id }) => !taken.includes(id));
  return free ? { kind: 'component-marks', componentId: free.id, minimum: '0' } : null;
}

function freeCode(taken: readonly string[], name: (n: number) => string): string {
  let n = taken.length + 1;
  while (taken.includes(name(n))) n++;
  return name(n);
}
