export { InsightClient } from './insight-client';
export { LiveItemStatistics } from './live-item-statistics';
