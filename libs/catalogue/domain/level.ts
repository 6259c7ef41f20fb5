import type { NationalLevel, Specification } from './specification';
import { isWebAddress } from './text';

type Levels = Pick<Specification, 'eqfLevel' | 'nqf'>;

/**
 * The one place where a level is put into words. "Referenced" means that an authority has placed this
 * microcredential in the national framework and that a reader can look it up; anything less reads as declared by the issuer.
 */
export function levelSentences(spec: Levels): string[] {
  const sentences: string[] = [];
  if (spec.eqfLevel !== null) sentences.push(`EQF level ${spec.eqfLevel} (${levelStanding(spec)})`);
  if (spec.nqf) sentences.push(nationalLevelSentence(spec.nqf));
  return sentences;
}

export function levelStanding(spec: Levels): 'referenced' | 'self-declared' {
  return spec.nqf && isReferenced(spec.nqf) ? 'referenced' : 'self-declared';
}

export function nationalLevelSentence(nqf: NationalLevel): string {
  const level = `${nqf.framework} level ${nqf.level}`;
  if (isReferenced(nqf)) return `${level} (referenced)`;
  return nqf.referencing === 'none' ? `${level} (not referenced)` : `${level} (self-declared)`;
}

export function isReferenced(nqf: NationalLevel): boolean {
  return nqf.referencing === 'referenced' && isWebAddress(nqf.link);
}
