import { compareMarks, maxMarks } from '@assay/platform/domain';
import type { ObservationScheme, RubricCriterion, RubricScheme } from '../item/mark-scheme';
import { blocks, warns, type Finding } from './item-problem';

export function rubricProblems(scheme: RubricScheme): Finding[] {
  return [
    ...criteriaProblems(scheme.criteria),
    ...(scheme.criteria.length > 0 && scheme.modelAnswer.trim() === ''
      ? [warns('modelAnswer', 'Examiners agree better with a model answer beside them.')]
      : []),
  ];
}

/** What an examiner ticks while watching; guidance says what to do when something is not shown. */
export function observationProblems(scheme: ObservationScheme): Finding[] {
  return [
    ...criteriaProblems(scheme.criteria),
    ...(scheme.criteria.length > 0 && scheme.guidance.trim() === ''
      ? [warns('guidance', 'Examiners agree better with guidance on what to watch for.')]
      : []),
  ];
}

export function criteriaProblems(criteria: readonly RubricCriterion[]): Finding[] {
  if (criteria.length === 0) return [blocks('criteria', 'Write at least one criterion for the examiner.')];
  return [
    ...criteria.flatMap((criterion) => {
      const field = `criteria.${criterion.id}`;
      const levels = criterion.levels.map(({ marks }) => marks);
      return [
        ...(criterion.title.trim() === '' ? [blocks(`${field}.title`, 'Say what this criterion looks at.')] : []),
        ...(levels.length < 2 ? [blocks(`${field}.levels`, 'Give at least two levels, the lowest with 0 marks.')] : []),
        ...(criterion.levels.some(({ descriptor }) => descriptor.trim() === '')
          ? [blocks(`${field}.levels`, 'Describe every level, so that two examiners give the same marks.')]
          : []),
        ...(levels.length > 0 && compareMarks(maxMarks(...levels), criterion.marks) !== 0
          ? [
              blocks(
                `${field}.marks`,
                `The highest level earns ${maxMarks(...levels)}, the criterion is worth ${criterion.marks}.`,
              ),
            ]
          : []),
        ...(new Set(levels).size < levels.length ? [blocks(`${field}.levels`, 'Two levels earn the same marks.')] : []),
      ];
    }),
  ];
}
