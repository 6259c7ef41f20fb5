import type { ContentNode } from '../content/content';
import { contentOfMarkdown } from './content-of-markdown';

/** The subset of LaTeX that the formats ask systems to show. What else a statement uses leaves its words behind. */
export function contentOfLatex(latex: string): ContentNode[] {
  const kept: string[] = [];
  // what must not be touched by what follows: formulas and code
  const keep = (markdown: string) => `\u0001${kept.push(markdown) - 1}\u0001`;
  let source = latex
    .replace(/\\begin\{(verbatim|lstlisting)\}(?:\[[^\]]*\])?\n?([\s\S]*?)\\end\{\1\}/g, (_all, _name, code: string) =>
      keep(`\n\n\`\`\`\n${code.trimEnd()}\n\`\`\`\n\n`),
    )
    .replace(/\\verb(\W)(.*?)\1/g, (_all, _mark, code: string) => keep(`\`${code}\``))
    .replace(/(^|[^\\])%.*$/gm, '$1')
    .replace(/\\\[([\s\S]*?)\\\]|\$\$([\s\S]*?)\$\$/g, (_all, a?: string, b?: string) => keep(`\n\n$$${a ?? b}$$\n\n`))
    .replace(/\\\(([\s\S]*?)\\\)|(?<!\\)\$([^$]+)\$/g, (_all, a?: string, b?: string) =>
      keep(`$${(a ?? b ?? '').trim()}$`),
    );
  source = source
    .replace(
      /\\problemname\{[^{}]*\}|\\(?:illustration|includegraphics|label|ref|vspace|hspace)\*?(?:\[[^\]]*\])?(?:\{[^{}]*\})+/g,
      '',
    )
    .replace(/\\(?:sub)?section\*?\{([^{}]*)\}/g, '\n\n# $1\n\n')
    .replace(/\\begin\{(Input|Output|Interaction)\}/g, '\n\n# $1\n\n')
    .replace(/^[ \t]+/gm, '')
    .replace(
      /\\begin\{itemize\}|\\begin\{enumerate\}/g,
      (begin) => `\n\n${begin === '\\begin{itemize}' ? '\u0002' : '\u0003'}`,
    )
    .replace(/\\(begin|end)\{[^{}]*\}(?:\[[^\]]*\])?/g, '\n\n');
  source = withItems(source);
  for (let before = ''; before !== source;) {
    before = source;
    source = source
      .replace(
        /\\(?:textbf|underline)\{([^{}]*)\}|\{\\bf\s+([^{}]*)\}/g,
        (_all, a?: string, b?: string) => `**${(a ?? b ?? '').trim()}**`,
      )
      .replace(
        /\\(?:emph|textit|textsl)\{([^{}]*)\}|\{\\(?:it|em)\s+([^{}]*)\}/g,
        (_all, a?: string, b?: string) => `*${(a ?? b ?? '').trim()}*`,
      )
      .replace(/\\(?:texttt|url)\{([^{}]*)\}|\{\\tt\s+([^{}]*)\}/g, (_all, a?: string, b?: string) =>
        keep(`\`${unescaped(a ?? b ?? '')}\``),
      )
      .replace(
        /\\href\{[^{}]*\}\{([^{}]*)\}|\\[A-Za-z]+\*?(?:\[[^\]]*\])?\{([^{}]*)\}/g,
        (_all, a?: string, b?: string) => a ?? b ?? '',
      );
  }
  source = unescaped(source.replace(/\\\\/g, '\n\n'))
    .replace(/\\[A-Za-z]+\s?/g, '')
    .replace(/[{}]/g, '');
  for (let before = ''; before !== source;) {
    before = source;
    source = source.replace(/\u0001(\d+)\u0001/g, (_all, index: string) => kept[Number(index)] ?? '');
  }
  return contentOfMarkdown(source);
}

/** An item is one line, bulleted or numbered as its list is. */
function withItems(source: string): string {
  let marker = '-';
  return source.replace(
    /\u0002|\u0003|\\item\s*(?:\[[^\]]*\]\s*)?([\s\S]*?)(?=\\item|\u0002|\u0003|\n\s*\n|$)/g,
    (all, words?: string) => {
      if (all === '\u0002' || all === '\u0003') {
        marker = all === '\u0002' ? '-' : '1.';
        return '';
      }
      return `${marker} ${(words ?? '').replace(/\s+/g, ' ').trim()}\n`;
    },
  );
}

function unescaped(source: string): string {
  return source
    .replace(/\\([%&#_{}$])/g, '$1')
    .replace(/\\ldots\b|\\dots\b|\\textellipsis\b/g, '…')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/~/g, ' ');
}
