export { ExamNotices } from './exam-notices';
export { Navigator } from './navigator';
export { type SectionMarks, type SlotMark, slotWords } from './progress';
export { QuestionList } from './question-list';
export { SavedChip, type Saving } from './saved-chip';
