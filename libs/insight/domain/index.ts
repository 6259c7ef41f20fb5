export {
  answerTable,
  letterOf,
  misleading,
  misleads,
  type Answer,
  type AnswerCount,
  type AnswerOption,
} from './answers';
export { boundarySentence, componentBoundary, countedTogether, totalBoundary, type Boundary } from './boundary';
export { csv } from './csv';
export { decisionConsistency, type DecisionConsistency } from './decision-consistency';
export { countWithin, distribution, type Bin } from './distribution';
export { fairness, type Fairness, type FairnessFacts } from './fairness';
export { flagOf, percent, thresholds, wornFlag, type Flag, type FlagFacts, type FlagKind } from './flags';
export { flaggedFirst, itemFindings, type AnalysedItem, type ItemFindings } from './item-analysis';
export {
  facility,
  itemRestCorrelation,
  restVariance,
  tailSize,
  upperLowerIndex,
  type ItemMoments,
} from './item-figures';
export { estimate, isEnough, minimumCandidates, type Estimate, type FigureKind } from './minimums';
export { covariance, mean, momentsOf, standardDeviation, variance, type Moments, type TotalCount } from './moments';
export { poolItem, type PooledItem, type SittingItemFigure } from './pooled-item';
export { alpha, alphaWithout, standardError, stratifiedAlpha, type Stratum } from './reliability';
export { summarise, type Summary } from './summary';
