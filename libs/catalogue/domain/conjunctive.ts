import type { AwardCondition } from './award-rule';

/** The chance of a candidate who has truly mastered everything to be found so on one outcome; an example, not a measurement. */
const CHANCE_PER_HURDLE = 0.95;

/**
 * "All must be met" multiplies: with eight outcomes at 0.95 each, one true master in three is refused.
 * Whoever writes the rule should see that number. Counts outcomes and components passed by themselves.
 */
export function conjunctiveHint(outcomeCount: number, rule: readonly AwardCondition[]) {
  const hurdles = outcomeCount + rule.filter(({ kind }) => kind === 'component-marks').length;
  const chance = CHANCE_PER_HURDLE ** hurdles;
  return { hurdles, chance: Math.round(chance * 100) / 100 };
}
