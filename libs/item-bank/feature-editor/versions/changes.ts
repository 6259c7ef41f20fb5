import {
  answerInLine,
  plainText,
  partsOf,
  schemeWords,
  type BodyNode,
  type ContentNode,
  type Interaction,
  type ItemContent,
} from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';

/** One thing that is not as it was. Null where it was not there, or is not there any more. */
export interface Change {
  readonly about: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** What changed from one version to another, in words: for whoever decides whether the next form may use it. */
export function changesBetween(
  before: ItemContent,
  after: ItemContent,
  outcomeName: (outcomeId: string | null) => string,
): Change[] {
  const [old, now] = [before.delivery, after.delivery];
  return [
    ...different('Title', before.title, after.title),
    ...different('Language', old.language, now.language),
    ...text('Text of the question', withoutParts(old.body), withoutParts(now.body)),
    ...different('Number of sources', `${old.stimulusVersionIds.length}`, `${now.stimulusVersionIds.length}`),
    ...(old.stimulusVersionIds.length === now.stimulusVersionIds.length &&
    old.stimulusVersionIds.join() !== now.stimulusVersionIds.join()
      ? [{ about: 'Sources', was: null, is: 'Another version, or another source' }]
      : []),
    ...order(old.interactions, now.interactions),
    ...now.interactions.flatMap((part, index) => partChanges(before, after, part, index + 1, outcomeName)),
    ...old.interactions
      .filter((part) => !now.interactions.some((each) => isSame(each, part)))
      .map((part) => ({ about: `${kindNames[part.kind]}, taken out`, was: asked(part), is: null })),
    ...text('Feedback', before.secret.feedback, after.secret.feedback),
  ];
}

const isSame = (a: Interaction, b: Interaction) => a.id === b.id && a.kind === b.kind;
const asked = (part: Interaction) => plainText(part.prompt) || 'No words of its own';
const withoutParts = (body: readonly BodyNode[]) => body.filter((node): node is ContentNode => node.t !== 'ix');
const different = (about: string, was: string, is: string): Change[] => (was === is ? [] : [{ about, was, is }]);

/** The same words in another form are a change too: a table, a picture, emphasis. */
function text(about: string, was: readonly ContentNode[], is: readonly ContentNode[]): Change[] {
  const [old, now] = [plainText(was), plainText(is)];
  if (old !== now) return [{ about, was: old || null, is: now || null }];
  return JSON.stringify(was) === JSON.stringify(is)
    ? []
    : [{ about, was: null, is: 'The same words in another form, or another picture' }];
}

function order(old: readonly Interaction[], now: readonly Interaction[]): Change[] {
  const both = (list: readonly Interaction[], other: readonly Interaction[]) =>
    list.filter((part) => other.some((each) => isSame(each, part))).map(({ id }) => id);
  return both(old, now).join() === both(now, old).join()
    ? []
    : [{ about: 'Order of the parts', was: null, is: 'Parts stand in another order' }];
}

function partChanges(
  before: ItemContent,
  after: ItemContent,
  part: Interaction,
  number: number,
  outcomeName: (outcomeId: string | null) => string,
): Change[] {
  const name = `Part ${number}, ${kindNames[part.kind]}`;
  const old = before.delivery.interactions.find((each) => isSame(each, part));
  if (!old) return [{ about: name, was: null, is: asked(part) }];
  const [wasKeyed, isKeyed] = [before, after].map((item) =>
    schemeWords(item).find((each) => each.interactionId === part.id),
  );
  const gone = (wasKeyed?.lines ?? []).filter((line) => !isKeyed?.lines.includes(line));
  const come = (isKeyed?.lines ?? []).filter((line) => !wasKeyed?.lines.includes(line));
  const outcomes = (item: ItemContent) =>
    [...new Set(partsOf(item, part.id).map((each) => outcomeName(each.outcomeId)))].join(', ');
  return [
    ...text(`${name}: question`, old.prompt, part.prompt),
    ...different(`${name}: what candidates see`, seen(old), seen(part)),
    ...(seen(old) === seen(part) && shape(old) !== shape(part)
      ? [{ about: `${name}: what candidates see`, was: null, is: 'Order, limits or places changed' }]
      : []),
    ...different(`${name}: marks`, wasKeyed?.marks ?? '0', isKeyed?.marks ?? '0'),
    ...different(`${name}: outcome`, outcomes(before), outcomes(after)),
    ...(gone.length + come.length > 0
      ? [{ about: `${name}: marking`, was: gone.join(' ') || null, is: come.join(' ') || null }]
      : programs(before, part.id) !== programs(after, part.id)
        ? [
            {
              about: `${name}: marking`,
              was: null,
              is: 'Hidden inputs, expectations or programs of the author changed',
            },
          ]
        : []),
  ];
}

/** What a task is marked with beyond its words; empty for parts of another kind. */
function programs({ secret }: ItemContent, partId: string): string {
  const scheme = secret.schemes[partId];
  if (scheme?.kind !== 'code') return '';
  const { hiddenChecks, referenceSolution, solutions, checker, interactor } = scheme;
  return JSON.stringify({ hiddenChecks, referenceSolution, solutions, checker, interactor });
}

const shape = (part: Interaction) => JSON.stringify({ ...part, prompt: [] });

/** What a part offers, in one line. */
function seen(part: Interaction): string {
  switch (part.kind) {
    case 'choice':
    case 'order':
      return lines(part.options);
    case 'match':
      return `${lines(part.sources)} with ${lines(part.targets)}`;
    case 'inlineChoice':
      return [
        plainText(part.text),
        ...part.gaps.map(({ options }) => options.map((each) => each.text).join(' / ')),
      ].join('; ');
    case 'gapMatch':
      return [plainText(part.text), part.words.map((each) => each.text).join(' / ')].join('; ');
    case 'hotspot':
      return [part.image.alt, ...part.areas.map(({ label }) => label)].join('; ');
    case 'numeric':
      return [part.prefix, '…', part.suffix].join(' ').trim();
    case 'code':
      return answerInLine({ kind: 'files', files: part.files });
    case 'spreadsheet':
      return part.sheets
        .map(
          ({ name, cells }) =>
            `${name}: ${Object.entries(cells)
              .map(([cell, { entry }]) => `${cell} ${entry}`)
              .join(', ')}`,
        )
        .join('; ');
    case 'textEntry':
    case 'extendedText':
    case 'observation':
      return '';
  }
}

const lines = (list: readonly { readonly content: readonly ContentNode[] }[]) =>
  list.map(({ content }) => plainText(content)).join('; ');
