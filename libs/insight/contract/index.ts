export {
  AnalysedComponent,
  AnalysedItem,
  AnalysedOutcome,
  BoardProgress,
  Estimate,
  ItemFlag,
  SittingAnalysis,
  SittingsWithResults,
  SittingWithResults,
  Summary,
} from './analysis';
export { Answer, InteractionDetail, ItemDetail, PartFigure } from './item-detail';
export { ItemStatistics, ItemStatisticsList, ItemStatisticsQuery } from './item-statistics';
export { insightPaths } from './paths';
