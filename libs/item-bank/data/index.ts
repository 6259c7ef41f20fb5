export { AssetClient } from './asset-client';
export { ExchangeClient } from './exchange-client';
export { FormClient } from './form-client';
export { ItemClient, type ItemFilter } from './item-client';
export {
  ITEM_STATISTICS,
  ItemStatisticsTable,
  type ItemFlag,
  type ItemStatistics,
  type ItemStatisticsSource,
} from './item-statistics';
export { StimulusClient } from './stimulus-client';
export { RehearsalClient } from './rehearsal-client';
