import type { ChoiceScheme, OrderScheme } from '@assay/item-bank/domain';

/** A rule as an author chooses it, and what it does where that may surprise. */
export interface RuleWords {
  readonly name: string;
  readonly help: string;
}

export const choiceRules: Record<ChoiceScheme['rule'], RuleWords> = {
  exact: {
    name: 'All right ones and no others',
    help: 'One missing or one too many earns nothing.',
  },
  partial: {
    name: 'A share for each right one',
    help: 'Wrong ones take nothing off: limit how many can be chosen, or choosing everything earns all marks.',
  },
  netCorrect: {
    name: 'A share for each right one, less wrong ones',
    help: 'A wrong one takes off what a right one earns: 3 right and 1 wrong count as 2. Never below 0.',
  },
  map: {
    name: 'Marks of your own',
    help: 'Each has its own marks, also below 0. They are added up and held between the two limits.',
  },
};

/** A gap holds one option, so a wrong one has nothing to take off. */
export const gapRules: Partial<Record<ChoiceScheme['rule'], RuleWords>> = {
  exact: { name: 'All gaps right', help: 'One gap wrong or empty, and nothing is earned.' },
  partial: { name: 'A share for each gap that is right', help: 'A wrong choice earns nothing and takes nothing off.' },
  map: { name: 'Marks of your own', help: choiceRules.map.help },
};

export const orderRules: Record<OrderScheme['rule'], RuleWords> = {
  exact: { name: 'All in the right order', help: 'One line out of place earns nothing.' },
  position: {
    name: 'A share for each line in its own place',
    help: 'Hard on one slip: B C D A has no line in its own place, although only A was moved.',
  },
  adjacent: {
    name: 'A share for each right neighbour',
    help: 'Counts the steps that are followed by the right next one: B C D A has 2 of 3.',
  },
  longest: {
    name: 'A share for the most lines in the right order',
    help: 'Other lines may stand between them: B C D A has 3 of 4. The mildest rule; a guess often earns something.',
  },
};
