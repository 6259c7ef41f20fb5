import { element, paragraph, text, type ContentNode } from '../content/content';
import type { CodeInteraction, TaskKind } from '../item/interaction';

const INPUT: Record<TaskKind, string> = {
  function: 'Arguments',
  program: 'Input',
  query: 'Data',
  change: 'Looked at by',
  commandLine: 'Input',
  webPage: 'Looked at by',
  interactive: 'Input',
};
/** An example that fills a page is none. */
const LONGEST = 400;

/** The visible checks as a table for the brief, so that candidates read in one place what goes in and what comes out. */
export function examplesOf(task: CodeInteraction): ContentNode[] {
  const kind = task.task ?? 'program';
  const shown = task.visibleChecks.filter(({ structure }) => !structure);
  if (shown.length === 0 || kind === 'interactive') return [];
  const code = (words: string) =>
    element(
      'td',
      element('pre', element('code', text(words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words))),
    );
  const input = (check: (typeof shown)[number]) =>
    kind === 'query' ? (check.files ?? []).map(({ content }) => content).join('\n') : check.stdin;
  return [
    paragraph(shown.length === 1 ? 'An example:' : 'Examples:'),
    element(
      'table',
      element(
        'thead',
        element('tr', element('th', text('Example')), element('th', text(INPUT[kind])), element('th', text('Result'))),
      ),
      element(
        'tbody',
        ...shown.map((check) =>
          element('tr', element('td', text(check.title)), code(input(check).trim()), code(check.expected.trim())),
        ),
      ),
    ),
  ];
}
