/** How often one answer was given, in all and among the strongest and weakest 27 of 100. */
export interface AnswerCount {
  readonly id: string;
  readonly n: number;
  readonly upper: number;
  readonly lower: number;
}

export interface Answer extends AnswerCount {
  readonly letter: string;
  readonly text: string;
  readonly isKey: boolean;
}

export interface AnswerOption {
  readonly id: string;
  readonly text: string;
  readonly isKey: boolean;
}

/** Every option in the author's order, also those that nobody chose: an idle distractor is a finding too. */
export function answerTable(options: readonly AnswerOption[], counts: readonly AnswerCount[]): Answer[] {
  return options.map((option, index) => {
    const { n, upper, lower } = counts.find(({ id }) => id === option.id) ?? { n: 0, upper: 0, lower: 0 };
    return { ...option, letter: letterOf(index), n, upper, lower };
  });
}

/** A wrong answer that more of the strongest than of the weakest gave, and a tenth of the strongest at least. */
export function misleads(
  { isKey, upper, lower }: Pick<Answer, 'isKey' | 'upper' | 'lower'>,
  groupSize: number,
): boolean {
  return !isKey && upper > lower && upper >= Math.max(2, groupSize / 10);
}

/** The wrong option that draws strong candidates most; null if there is none. */
export function misleading(answers: readonly Answer[], groupSize: number): Answer | null {
  const suspects = answers.filter((answer) => misleads(answer, groupSize));
  return suspects.toSorted((a, b) => b.upper - b.lower - (a.upper - a.lower))[0] ?? null;
}

/** A to Z, then AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
