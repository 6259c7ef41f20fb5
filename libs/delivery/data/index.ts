export { ExamPresence } from './presence/exam-presence';
export { AttemptStore } from './attempt/attempt-store';
export { Journal } from './attempt/journal';
export type { SaveState } from './attempt/save-state';
export { CandidateClient } from './candidate-client';
export { SittingClient } from './sitting-client';
