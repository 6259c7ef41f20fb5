import temml from 'temml';
import {
  DEEPEST,
  mathAttributes,
  mathTags,
  type BodyNode,
  type ContentMath,
  type ContentNode,
  type Interaction,
  type ItemContent,
  type MathNode,
  type MathTag,
} from '@assay/item-bank/domain';

/** What temml builds before it writes markup. */
interface TemmlNode {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly TemmlNode[];
}
type DrawTree = (tex: string, options: object) => TemmlNode;

const TAGS: ReadonlySet<string> = new Set(mathTags);
const ATTRIBUTES: ReadonlySet<string> = new Set(mathAttributes);
/** Presentation only; `\href`, `\class` and HTML are refused by temml without trust, and by the lists once more. */
const OPTIONS = { throwOnError: true, strict: false, trust: false, maxExpand: 500, annotate: false };

/** TeX as the MathML that candidates get. Empty where it cannot be read, which `itemProblems` tells the author. */
export function drawFormula(tex: string, block: boolean): MathNode[] {
  try {
    const draw = (temml as unknown as { __renderToMathMLTree: DrawTree }).__renderToMathMLTree;
    const math = draw(tex, { ...OPTIONS, displayMode: block });
    const drawn = (math.children ?? []).flatMap(allowed);
    return depth(drawn) > DEEPEST ? [] : drawn;
  } catch {
    return [];
  }
}

/** What is deeper cannot be sent either, so it is not kept in the first place. */
const depth = (nodes: readonly MathNode[]): number =>
  nodes.reduce((most, node) => Math.max(most, 'c' in node ? 1 + depth(node.c) : 1), 0);

/** What is not on the lists gives way to what is in it. */
function allowed(node: TemmlNode): MathNode[] {
  if (node.text !== undefined) return node.text === '' ? [] : [{ v: node.text }];
  const c = (node.children ?? []).flatMap(allowed);
  if (node.type === undefined || !TAGS.has(node.type)) return c;
  const kept = Object.entries(node.attributes ?? {}).filter(([name]) => ATTRIBUTES.has(name));
  const a = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
  return [{ n: node.type as MathTag, ...(kept.length > 0 ? { a } : {}), c }];
}

/** What a browser sends as MathML is not looked at: every formula is drawn from its TeX, here. */
export function drawFormulas(content: ItemContent): ItemContent {
  const { delivery, secret } = content;
  return {
    ...content,
    delivery: {
      ...delivery,
      body: drawFormulasIn(delivery.body),
      interactions: delivery.interactions.map(inInteraction),
    },
    secret: { ...secret, feedback: drawFormulasIn(secret.feedback) },
  };
}

export function drawFormulasIn<Node extends BodyNode | ContentNode>(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    if (node.t === 'math') return { ...node, c: drawn(node) };
    return node.t === 'el' ? { ...node, c: drawFormulasIn(node.c) } : node;
  });
}

const drawn = ({ tex, block }: ContentMath) => (tex.trim() === '' ? [] : drawFormula(tex, block));

function inInteraction(interaction: Interaction): Interaction {
  const asked = { ...interaction, prompt: drawFormulasIn(interaction.prompt) };
  const within = <Thing extends { readonly content: readonly ContentNode[] }>(list: readonly Thing[]) =>
    list.map((thing) => ({ ...thing, content: drawFormulasIn(thing.content) }));
  switch (asked.kind) {
    case 'choice':
    case 'order':
      return { ...asked, options: within(asked.options) };
    case 'match':
      return { ...asked, sources: within(asked.sources), targets: within(asked.targets) };
    case 'inlineChoice':
    case 'gapMatch':
      return { ...asked, text: drawFormulasIn(asked.text) };
    default:
      return asked;
  }
}
