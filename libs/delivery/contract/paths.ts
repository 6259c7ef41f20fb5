const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Where the shapes of this contract are served. */
export const deliveryPaths = {
  /** GET CandidateHome */
  home: path('home'),
  /** GET WaitingRoom */
  entry: (entryId: string) => path('entries', entryId),
  /** POST → WaitingRoom */
  checkIn: (entryId: string) => path('entries', entryId, 'check-in'),
  /** POST → CandidateAttempt: starts, or continues what was started on another device */
  start: (entryId: string) => path('entries', entryId, 'attempt'),
  /** GET CandidateAttempt */
  attempt: (attemptId: string) => path('attempts', attemptId),
  /** PUT SaveResponse → SavedResponse */
  response: (attemptId: string, slot: string) => path('attempts', attemptId, 'responses', slot),
  /** PUT SetFlag → 204 */
  flag: (attemptId: string, slot: string) => path('attempts', attemptId, 'flags', slot),
  /** GET FinishSummary */
  summary: (attemptId: string) => path('attempts', attemptId, 'summary'),
  /** POST → CandidateAttempt; may be sent again */
  submission: (attemptId: string) => path('attempts', attemptId, 'submission'),
  /** POST RunRequest → Run · GET Run[] (newest first) */
  runs: (attemptId: string) => path('attempts', attemptId, 'runs'),
  /** POST NotedPaste → 204 */
  pastes: (attemptId: string) => path('attempts', attemptId, 'pastes'),
  /** GET Run */
  run: (attemptId: string, runId: string) => path('attempts', attemptId, 'runs', runId),

  /** GET StaffSitting[] · POST NewSitting → StaffSitting */
  sittings: path('sittings'),
  /** GET SittingDetail · PUT ChangedSitting → StaffSitting */
  sitting: (sittingId: string) => path('sittings', sittingId),
  /** POST → ExamDayCode: a new code, shown once; the one before no longer works */
  examDayCode: (sittingId: string) => path('sittings', sittingId, 'exam-day-code'),
  /** POST NewEntry → StaffEntry */
  entries: (sittingId: string) => path('sittings', sittingId, 'entries'),
  /** GET FoundEntries ?search= */
  foundEntries: path('found-entries'),
  /** POST CandidateListText → CandidateImport; enters nobody */
  importPreview: (sittingId: string) => path('sittings', sittingId, 'entries', 'import-preview'),
  /** POST CandidateListText → CandidateImport */
  import: (sittingId: string) => path('sittings', sittingId, 'entries', 'import'),
  /** PUT ChangedExtraTime → StaffEntry */
  extraTime: (sittingId: string, entryId: string) => path('sittings', sittingId, 'entries', entryId, 'extra-time'),
  /** POST EntryReason → StaffEntry */
  withdrawal: (sittingId: string, entryId: string) => path('sittings', sittingId, 'entries', entryId, 'withdrawal'),
  /** POST EntryReason → StaffEntry */
  absence: (sittingId: string, entryId: string) => path('sittings', sittingId, 'entries', entryId, 'absence'),
  /** GET LiveSitting */
  live: (sittingId: string) => path('sittings', sittingId, 'live'),
  /** GET: server-sent events, each one LiveNews */
  liveEvents: (sittingId: string) => path('sittings', sittingId, 'live', 'events'),
  /** POST AddTime → Done */
  liveTime: (sittingId: string) => path('sittings', sittingId, 'live', 'time'),
  /** POST WithReason → Done */
  livePause: (sittingId: string) => path('sittings', sittingId, 'live', 'pause'),
  /** POST WithReason → Done */
  liveResume: (sittingId: string) => path('sittings', sittingId, 'live', 'resume'),
  /** POST WithReason → Done: the reason is the message */
  liveMessage: (sittingId: string) => path('sittings', sittingId, 'live', 'messages'),
  /** POST WithReason → Done: the reason is the note; candidates do not see it */
  liveNote: (sittingId: string) => path('sittings', sittingId, 'live', 'notes'),
  /** POST RecordDemonstration → Demonstration */
  demonstration: (sittingId: string, entryId: string) =>
    path('sittings', sittingId, 'entries', entryId, 'demonstration'),
  /** POST Beat → ExamNews */
  presence: (entryId: string) => path('entries', entryId, 'presence'),
  /** POST → 204 */
  noticeRead: (entryId: string, noticeId: string) => path('entries', entryId, 'notices', noticeId, 'reading'),
  /** POST → StaffEntry: entered again, after a withdrawal or an absence by mistake */
  reinstatement: (sittingId: string, entryId: string) =>
    path('sittings', sittingId, 'entries', entryId, 'reinstatement'),
} as const;
