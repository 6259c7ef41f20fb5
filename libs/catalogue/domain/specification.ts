import type { Marks } from '@assay/platform/domain';
import type { AwardRule } from './award-rule';
import type { Participation, QualityAssurance, Supervision, ComponentKind } from './vocabulary';

/**
 * What a microcredential asks for and how it is described: the elements of Annex I of Council Recommendation
 * 2022/C 243/02 that are known before anybody is assessed, the components, the outcomes and the award rule.
 * A draft may have gaps (empty text, null, empty lists); `publishProblems` lists what is still missing.
 */
export interface Specification {
  title: string;
  /** One paragraph for candidates and employers: what the holder can do, and where that is of use. */
  description: string;
  /** BCP 47: the language of teaching material, assessment and credential. */
  language: string;
  /** ISO 3166-1 alpha-2: the country of the issuer. */
  countryCode: string;
  region: string | null;
  awardingBodies: AwardingBody[];
  eqfLevel: number | null;
  nqf: NationalLevel | null;
  ects: number | null;
  hours: number | null;
  participation: Participation | null;
  qualityAssurance: QualityAssurance | null;
  components: Component[];
  outcomes: Outcome[];
  /** The required mix: marks for each outcome in each component. A form is checked against it. */
  blueprint: BlueprintCell[];
  awardRule: AwardRule;
  prerequisites: string | null;
  supervision: Supervision | null;
  grading: string | null;
  stackability: Stackability | null;
  furtherInformation: string | null;
  validity: Validity;
}

export interface AwardingBody {
  name: string;
  /** A number in a public register, so that a reader can tell two bodies of one name apart. */
  registration: string | null;
  website: string | null;
}

export interface NationalLevel {
  /** The name of the framework, such as "Danish NQF". */
  framework: string;
  level: string;
  referencing: Referencing;
  /** Where the referencing can be looked up; needed before a level may be called referenced. */
  link: string | null;
}
export type Referencing = 'referenced' | 'self-declared' | 'none';

/** One assessed part with its own forms and sittings. Its id stays the same over all versions. */
export interface Component {
  id: string;
  code: string;
  title: string;
  kind: ComponentKind;
  /** How candidates are assessed here, in a sentence. */
  description: string;
}

/** A measurable statement of what the holder can do. Its id stays the same over all versions. */
export interface Outcome {
  id: string;
  code: string;
  statement: string;
  /** A level of its own, where it differs from that of the microcredential. */
  level: string | null;
  /** How well it must be done: what separates met from not met, in words. */
  criterion: string;
  mastery: Mastery;
}

/** When an outcome is met: enough marks, from enough pieces of evidence, and where wanted enough in each component. */
export interface Mastery {
  minimum: Marks;
  minimumEvidence: number;
  componentMinima: { componentId: string; minimum: Marks }[];
}

export interface BlueprintCell {
  componentId: string;
  outcomeId: string;
  marks: Marks;
}

export interface Stackability {
  kind: 'stand-alone' | 'stackable';
  note: string;
}

export interface Validity {
  /** Calendar days, YYYY-MM-DD: from when and until when it is offered. */
  from: string | null;
  until: string | null;
  /** Months after which a credential ends; null: it does not end. */
  credentialMonths: number | null;
}

export function componentOf(spec: Pick<Specification, 'components'>, componentId: string): Component | undefined {
  return spec.components.find(({ id }) => id === componentId);
}
