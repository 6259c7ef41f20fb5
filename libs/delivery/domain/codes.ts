// No 0/O, 1/I/L, 5/S, 2/Z: read aloud across a room and typed under stress.
const ALPHABET = '346789ABCDEFGHJKMNPQRTUVWXY';
const EXAM_DAY_CODE_LENGTH = 8;

/** One code per sitting, told by the invigilator on the day: "K7MQ-4DXR". 27^8 ≈ 2.8 × 10^11 possibilities. */
export function examDayCode(random: () => number): string {
  const letters = pick(random, ALPHABET, EXAM_DAY_CODE_LENGTH);
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Spaces, hyphens and small letters do not matter to whoever types it. */
export function normaliseExamDayCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** What an examiner sees instead of a name: "2F-118". Drawn at random, so that nothing of the candidate is in it. */
export function scriptCode(random: () => number): string {
  return `${pick(random, '346789', 1)}${pick(random, 'ABCDEFGHJKMNPQRTUVWXY', 1)}-${pick(random, '0123456789', 3)}`;
}

/** `random` gives a number in [0, 1) of cryptographic quality. */
function pick(random: () => number, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}
