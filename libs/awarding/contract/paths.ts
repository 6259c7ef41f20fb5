const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Where the shapes of this contract are served. */
export const awardingPaths = {
  /** GET AwardBoards */
  boards: path('awards'),
  /** GET AwardBoard */
  board: (boardId: string) => path('awards', boardId),
  /** POST SignResults → AwardBoard */
  signatures: (boardId: string) => path('awards', boardId, 'signatures'),
  /** POST → AwardBoard: candidates see their results from now on */
  release: (boardId: string) => path('awards', boardId, 'release'),
  /** POST DecideLate → AwardBoard */
  lateDecisions: (boardId: string) => path('awards', boardId, 'late-decisions'),
  /** GET CandidateResults: one's own */
  results: path('results'),
  /** GET CandidateResult: one's own, once it is released */
  result: (resultId: string) => path('results', resultId),
  /** GET: one's own result as a PDF, the statement of results */
  statement: (resultId: string) => path('results', resultId, 'statement'),
} as const;
