import type { AnswerOption } from '@assay/insight/domain';
import { plainText, type Interaction, type MarkScheme } from '@assay/item-bank/domain';

/** What can be chosen in a closed question, in the author's order, as counted in the responses; null for all else. */
export function answerOptions(interaction: Interaction, scheme: MarkScheme | undefined): AnswerOption[] | null {
  const keys = keysOf(scheme);
  const option = (id: string, text: string): AnswerOption => ({ id, text, isKey: keys.has(id) });
  switch (interaction.kind) {
    case 'choice':
      return interaction.options.map(({ id, content }) => option(id, plainText(content)));
    case 'hotspot':
      return interaction.areas.map(({ id, label }) => option(id, label));
    case 'inlineChoice':
      return interaction.gaps.flatMap((gap, index) =>
        gap.options.map(({ id, text }) => option(`${gap.id} ${id}`, `Gap ${index + 1}: ${text}`)),
      );
    case 'gapMatch':
      return interaction.gaps.flatMap((gap, index) =>
        interaction.words.map(({ id, text }) => option(`${id} ${gap.id}`, `Gap ${index + 1}: ${text}`)),
      );
    case 'match':
      return interaction.sources.flatMap((source) =>
        interaction.targets.map((target) =>
          option(`${source.id} ${target.id}`, `${plainText(source.content)} – ${plainText(target.content)}`),
        ),
      );
    default:
      return null;
  }
}

/** An order that was given, in words. */
export function orderInWords(interaction: Extract<Interaction, { kind: 'order' }>, ids: string): string {
  const textOf = (id: string) => interaction.options.find((one) => one.id === id)?.content ?? [];
  return ids
    .split(' ')
    .map((id) => plainText(textOf(id)))
    .join(' → ');
}

/** What is right, or worth something where answers have weights. */
function keysOf(scheme: MarkScheme | undefined): ReadonlySet<string> {
  if (!scheme || !('correct' in scheme)) return new Set();
  if (!('map' in scheme) || scheme.rule !== 'map') return new Set(scheme.correct);
  const weights: readonly { readonly marks: string; readonly key?: string; readonly optionId?: string }[] =
    scheme.map?.weights ?? [];
  return new Set(weights.filter(({ marks }) => Number(marks) > 0).map(({ key, optionId }) => key ?? optionId ?? ''));
}
