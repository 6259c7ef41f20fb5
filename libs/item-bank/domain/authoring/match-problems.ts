import { plainText } from '../content/content';
import type { MatchInteraction, OrderInteraction } from '../item/interaction';
import type { MatchScheme, OrderScheme } from '../item/mark-scheme';
import { contentProblems } from './content-problems';
import { blocks, warns, type Finding } from './item-problem';
import { keyProblems, wordProblems } from './keyed-problems';

export function matchProblems(interaction: MatchInteraction, scheme: MatchScheme): Finding[] {
  const { sources, targets, shuffle } = interaction;
  const isUnlimited = [...sources, ...targets].every(({ matchMax }) => matchMax === null);
  const isSideBySide =
    sources.length > 1 && sources.every(({ id }, i) => scheme.correct.includes(`${id} ${targets[i]?.id}`));
  return [
    ...(sources.length < 2 ? [blocks('sources', 'Give at least two to match.')] : []),
    ...(targets.length < 2 ? [blocks('targets', 'Give at least two to match them with.')] : []),
    ...wordProblems(
      'sources',
      sources.map(({ content }) => plainText(content)),
      { empty: (number) => `Row ${number} on the left is empty.`, same: 'Two rows on the left say the same.' },
    ),
    ...wordProblems(
      'targets',
      targets.map(({ content }) => plainText(content)),
      { empty: (number) => `Row ${number} on the right is empty.`, same: 'Two rows on the right say the same.' },
    ),
    ...[...sources, ...targets].flatMap(({ content }) => contentProblems(content, 'sources')),
    ...keyProblems(interaction, scheme, 'pair'),
    ...(isUnlimited && scheme.rule === 'partial'
      ? [
          warns(
            'rule',
            'Whoever matches everything with everything gets full marks. Limit the pairs, or take wrong ones off.',
          ),
        ]
      : []),
    ...(isSideBySide && !shuffle
      ? [warns('shuffle', 'The right pairs stand side by side, which gives them away. Shuffle the lists.')]
      : []),
  ];
}

export function orderProblems({ options }: OrderInteraction, scheme: OrderScheme): Finding[] {
  const ids = options.map(({ id }) => id);
  const isWhole = scheme.correct.length === ids.length && ids.every((id) => scheme.correct.includes(id));
  return [
    ...(options.length < 3 ? [blocks('options', 'Give at least three to put in order: two are a guess.')] : []),
    ...wordProblems(
      'options',
      options.map(({ content }) => plainText(content)),
      { empty: (number) => `Line ${number} is empty.`, same: 'Two lines say the same.' },
    ),
    ...options.flatMap(({ content }) => contentProblems(content, 'options')),
    ...(isWhole ? [] : [blocks('correct', 'The right order holds every line exactly once.')]),
  ];
}
