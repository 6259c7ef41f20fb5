import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffEntry, StaffSitting } from '@assay/delivery/contract';
import type { FormDetail, FormRow, ItemDetail, KeptAsset } from '@assay/item-bank/contract';
import {
  element,
  gap,
  newItem,
  paragraph,
  settle,
  text,
  type ContentNode,
  type Interaction,
  type MarkScheme,
} from '@assay/item-bank/domain';
import type { Page } from '@playwright/test';
import { caller, type Call } from './call';

/** The questions of this exam that these journeys wrote themselves, by kind. */
export type Numbers = Readonly<Record<'inlineChoice' | 'order' | 'match' | 'gapMatch' | 'hotspot', number>>;

/**
 * A written exam with five of its questions replaced by one of each kind that is placed or pointed at,
 * open now for these candidates.
 */
export async function scheduleOneOfEach(
  manager: Page,
  emails: readonly string[],
): Promise<{ entryIds: string[]; numbers: Numbers }> {
  const call = caller(manager);
  const { rows } = await call<{ rows: FormRow[] }>('GET', 'forms');
  const first = rows.find(({ state, componentTitle }) => state === 'published' && componentTitle === 'Written exam');
  const { id } = await call<{ id: string }>('POST', `forms/${first?.id}/copy`, {});
  const form = await call<FormDetail>('GET', `forms/${id}`);

  const free = form.items.filter(({ parts }) => parts.length === 1 && parts[0]?.markedBy === 'engine');
  const picture = await keepPicture(manager);
  const written = parts(picture);
  const places = new Map<string, { itemId: string; itemVersionId: string }>();
  for (const [index, write] of written.entries()) {
    const place = free[index];
    const [worth] = place?.parts ?? [];
    if (!place || !worth?.outcomeId) throw new Error('The form has too few questions to replace.');
    const [title, interaction, scheme] = write({ outcomeId: worth.outcomeId, marks: place.marks });
    places.set(place.itemVersionId, await publish(call, form.specificationId, title, interaction, scheme));
  }
  const sections = form.content.sections.map((section) => ({
    ...section,
    items: section.items.map((slot) => ({ ...slot, ...places.get(slot.itemVersionId) })),
  }));
  const { revision, durationMinutes } = form;
  await call('PUT', `forms/${id}`, { revision, title: 'One of each', durationMinutes, content: { sections } });
  const saved = await call<FormDetail>('GET', `forms/${id}`);
  await call('POST', `forms/${id}/publication`, { revision: saved.revision });
  const sitting = await call<StaffSitting>('POST', 'sittings', {
    title: 'One of each',
    formId: id,
    opensAt: new Date(Date.now() - 60_000).toISOString(),
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    place: '',
    supervision: 'supervised-on-site-verified',
  });
  const entryIds: string[] = [];
  for (const email of emails) {
    const candidate = { number: null, name: 'Hugo Martens', email, extraTimePercent: 0 };
    entryIds.push((await call<StaffEntry>('POST', `sittings/${sitting.id}/entries`, candidate)).id);
  }
  const order = form.content.sections.flatMap(({ items }) => items.map(({ itemVersionId }) => itemVersionId));
  const numberOf = (index: number) => order.indexOf(free[index]?.itemVersionId ?? '') + 1;
  const [inlineChoice, placing, match, gapMatch, hotspot] = [0, 1, 2, 3, 4].map(numberOf) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { entryIds, numbers: { inlineChoice, order: placing, match, gapMatch, hotspot } };
}

async function keepPicture(manager: Page): Promise<KeptAsset> {
  const data = readFileSync(path.resolve(import.meta.dirname, '../../../tools/demo/content/pictures/lance.png'));
  const headers = { origin: new URL(manager.url()).origin, 'content-type': 'image/png' };
  const answer = await manager.request.post('/api/assets', { data, headers });
  if (!answer.ok()) throw new Error(await answer.text());
  return (await answer.json()) as KeptAsset;
}

async function publish(
  call: Call,
  specificationId: string,
  title: string,
  interaction: Interaction,
  scheme: MarkScheme,
) {
  const item = await call<ItemDetail>('POST', 'items', { specificationId, title });
  const blank = newItem(title, 'en');
  const content = settle({
    ...blank,
    delivery: { ...blank.delivery, body: [{ t: 'ix', ref: interaction.id }], interactions: [interaction] },
    secret: { ...blank.secret, schemes: { [interaction.id]: scheme } },
  });
  const { revision } = await call<{ revision: number }>('PUT', `items/${item.id}/draft`, {
    ...{ revision: 1, content, samples: [] },
  });
  const { currentVersionId } = await call<ItemDetail>('POST', `items/${item.id}/versions`, { revision });
  return { itemId: item.id, itemVersionId: currentVersionId ?? '' };
}

