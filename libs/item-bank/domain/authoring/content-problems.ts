import { gapsIn, plainText, type BodyNode, type MathNode } from '../content/content';
import { blocks, warns, type Finding } from './item-problem';

/** Wider and deeper than any exam needs, and far from what would slow a page or exhaust a stack. */
export const DEEPEST = 30;
const MOST_NODES = 4_000;
const LONGEST_TEXT = 100_000;

export function contentProblems(nodes: readonly BodyNode[], field: string, gaps?: 'with gaps'): Finding[] {
  const size = measure(nodes);
  return [
    ...(size.depth > DEEPEST ? [blocks(field, 'Lists and tables are nested too deeply.')] : []),
    ...(size.nodes > MOST_NODES || size.characters > LONGEST_TEXT
      ? [blocks(field, 'This text is too long for one item.')]
      : []),
    ...(headingSkips(nodes) ? [blocks(field, 'A heading skips a level; screen readers lose their way.')] : []),
    ...nodes.flatMap((node) => nodeProblems(node, field)),
    ...(gaps !== 'with gaps' && gapsIn(nodes).length > 0
      ? [blocks(field, 'A gap stands outside of the text that has gaps.')]
      : []),
    ...(hasEmptyHeading(nodes) ? [warns(field, 'A heading of a table has no words.')] : []),
  ];
}

function measure(nodes: readonly BodyNode[], depth = 1): { depth: number; nodes: number; characters: number } {
  const size = { depth, nodes: nodes.length, characters: 0 };
  for (const node of nodes) {
    if (node.t === 'text') size.characters += node.v.length;
    if (node.t === 'math') size.nodes += mathSize(node.c);
    if (node.t !== 'el' || depth > DEEPEST) continue;
    const inside = measure(node.c, depth + 1);
    size.depth = Math.max(size.depth, inside.depth);
    size.nodes += inside.nodes;
    size.characters += inside.characters;
  }
  return size;
}

const mathSize = (nodes: readonly MathNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + ('c' in node ? mathSize(node.c) : 0), 0);

function nodeProblems(node: BodyNode, field: string): Finding[] {
  switch (node.t) {
    case 'img': // WCAG 2.2, 1.1.1
      return node.alt.trim() === '' && node.decorative !== true
        ? [blocks(field, 'An image has no alternative text. Say what it shows, or that it only decorates.')]
        : [];
    case 'math':
      if (node.tex.trim() === '') return [blocks(field, 'A formula is empty.')];
      return node.c.length === 0 ? [blocks(field, `The formula “${node.tex.slice(0, 60)}” cannot be read.`)] : [];
    case 'el':
      return node.c.flatMap((each) => nodeProblems(each, field));
    default:
      return [];
  }
}

/** WCAG 2.2, 1.3.1: the page has the first level, so content starts with the second. */
function headingSkips(nodes: readonly BodyNode[]): boolean {
  const levels = nodes.flatMap((node) =>
    node.t === 'el' && /^h[2-4]$/.test(node.n) ? [Number(node.n.charAt(1))] : [],
  );
  return levels.some((level, index) => level > (levels[index - 1] ?? 1) + 1);
}

/** WCAG 2.2, 1.3.1; the corner of a table with two sets of headings may stay empty. */
function hasEmptyHeading(nodes: readonly BodyNode[]): boolean {
  const headings = (list: readonly BodyNode[]): string[] =>
    list.flatMap((node) => (node.t !== 'el' ? [] : node.n === 'th' ? [plainText(node.c)] : headings(node.c)));
  return nodes.some((node) => node.t === 'el' && headings([node]).slice(1).includes(''));
}
