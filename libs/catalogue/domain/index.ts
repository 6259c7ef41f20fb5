export { evaluateAwardRule, type AwardDecision, type AwardFacts, type AwardFinding } from './award-decision';
export {
  awardRuleSentences,
  componentName,
  conditionPhrases,
  type AwardCondition,
  type AwardRule,
  type Phrase,
} from './award-rule';
export { blankSpecification } from './blank-specification';
export { componentMarks, outcomeMarks, requiredMarks, totalMarks } from './blueprint';
export {
  blueprintTable,
  sectionLetter,
  type BlueprintColumn,
  type BlueprintRow,
  type BlueprintTable,
  type FormBlueprint,
  type FormBlueprintSection,
  type MarkedBy,
} from './blueprint-table';
export { conjunctiveHint } from './conjunctive';
export { levelSentences, levelStanding, nationalLevelSentence } from './level';
export {
  outcomeResults,
  type ComponentEvidence,
  type MarkedPart,
  type OutcomeResult,
  type ResultState,
} from './outcome-results';
export { publishProblems, type FieldProblem } from './publish-problems';
export { publishWarnings } from './publish-warnings';
export {
  componentOf,
  type AwardingBody,
  type BlueprintCell,
  type Component,
  type Mastery,
  type NationalLevel,
  type Outcome,
  type Referencing,
  type Specification,
  type Stackability,
  type Validity,
} from './specification';
export {
  nextDraft,
  publishVersion,
  saveDraft,
  type CatalogueErrorCode,
  type SpecificationState,
  type SpecificationVersion,
} from './specification-version';
export { standardElements, type StandardElement, type StandardElementKey } from './standard-elements';
export {
  componentKinds,
  componentKindWords,
  participations,
  participationTerms,
  qualityAssuranceKinds,
  qualityAssuranceLabels,
  stackabilityLabels,
  supervisionLabels,
  supervisions,
  type ComponentKind,
  type Participation,
  type QualityAssurance,
  type QualityAssuranceKind,
  type Supervision,
} from './vocabulary';
export { tidySpecification } from './tidy';
export { workloadSentence } from './workload';
