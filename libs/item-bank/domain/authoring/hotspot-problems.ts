import { boundsOf } from '../item/area-bounds';
import type { HotspotArea, HotspotInteraction } from '../item/interaction';
import type { HotspotScheme } from '../item/mark-scheme';
import { blocks, warns, type Finding } from './item-problem';
import { keyProblems, wordProblems } from './keyed-problems';

/** WCAG 2.2, 2.5.8. */
const SMALLEST_TARGET = 24;

export function hotspotProblems(interaction: HotspotInteraction, scheme: HotspotScheme): Finding[] {
  const { image, areas, minChoices, maxChoices } = interaction;
  if (image.asset === '') return [blocks('image', 'Choose a picture.')];
  const most = maxChoices ?? areas.length;
  return [
    ...(image.alt.trim() === '' ? [blocks('image.alt', 'The image has no alternative text.')] : []),
    ...(areas.length < 2 ? [blocks('areas', 'Draw at least two areas: one alone is no choice.')] : []),
    ...areas.flatMap((area, index) => areaProblems(area, index, image)),
    ...wordProblems(
      'areas',
      areas.map(({ label }) => label),
      {
        empty: (number) => `Area ${number} has no words; who cannot see the picture chooses by them.`,
        same: 'Two areas have the same words.',
      },
    ),
    ...keyProblems(interaction, scheme, 'area'),
    ...(minChoices > most ? [blocks('minChoices', 'More areas are asked for than may be chosen.')] : []),
    ...(maxChoices !== null && maxChoices > areas.length
      ? [blocks('maxChoices', 'More areas may be chosen than there are.')]
      : []),
    ...(scheme.rule !== 'map' && scheme.correct.length > most
      ? [blocks('maxChoices', 'There are more right areas than may be chosen.')]
      : []),
    ...(scheme.rule === 'partial' && most >= areas.length && areas.length > 1
      ? [warns('rule', 'Whoever marks every area gets full marks. Limit the choices, or take wrong ones off.')]
      : []),
  ];
}

function areaProblems(area: HotspotArea, index: number, image: HotspotInteraction['image']): Finding[] {
  const field = `areas.${area.id}`;
  const box = boundsOf(area);
  if (box === null) return [blocks(field, `Area ${index + 1} has no shape.`)];
  if (box.left < 0 || box.top < 0 || box.right > image.width || box.bottom > image.height) {
    return [blocks(field, `Area ${index + 1} lies outside its image.`)];
  }
  return box.right - box.left < SMALLEST_TARGET || box.bottom - box.top < SMALLEST_TARGET
    ? [warns(field, `Area ${index + 1} is small; it is hard to hit with a finger.`)]
    : [];
}
