export { OutcomeList } from './outcome-list/outcome-list';
export { ResultChip } from './result-chip';
export { evidenceSentence, resultWords } from './words';