interface Worth {
  readonly outcomeId: string;
  readonly marks: string;
}
type Write = (worth: Worth) => readonly [title: string, interaction: Interaction, scheme: MarkScheme];
const line = (id: string, words: string) => ({ id, content: [paragraph(words)], fixed: false });
const end = (id: string, words: string, matchMax: number | null) => ({ id, content: [paragraph(words)], matchMax });
const formula: ContentNode = { t: 'math', tex: 't = \\frac{m}{\\dot{q}}', block: false, c: [] };

const parts = (picture: KeptAsset): Write[] => [
  (worth) => [
    'Cool down a soup',
    {
      id: 'i1',
      kind: 'inlineChoice',
      prompt: [element('p', text('Complete the rule. Cooling takes '), formula, text('.'))],
      text: [element('p', text('Cool from '), gap('g1'), text(' °C to 10 °C within '), gap('g2'), text(' minutes.'))],
      gaps: [
        { id: 'g1', shuffle: false, options: ['40', '65', '90'].map((words) => ({ id: `d${words}`, text: words })) },
        { id: 'g2', shuffle: false, options: ['30', '90', '300'].map((words) => ({ id: `m${words}`, text: words })) },
      ],
    },
    { ...worth, kind: 'inlineChoice', rule: 'partial', correct: ['g1 d65', 'g2 m90'], map: null },
  ],
  (worth) => [
    'Wash hands',
    {
      id: 'i1',
      kind: 'order',
      prompt: [paragraph('Put the steps of washing hands in order.')],
      options: [
        line('a', 'Wet the hands'),
        line('b', 'Take soap'),
        line('c', 'Rub for 20 seconds'),
        line('d', 'Dry with paper'),
      ],
    },
    { ...worth, kind: 'order', rule: 'exact', correct: ['a', 'b', 'c', 'd'] },
  ],
  (worth) => [
    'Where food is kept',
    {
      id: 'i1',
      kind: 'match',
      prompt: [paragraph('Where is each kept?')],
      sources: [end('s1', 'Raw poultry', 1), end('s2', 'Flour', 1)],
      targets: [end('t1', 'Lowest shelf of the fridge', 1), end('t2', 'Dry store', 1), end('t3', 'Windowsill', null)],
      shuffle: true,
    },
    { ...worth, kind: 'match', rule: 'partial', correct: ['s1 t1', 's2 t2'], map: null },
  ],
  (worth) => [
    'Two hours and seventy-five degrees',
    {
      id: 'i1',
      kind: 'gapMatch',
      prompt: [paragraph('Fill the gaps.')],
      text: [element('p', text('Heat to '), gap('g1'), text(' in the core and keep hot above '), gap('g2'), text('.'))],
      gaps: [{ id: 'g1' }, { id: 'g2' }],
      words: ['75 °C', '65 °C', '40 °C'].map((words, index) => ({ id: `w${index + 1}`, text: words, matchMax: 1 })),
    },
    { ...worth, kind: 'gapMatch', rule: 'partial', correct: ['w1 g1', 'w2 g2'], map: null },
  ],
  (worth) => [
    'Parts of a lance',
    {
      id: 'i1',
      kind: 'hotspot',
      prompt: [paragraph('Which part sets how hard the water hits?')],
      image: {
        asset: picture.asset,
        alt: 'A lance for cleaning with water',
        width: picture.width,
        height: picture.height,
      },
      areas: [
        { id: 'h1', shape: 'rect', coords: box(picture, 0.05, 0.2, 0.3, 0.8), label: 'Left part' },
        {
          id: 'h2',
          shape: 'circle',
          coords: [Math.round(picture.width / 2), Math.round(picture.height / 2), 60],
          label: 'Middle part',
        },
        { id: 'h3', shape: 'rect', coords: box(picture, 0.7, 0.2, 0.95, 0.8), label: 'Right part' },
      ],
      minChoices: 0,
      maxChoices: 1,
    },
    { ...worth, kind: 'hotspot', rule: 'exact', correct: ['h3'], map: null },
  ],
];

const box = ({ width, height }: KeptAsset, left: number, top: number, right: number, bottom: number) =>
  [left * width, top * height, right * width, bottom * height].map(Math.round);
