import { contentTags, element, text, type ContentNode, type ContentTag } from '../content/content';

const KNOWN: ReadonlySet<string> = new Set<string>(contentTags);
/** Words of these are never for reading. */
const SILENT = new Set(['script', 'style', 'template', 'head', 'title', 'iframe', 'object', 'noscript', 'svg']);
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'source', 'track', 'embed']);
const RENAMED: Readonly<Record<string, ContentTag>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  tt: 'code',
  strike: 's',
  del: 's',
  ins: 'u',
};
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', times: '×', le: '≤', ge: '≥', ne: '≠', rarr: '→', larr: '←' },
};

interface Open {
  name: string;
  tag: ContentTag | null;
  inside: ContentNode[];
}

/** Markup from elsewhere as content: elements that are not on our list leave their words, attributes are not taken. */
export function contentOfHtml(html: string): { nodes: ContentNode[]; droppedTags: string[] } {
  const root: Open = { name: '', tag: null, inside: [] };
  const open: Open[] = [root];
  const droppedTags = new Set<string>();
  const top = () => open.at(-1) as Open;
  const close = (): void => {
    const { tag, inside } = open.pop() as Open;
    top().inside.push(...(tag ? [element(tag, ...inside)] : inside));
  };
  for (const [token, comment, slash, tagName] of html.matchAll(TOKEN)) {
    if (comment !== undefined) continue;
    const name = tagName?.toLowerCase();
    if (name === undefined) {
      const words = decoded(token);
      if (words !== '' && !open.some((each) => SILENT.has(each.name))) top().inside.push(text(words));
    } else if (slash) {
      if (open.some((each) => each.name === name)) while (top().name !== name) close();
      if (open.length > 1 && top().name === name) close();
    } else {
      const tag = RENAMED[name] ?? (KNOWN.has(name) ? (name as ContentTag) : null);
      if (tag === null) droppedTags.add(name);
      if (EMPTY.has(name)) top().inside.push(...(tag ? [element(tag)] : []));
      else if (open.length < DEEPEST_MARKUP) open.push({ name, tag, inside: [] });
    }
  }
  while (open.length > 1) close();
  return { nodes: inBlocks(root.inside), droppedTags: [...droppedTags] };
}

const DEEPEST_MARKUP = 25;
const TOKEN = /(<!--[\s\S]*?-->|<![^>]*>)|<(\/?)([A-Za-z][A-Za-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</g;

function decoded(words: string): string {
  return words.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : null;
    if (code !== null) return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : ' ';
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}

const INLINE_TAGS = new Set(
  'span br b strong i em u s small sub sup code kbd samp var q cite abbr dfn bdi bdo ruby rb rt rp'.split(' '),
);

/** Words at the top level stand in paragraphs. */
function inBlocks(nodes: readonly ContentNode[]): ContentNode[] {
  const blocks: ContentNode[] = [];
  let words: ContentNode[] = [];
  const flush = () => {
    if (words.some((node) => node.t !== 'text' || node.v.trim() !== '')) blocks.push(element('p', ...words));
    words = [];
  };
  for (const node of nodes) {
    if (node.t !== 'el' || INLINE_TAGS.has(node.n)) words.push(node);
    else {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}
