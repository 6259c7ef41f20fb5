export {
  AnalysedComponent,
  AnalysedItem,
  AnalysedOutcome,
  BoardProgress,
  Estimate,
  SittingAnalysis,
  SittingsWithResults,
  SittingWithResults,
  Summary,
} from './analysis';
export { AnswerHistories, SharedPassages, SharedTask } from './authorship';
export { InteractionDetail, ItemDetail, PartFigure } from './item-detail';
export { ItemStatistics, ItemStatisticsList, ItemStatisticsQuery } from './item-statistics';
export { insightPaths } from './paths';
