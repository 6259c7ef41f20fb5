import type { BodyNode } from '../content/content';
import type { Interaction } from '../item/interaction';
import type { Delivery } from '../item/item';

/** The pictures of a text, each once. */
export function assetsInText(nodes: readonly BodyNode[]): string[] {
  const found = (list: readonly BodyNode[]): string[] =>
    list.flatMap((node) => (node.t === 'img' ? [node.asset] : node.t === 'el' ? found(node.c) : []));
  return [...new Set(found(nodes))];
}

/** Every picture that candidates are shown with an item: from the delivery half alone. */
export function assetsIn(delivery: Delivery): string[] {
  const texts = [delivery.body, ...delivery.interactions.flatMap((each) => [each.prompt, ...textsOf(each)])];
  const images = delivery.interactions.flatMap((each) =>
    each.kind === 'hotspot' && each.image.asset !== '' ? [each.image.asset] : [],
  );
  return [...new Set([...texts.flatMap(assetsInText), ...images])];
}

function textsOf(interaction: Interaction): (readonly BodyNode[])[] {
  switch (interaction.kind) {
    case 'choice':
    case 'order':
      return interaction.options.map(({ content }) => content);
    case 'match':
      return [...interaction.sources, ...interaction.targets].map(({ content }) => content);
    case 'inlineChoice':
    case 'gapMatch':
      return [interaction.text];
    default:
      return [];
  }
}
