import { element, text, type ContentMath, type ContentNode, type ContentTag } from '../content/content';

/** The Markdown that statements are written in: paragraphs, headings, lists, code, tables, emphasis, formulas. */
export function contentOfMarkdown(markdown: string): ContentNode[] {
  const lines = markdown.split('\n');
  const nodes: ContentNode[] = [];
  let level = 1;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as string;
    const [block, next, depth] = blockAt(lines, at, level);
    if (block) nodes.push(...block);
    level = depth ?? level;
    at = Math.max(next, at + 1);
    if (line.trim() === '') continue;
  }
  return nodes;
}

type Block = [nodes: ContentNode[] | null, next: number, level?: number];

const FENCE = /^\s*(```+|~~~+)/;
const BULLET = /^\s{0,3}([-*+])\s+/;
const NUMBER = /^\s{0,3}\d{1,4}[.)]\s+/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

function blockAt(lines: readonly string[], at: number, level: number): Block {
  const line = lines[at] as string;
  if (line.trim() === '') return [null, at + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    // WCAG 2.2, 1.3.1: the page has the first level, and none is skipped
    const next = Math.min(Math.max(2, (heading[1] as string).length + 1), level + 1, 4);
    return [[element(`h${next}` as ContentTag, ...inline(heading[2] as string))], at + 1, next];
  }
  const fence = FENCE.exec(line)?.[1];
  if (fence) return verbatim(lines, at + 1, fence);
  if (/^\s*\$\$/.test(line)) return formula(lines, at);
  if (BULLET.test(line)) return list(lines, at, 'ul', BULLET);
  if (NUMBER.test(line)) return list(lines, at, 'ol', NUMBER);
  if (/\|/.test(line) && /^\s*\|?\s*:?-{2,}/.test(lines[at + 1] ?? '')) return table(lines, at);
  return paragraphAt(lines, at);
}

function verbatim(lines: readonly string[], from: number, fence: string): Block {
  let end = from;
  while (end < lines.length && !(lines[end] as string).trim().startsWith(fence)) end += 1;
  return [[element('pre', text(lines.slice(from, end).join('\n')))], end + 1];
}

function formula(lines: readonly string[], at: number): Block {
  const rest = lines.slice(at).join('\n').trimStart().slice(2);
  const end = rest.indexOf('$$');
  if (end === -1) return paragraphAt(lines, at);
  const used = rest.slice(0, end).split('\n').length;
  return [[element('p', math(rest.slice(0, end), true))], at + used];
}

function list(lines: readonly string[], from: number, tag: 'ul' | 'ol', marker: RegExp): Block {
  const items: string[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (marker.test(line)) items.push(line.replace(marker, ''));
    else if (/^\s+\S/.test(line)) items[items.length - 1] += ` ${line.trim().replace(BULLET, '')}`;
    else break;
  }
  return [[element(tag, ...items.map((item) => element('li', ...inline(item))))], at];
}

function table(lines: readonly string[], at: number): Block {
  let end = at + 2;
  while (end < lines.length && /\|/.test(lines[end] as string)) end += 1;
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim()));
  const row = (line: string, tag: 'th' | 'td') =>
    element(
      'tr',
      ...cells(line).map((cell) => ({
        ...element(tag, ...cell),
        ...(tag === 'th' && { a: { scope: 'col' as const } }),
      })),
    );
  const head = element('thead', row(lines[at] as string, 'th'));
  const body = element('tbody', ...lines.slice(at + 2, end).map((line) => row(line, 'td')));
  return [[element('table', head, body)], end];
}

function paragraphAt(lines: readonly string[], from: number): Block {
  let end = from + 1;
  const begins = (line: string) =>
    line.trim() === '' || [HEADING, FENCE, BULLET, NUMBER].some((each) => each.test(line));
  while (end < lines.length && !begins(lines[end] as string)) end += 1;
  return [[element('p', ...inline(lines.slice(from, end).join(' ')))], end];
}

/** Code, formulas, images and links, strong and emphasised words: what comes first is taken first. */
const INLINE =
  /(`+)([^`]+)\1|\$\$([^$]+)\$\$|\$([^$\s](?:[^$]*[^$\s])?)\$|!\[([^\]]*)\]\([^)]*\)|\[([^\]]+)\]\([^)]*\)|(\*\*|__)(?=\S)([^*_]+)\7|([*_])(?=\S)([^*_]+)\9|\\([\\`*_{}[\]()#+.!$%&~-])/;

function inline(source: string): ContentNode[] {
  const nodes: ContentNode[] = [];
  for (let rest = source; rest !== '';) {
    const found = INLINE.exec(rest);
    const plain = found ? rest.slice(0, found.index) : rest;
    if (plain !== '') nodes.push(text(plain));
    if (!found) break;
    nodes.push(...nodesOf(found));
    rest = rest.slice(found.index + found[0].length);
  }
  return nodes;
}

function nodesOf([, , code, shown, tex, , link, , strong, , emphasised, escaped]: RegExpExecArray): ContentNode[] {
  if (code !== undefined) return [element('code', text(code.trim()))];
  if (shown !== undefined) return [math(shown, true)];
  if (tex !== undefined) return [math(tex, false)];
  if (link !== undefined) return inline(link);
  if (strong !== undefined) return [element('strong', ...inline(strong))];
  if (emphasised !== undefined) return [element('em', ...inline(emphasised))];
  return escaped === undefined ? [] : [text(escaped)]; // else an image: there is no file for it here
}

/** Drawn by the server when the item is saved. */
const math = (tex: string, block: boolean): ContentMath => ({ t: 'math', tex: tex.trim(), block, c: [] });
