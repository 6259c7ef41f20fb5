export { ExamPresence } from './presence/exam-presence';
export { AttemptStore } from './attempt/attempt-store';
export { PasteNotes } from './attempt/pastes';
export { Journal } from './attempt/journal';
export type { SaveState } from './attempt/save-state';
export { CandidateClient } from './candidate-client';
export { SittingClient } from './sitting-client';
export { EVENT_SOURCE, LiveClient } from './live/live-client';
export { LiveSittingStore } from './live/live-sitting-store';
