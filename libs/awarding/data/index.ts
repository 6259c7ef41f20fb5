export { BoardClient } from './board-client';
export { ResultClient } from './result-client';
