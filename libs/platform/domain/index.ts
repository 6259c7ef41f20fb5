export { canonicalJson } from './canonical-json';
export { DomainError, refuse } from './errors';
export {
  addMarks,
  compareMarks,
  isMarks,
  maxMarks,
  minMarks,
  multiplyMarks,
  ratio,
  subtractMarks,
  sumMarks,
  type Marks,
} from './marks';
export { exifOrientation } from './picture/exif';
export { stripMetadata, type Unstripped } from './picture/strip-metadata';
export { fieldTime, instantOf, minutesAhead, minutesBetween, offsetText } from './time/zone';
