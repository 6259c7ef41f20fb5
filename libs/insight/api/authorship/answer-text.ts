import type { CodeInteraction, CodeResponse, Delivery } from '@assay/item-bank/domain';

/** What a candidate wrote: their own files in the order of their names. The author's are everybody's. */
export function textOf(interaction: CodeInteraction, { files }: CodeResponse): string {
  const authors = new Set(interaction.files.filter(({ editable }) => !editable).map(({ path }) => path));
  return joined(Object.entries(files).filter(([path]) => !authors.has(path)));
}

/** What they began with. */
export function begunText(delivery: Delivery, interactionId: string): string {
  const interaction = delivery.interactions.find(({ id }) => id === interactionId);
  if (interaction?.kind !== 'code') return '';
  return joined(
    interaction.files.filter(({ editable }) => editable).map(({ path, content }): [string, string] => [path, content]),
  );
}

const joined = (files: [path: string, content: string][]): string =>
  files
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, content]) => content)
    .join('\n');
