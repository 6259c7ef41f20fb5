import { element, gap, paragraph, type BodyNode } from '../content/content';
import type { Interaction, InteractionKind } from '../item/interaction';
import type { ItemContent } from '../item/item';
import type { MarkScheme } from '../item/mark-scheme';
import { settle } from '../item/settle';
import { starterTask } from './starter-task';

/** An item with nothing in it but a first paragraph to write in. */
export function newItem(title: string, language: string): ItemContent {
  return {
    title,
    delivery: {
      schema: 'item/1',
      language,
      stimulusVersionIds: [],
      body: [paragraph('')],
      interactions: [],
      tariff: [],
    },
    secret: { schemes: {}, processing: {}, feedback: [] },
  };
}

/** Adds a part at the end of the text, ready to be filled in. */
export function addPart(content: ItemContent, kind: InteractionKind): ItemContent {
  const id = freeId(
    content.delivery.interactions.map((each) => each.id),
    'i',
  );
  const { interaction, scheme } = newPart(kind, id);
  return settle({
    ...content,
    delivery: {
      ...content.delivery,
      interactions: [...content.delivery.interactions, interaction],
      body: [...content.delivery.body, { t: 'ix', ref: id }],
    },
    secret: { ...content.secret, schemes: { ...content.secret.schemes, [id]: scheme } },
  });
}

export function removePart(content: ItemContent, interactionId: string): ItemContent {
  const { delivery, secret } = content;
  return settle({
    ...content,
    delivery: {
      ...delivery,
      interactions: delivery.interactions.filter(({ id }) => id !== interactionId),
      body: delivery.body.filter((node) => node.t !== 'ix' || node.ref !== interactionId),
    },
    secret: {
      ...secret,
      schemes: Object.fromEntries(Object.entries(secret.schemes).filter(([id]) => id !== interactionId)),
    },
  });
}

/** Parts are numbered as they stand in the text, so the list of interactions follows the body. */
export function inBodyOrder(content: ItemContent, body: readonly BodyNode[]): ItemContent {
  const { delivery } = content;
  const place = (interaction: Interaction) => body.findIndex((node) => node.t === 'ix' && node.ref === interaction.id);
  const interactions = [...delivery.interactions].sort((a, b) => place(a) - place(b));
  return settle({ ...content, delivery: { ...delivery, body, interactions } });
}

/** "i3" where i1 and i2 are taken; never one that was used before and might still be spoken of. */
export function freeId(taken: readonly string[], prefix: string): string {
  const numbers = taken.filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)) || 0);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

function newPart(kind: InteractionKind, id: string): { interaction: Interaction; scheme: MarkScheme } {
  const asked = { id, prompt: [paragraph('')] };
  const worth = { outcomeId: null, marks: '1' };
  switch (kind) {
    case 'choice': {
      const options = ['o1', 'o2', 'o3', 'o4'].map((option) => ({
        id: option,
        content: [paragraph('')],
        fixed: false,
      }));
      return {
        interaction: { ...asked, kind, cardinality: 'single', options, shuffle: true, minChoices: 0, maxChoices: 1 },
        scheme: { ...worth, kind, rule: 'exact', correct: [], map: null },
      };
    }
    case 'inlineChoice': {
      const gaps = [{ id: 'g1', options: [option('o1', ''), option('o2', '')], shuffle: true }];
      return {
        interaction: { ...asked, kind, text: [element('p', gap('g1'))], gaps },
        scheme: { ...worth, kind, rule: 'partial', correct: [], map: null },
      };
    }
    case 'order': {
      const options = ['o1', 'o2', 'o3'].map((id) => ({ id, content: [paragraph('')], fixed: false }));
      return {
        interaction: { ...asked, kind, options },
        scheme: { ...worth, kind, rule: 'exact', correct: options.map(({ id: each }) => each) },
      };
    }
    case 'match': {
      const ends = (prefix: string, matchMax: number | null) =>
        [1, 2, 3].map((each) => ({ id: `${prefix}${each}`, content: [paragraph('')], matchMax }));
      return {
        interaction: { ...asked, kind, sources: ends('s', 1), targets: ends('t', null), shuffle: true },
        scheme: { ...worth, kind, rule: 'partial', correct: [], map: null },
      };
    }
    case 'gapMatch': {
      const words = ['w1', 'w2'].map((each) => ({ id: each, text: '', matchMax: 1 }));
      return {
        interaction: { ...asked, kind, text: [element('p', gap('g1'))], gaps: [{ id: 'g1' }], words },
        scheme: { ...worth, kind, rule: 'partial', correct: [], map: null },
      };
    }
    case 'hotspot':
      return {
        interaction: {
          ...asked,
          kind,
          image: { asset: '', alt: '', width: 0, height: 0 },
          areas: [],
          minChoices: 0,
          maxChoices: 1,
        },
        scheme: { ...worth, kind, rule: 'exact', correct: [], map: null },
      };
    case 'spreadsheet':
      return {
        interaction: { ...asked, kind, sheets: [{ name: 'Sheet1', columns: 6, rows: 12, cells: {}, editable: [] }] },
        scheme: { kind, checks: [], dataSets: [], solution: {} },
      };
    case 'observation':
      return { interaction: { ...asked, kind }, scheme: { kind, criteria: [], guidance: '' } };
    case 'numeric':
      return {
        interaction: { ...asked, kind, prefix: '', suffix: '' },
        scheme: { ...worth, kind, keys: [], reading: { decimalComma: true, units: [], ignoreWordsAfter: false } },
      };
    case 'textEntry':
      return { interaction: { ...asked, kind, maxLength: 100 }, scheme: { ...worth, kind, keys: [] } };
    case 'extendedText':
      return {
        interaction: { ...asked, kind, wordsAdvised: 150, maxLength: 10_000 },
        scheme: { kind, criteria: [], guidance: '', modelAnswer: '' },
      };
    case 'code':
      return {
        interaction: {
          ...asked,
          kind,
          title: '',
          version: '3',
          ...starterTask('function', 'python'),
          visibleChecks: [],
        },
        scheme: { kind, hiddenChecks: [], checks: [], referenceSolution: [] },
      };
  }
}

const option = (id: string, text: string) => ({ id, text });
