/** Numbers from 0 to 1 that look random and are the same for the same seed, so that a demo can be repeated. */
export type Chance = () => number;

export function chanceOf(seed: string): Chance {
  let state =
    [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** With mean 0 and deviation 1 (Box and Muller). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** Of somebody of this ability at something of this difficulty, both in logits (Rasch 1960). */
export const probability = (ability: number, difficulty: number) => 1 / (1 + Math.exp(difficulty - ability));

export const pick = <T>(from: readonly T[], chance: Chance): T | undefined => from[Math.floor(chance() * from.length)];

export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  return things
    .map((thing) => ({ thing, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}
