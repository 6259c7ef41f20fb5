const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Where the shapes of this contract are served. */
export const markingPaths = {
  /** GET MarkingQueues */
  queues: path('marking'),
  /** GET MarkingQueue */
  queue: (itemVersionId: string) => path('marking', 'items', itemVersionId),
  /** GET MarkingProgress */
  progress: (sittingId: string) => path('marking', 'sittings', sittingId),
  /** GET ScriptResponse */
  script: (scriptId: string) => path('marking', 'scripts', scriptId),
  /** GET DemonstrationScripts */
  demonstration: (attemptId: string) => path('marking', 'demonstrations', attemptId),
  /** POST → ScriptResponse: in hand, so that nobody else marks it meanwhile */
  hold: (scriptId: string) => path('marking', 'scripts', scriptId, 'hold'),
  /** POST AwardMarks → Marked */
  marks: (scriptId: string) => path('marking', 'scripts', scriptId, 'marks'),
  /** POST ReferScript → Marked */
  referral: (scriptId: string) => path('marking', 'scripts', scriptId, 'referral'),
  /** GET ScriptPaper: all answers of one attempt with their marks */
  paper: (attemptId: string) => path('marking', 'attempts', attemptId, 'paper'),
  /** POST → Marked: the engine tries once more what it could not mark */
  retry: (scriptId: string) => path('marking', 'scripts', scriptId, 'retry'),
} as const;
