const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Where the shapes of this contract are served. */
export const insightPaths = {
  /** GET SittingsWithResults */
  sittings: path('insight', 'sittings'),
  /** GET SittingAnalysis */
  sitting: (sittingId: string) => path('insight', 'sittings', sittingId),
  /** GET ItemDetail */
  item: (sittingId: string, slot: string) => path('insight', 'sittings', sittingId, 'items', slot),
  /** GET SharedPassages */
  sharedPassages: (sittingId: string) => path('insight', 'sittings', sittingId, 'shared-passages'),
  /** GET AnswerHistories */
  histories: (attemptId: string) => path('insight', 'attempts', attemptId, 'histories'),
  /** GET text/csv */
  report: (sittingId: string) => path('insight', 'sittings', sittingId, 'report.csv'),
  /** GET ItemStatisticsQuery → ItemStatisticsList */
  items: path('insight', 'items'),
} as const;
