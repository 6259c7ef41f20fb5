import type { BodyNode, ContentElement } from '../content/content';

/** Content as Markdown, for the newer format. */
export function markdownOf(nodes: readonly BodyNode[]): string {
  return tidy(nodes.map((node) => blockIn(node, MARKDOWN)).join(''));
}

/** … and as LaTeX, for the older one. */
export function latexOf(nodes: readonly BodyNode[]): string {
  return tidy(nodes.map((node) => blockIn(node, LATEX)).join(''));
}

interface Markup {
  text: (words: string) => string;
  wrap: Readonly<Record<string, (inside: string) => string>>;
  math: (tex: string, block: boolean) => string;
  code: (words: string) => string;
  list: (items: readonly string[], ordered: boolean) => string;
}

const MARKDOWN: Markup = {
  text: (words) => words.replace(/[\\`*_[\]$]/g, '\\$&').replace(/^([#+-])/, '\\$1'),
  wrap: {
    ...{ strong: (inside) => `**${inside}**`, b: (inside) => `**${inside}**` },
    ...{ em: (inside) => `*${inside}*`, i: (inside) => `*${inside}*` },
    ...{ h2: (inside) => `# ${inside}`, h3: (inside) => `## ${inside}`, h4: (inside) => `### ${inside}` },
  },
  math: (tex, block) => (block ? `$$${tex}$$` : `$${tex}$`),
  code: (words) => `\`\`\`\n${words}\n\`\`\``,
  list: (items, ordered) => items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`).join('\n'),
};

const LATEX: Markup = {
  text: (words) =>
    words
      .replace(/\\/g, '\u0001')
      .replace(/[%&#_{}$]/g, '\\$&')
      .replace(/~/g, '\\~{}')
      .replaceAll('\u0001', '\\textbackslash{}'),
  wrap: {
    ...{ strong: (inside) => `\\textbf{${inside}}`, b: (inside) => `\\textbf{${inside}}` },
    ...{
      em: (inside) => `\\emph{${inside}}`,
      i: (inside) => `\\emph{${inside}}`,
      code: (inside) => `\\texttt{${inside}}`,
    },
    ...{
      h2: (inside) => `\\section*{${inside}}`,
      h3: (inside) => `\\section*{${inside}}`,
      h4: (inside) => `\\section*{${inside}}`,
    },
  },
  math: (tex, block) => (block ? `$$${tex}$$` : `$${tex}$`),
  code: (words) => `\\begin{verbatim}\n${words}\n\\end{verbatim}`,
  list: (items, ordered) => {
    const name = ordered ? 'enumerate' : 'itemize';
    return `\\begin{${name}}\n${items.map((item) => `\\item ${item}`).join('\n')}\n\\end{${name}}`;
  },
};

const OWN_LINES = new Set([
  'p',
  'div',
  'blockquote',
  'figure',
  'figcaption',
  'table',
  'caption',
  'tr',
  'dl',
  'dt',
  'dd',
]);

function blockIn(node: BodyNode, markup: Markup): string {
  if (node.t === 'el' && /^h[2-4]$/.test(node.n)) return `\n\n${inlineIn(node, markup)}\n\n`;
  if (node.t === 'el' && node.n === 'pre') return `\n\n${markup.code(rawText(node))}\n\n`;
  if (node.t === 'el' && (node.n === 'ul' || node.n === 'ol')) {
    const items = node.c.flatMap((item) =>
      item.t === 'el' ? [tidy(item.c.map((each) => inlineIn(each, markup)).join(''))] : [],
    );
    return `\n\n${markup.list(items, node.n === 'ol')}\n\n`;
  }
  if (node.t === 'el' && node.n === 'hr') return '\n\n';
  return node.t === 'el' && OWN_LINES.has(node.n) ? `\n\n${inlineIn(node, markup)}\n\n` : inlineIn(node, markup);
}

function inlineIn(node: BodyNode, markup: Markup): string {
  switch (node.t) {
    case 'text':
      return markup.text(node.v);
    case 'math':
      return markup.math(node.tex, node.block);
    case 'img':
      return node.alt === '' ? '' : markup.text(`[${node.alt}]`);
    case 'el': {
      if (node.n === 'br') return '\n';
      if (node.n === 'code' && markup === MARKDOWN) return `\`${rawText(node)}\``;
      if (node.n === 'td' || node.n === 'th') return `${node.c.map((each) => inlineIn(each, markup)).join('')} `;
      const inside = node.c.map((each) => blockIn(each, markup)).join('');
      return markup.wrap[node.n]?.(inside.trim()) ?? inside;
    }
    default:
      return '';
  }
}

const rawText = (node: ContentElement): string =>
  node.c
    .map((each) => (each.t === 'text' ? each.v : each.t === 'el' ? (each.n === 'br' ? '\n' : rawText(each)) : ''))
    .join('');

const tidy = (source: string) => `${source.replace(/\n{3,}/g, '\n\n').trim()}`;
