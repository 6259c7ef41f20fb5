import { mathAttributes, mathTags, type MathNode } from '@assay/item-bank/domain';

const TAGS: ReadonlySet<string> = new Set(mathTags);
const ATTRIBUTES: ReadonlySet<string> = new Set(mathAttributes);

export type Formula = { readonly c: readonly MathNode[] } | { readonly problem: string };

/** TeX as MathML, to look at while it is typed. The library comes with the first formula; the server has the last word. */
export async function readFormula(tex: string, isBlock: boolean): Promise<Formula> {
  const { default: temml } = await import('temml');
  try {
    const drawn = document.createElement('span');
    temml.render(tex, drawn, { displayMode: isBlock, throwOnError: true, strict: false, trust: false });
    return { c: nodes(drawn.querySelector('math')) };
  } catch (error) {
    return { problem: sentence(error) };
  }
}

function nodes(parent: Element | null): MathNode[] {
  return [...(parent?.childNodes ?? [])].flatMap((node): MathNode[] => {
    if (!(node instanceof Element)) return node.textContent ? [{ v: node.textContent }] : [];
    if (!TAGS.has(node.localName)) return nodes(node);
    const kept = [...node.attributes].filter(({ name }) => ATTRIBUTES.has(name));
    const a = Object.fromEntries(kept.map(({ name, value }) => [name, value]));
    return [{ n: node.localName as (typeof mathTags)[number], ...(kept.length > 0 ? { a } : {}), c: nodes(node) }];
  });
}

/** "Expected '}', got 'EOF' at end of input" is for programmers; the place is what helps. */
function sentence(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const [, at] = /at position (\d+)/.exec(said) ?? [];
  if (/undefined control sequence/i.test(said)) {
    const [, name] = /sequence:? *(\\[A-Za-z]+)/.exec(said) ?? [];
    return name ? `“${name}” is not a command that is known here.` : 'There is a command that is not known here.';
  }
  if (/end of input/i.test(said)) return 'Something is not closed yet: count the braces { and }.';
  return at ? `This cannot be read from character ${at} on.` : 'This cannot be read yet.';
}
