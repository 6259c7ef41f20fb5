import {
  element,
  itemProblems,
  mathAttributes,
  mathTags,
  newItem,
  type ItemContent,
  type MathNode,
} from '@assay/item-bank/domain';
import { drawFormula, drawFormulas } from './draw-formulas';

const all = (nodes: readonly MathNode[]): MathNode[] =>
  nodes.flatMap((node) => [node, ...('c' in node ? all(node.c) : [])]);
const words = (nodes: readonly MathNode[]) => all(nodes).flatMap((node) => ('v' in node ? [node.v] : []));
const tags = (nodes: readonly MathNode[]) => all(nodes).flatMap((node) => ('n' in node ? [node.n] : []));

describe('A formula', () => {
  it('becomes MathML on the server, fractions, roots, sums and matrices alike', () => {
    const drawn = drawFormula('\\frac{1}{2}\\sqrt{x^2}+\\sum_{i=1}^{n} \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', true);
    expect(tags(drawn)).toEqual(expect.arrayContaining(['mfrac', 'msqrt', 'msup', 'munderover', 'mtable', 'mtd']));
    expect(words(drawn)).toEqual(expect.arrayContaining(['1', 'x', 'i', '∑']));
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\class{evil}{x}',
    '\\style{color:red}{x}',
    '\\includegraphics{https://example.org/a.png}',
    '\\color{red}x',
    '\\text{<script>alert(1)</script>}',
  ])('holds only what is on the lists, whatever was typed: %s', (tex) => {
    for (const node of all(drawFormula(tex, false))) {
      if ('v' in node) continue;
      expect(mathTags).toContain(node.n);
      for (const name of Object.keys(node.a ?? {})) expect(mathAttributes).toContain(name);
    }
  });

  it('that cannot be read is empty, and the author is told which one', () => {
    expect(drawFormula('\\frac{1', false)).toEqual([]);
    const item = (tex: string): ItemContent => {
      const math = { t: 'math' as const, tex, block: false, c: [{ v: 'what a browser sent' }] };
      const blank = newItem('Shares', 'en');
      return { ...blank, delivery: { ...blank.delivery, body: [element('p', math)] } };
    };
    const said = (tex: string) => itemProblems(drawFormulas(item(tex))).map(({ sentence }) => sentence);
    expect(said('\\frac{1')).toContain('The formula “\\frac{1” cannot be read.');
    expect(said('\\frac{1}{2}')).not.toContainEqual(expect.stringContaining('formula'));
    expect(JSON.stringify(drawFormulas(item('x')))).not.toContain('what a browser sent');
  });

  it('that is nested deeper than any screen shows cannot be read', () => {
    const nested = (levels: number): string => (levels === 0 ? 'x' : `\\sqrt{${nested(levels - 1)}}`);
    expect(drawFormula(nested(8), false)).not.toEqual([]);
    expect(drawFormula(nested(60), false)).toEqual([]);
  });

  it('does not keep the server busy with macros that call themselves', () => {
    expect(drawFormula('\\def\\a{\\a\\a}\\a', false)).toEqual([]);
  });
});
