import { componentMarks, publishProblems, publishWarnings } from '@assay/catalogue/domain';
import { SpecificationContent } from '@assay/catalogue/contract';
import { CreateStimulus, ItemContent } from '@assay/item-bank/contract';
import {
  canPublishForm,
  formItem,
  formProblems,
  interactionKinds,
  itemMarks,
  itemProblems,
  markedBy,
  markParts,
  plainText,
  scoreInteraction,
  suggestSamples,
  testMarking,
  type BodyNode,
  type ItemContent as Content,
} from '@assay/item-bank/domain';
import { compareMarks, sumMarks } from '@assay/platform/domain';
import { createHash } from 'node:crypto';
import temml from 'temml';
import { itemsOf, plans, profiles } from '../plans';
import type { FormPlan } from '../play/configure';
import { drawAnswer } from '../play/draw-answer';
import { idFor, type WrittenItem } from './write';

const items = plans.flatMap(itemsOf);
const each = items.map((item): [string, WrittenItem] => [item.title, item]);
const parts = items.flatMap(({ content }) =>
  content.delivery.interactions.map((interaction) => ({
    interaction,
    scheme: content.secret.schemes[interaction.id]!,
  })),
);
const tasks = items.filter(({ profile }) => profile.programs !== null);

describe('the content of the demo', () => {
  it('has at least 45 items and six practical tasks, and every kind of question', () => {
    expect(tasks).toHaveLength(6);
    expect(items.length - tasks.length).toBeGreaterThanOrEqual(45);
    expect(new Set(parts.map(({ interaction }) => interaction.kind))).toEqual(new Set(interactionKinds));
  });

  it('asks every question in words of its own, by which whoever learned it knows it', () => {
    const asked = items.map(({ content }) => plainText(content.delivery.body));
    expect(new Set(asked).size).toBe(items.length);
    expect(profiles.size).toBe(items.length);
  });

  it('has easy and hard items in every microcredential', () => {
    for (const plan of plans) {
      const difficulties = itemsOf(plan).map(({ profile }) => profile.difficulty);
      expect(Math.min(...difficulties)).toBeLessThan(-0.6);
      expect(Math.max(...difficulties)).toBeGreaterThan(0.8);
      for (const difficulty of difficulties) expect(Math.abs(difficulty)).toBeLessThanOrEqual(2);
    }
  });

  it('does not give the key away by its place or its length', () => {
    const single = parts.flatMap(({ interaction, scheme }) =>
      interaction.kind === 'choice' && interaction.cardinality === 'single' && scheme.kind === 'choice'
        ? [{ options: interaction.options, key: scheme.correct[0] }]
        : [],
    );
    const places = single.map(({ options, key }) => options.findIndex(({ id }) => id === key));
    for (const place of [0, 1, 2, 3])
      expect(places.filter((each) => each === place).length).toBeLessThanOrEqual(places.length / 2);
    expect(new Set(places).size).toBe(4);
    const longest = single.filter(({ options, key }) => {
      const lengths = options.map(({ content }) => plainText(content).length);
      return lengths[options.findIndex(({ id }) => id === key)] === Math.max(...lengths);
    });
    expect(longest.length).toBeLessThanOrEqual(single.length / 2);
  });

  it('marks extended answers by criteria with described levels, and has answers of every standard', () => {
    const written = items.filter(({ content }) => content.delivery.interactions[0]?.kind === 'extendedText');
    expect(written.length).toBeGreaterThanOrEqual(7);
    for (const { content, profile } of written) {
      expect(new Set(profile.answers.map(({ standard }) => standard)).size).toBe(6);
      const criteria = markParts(content);
      for (const { marks, pools } of profile.answers) {
        expect(marks).toHaveLength(criteria.length);
        marks.forEach((mark, index) => expect(compareMarks(mark, criteria[index]!.marks)).toBeLessThanOrEqual(0));
        for (const pool of pools) expect(pool.length).toBeGreaterThan(1);
      }
      const total = (standard: string) =>
        Number(sumMarks(profile.answers.find((answer) => answer.standard === standard)!.marks));
      expect(total('excellent')).toBeGreaterThanOrEqual(total('good'));
      expect(total('good')).toBeGreaterThan(total('middling'));
      expect(total('middling')).toBeGreaterThan(total('poor'));
      expect(total('off-topic')).toBe(0);
    }
  });

  it('has workbooks that are filled in the better, the more somebody knows', () => {
    const [asked] = items.flatMap(({ content, profile }) =>
      content.delivery.interactions.flatMap((interaction) =>
        interaction.kind === 'spreadsheet' ? [{ content, profile, interaction }] : [],
      ),
    );
    const scheme = asked!.content.secret.schemes[asked!.interaction.id]!;
    const meanAt = (ability: number) => {
      let state = 7;
      const chance = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
      const marks = Array.from({ length: 60 }, () =>
        Number(
          scoreInteraction(asked!.content, asked!.interaction.id, drawAnswer({ ...asked!, scheme }, ability, chance))
            .marks,
        ),
      );
      return marks.reduce((sum, each) => sum + each, 0) / marks.length;
    };
    expect(meanAt(-2)).toBeLessThan(meanAt(0));
    expect(meanAt(0)).toBeLessThan(meanAt(2));
    expect(meanAt(Infinity)).toBe(2);
  });

  it('has critical steps in the observed demonstration, which are met or not', () => {
    const [observed] = parts.flatMap(({ scheme }) => (scheme.kind === 'observation' ? [scheme] : []));
    const critical = observed!.criteria.filter(({ mustPass }) => mustPass);
    expect(critical).toHaveLength(4);
    for (const { levels } of critical) expect(levels).toHaveLength(2);
  });
});

describe.each(each)('“%s”', (_, { content, pictures, profile }) => {
  it('can be saved and published', () => {
    expect(ItemContent.parse(content)).toEqual(content);
    expect(itemProblems(withFormulas(content)).filter(({ severity }) => severity === 'blocks')).toEqual([]);
  });

  it('gives its own key all the marks, and its usual mistakes fewer', () => {
    const samples = suggestSamples(content);
    expect(testMarking(content, samples).filter(({ state }) => state === 'differs')).toEqual([]);
    for (const [id, lure] of Object.entries(profile.lures)) {
      const mark = scoreInteraction(content, id, lure);
      expect(compareMarks(mark.marks, mark.max)).toBe(-1);
    }
    const keyed = content.delivery.interactions.filter(({ kind }) => markedBy(kind) === 'engine');
    expect(Object.keys(profile.lures)).toEqual(keyed.map(({ id }) => id));
  });

  it('carries the pictures that it shows, small and with words for them', () => {
    const shown = new Set(JSON.stringify(content).match(/(?<="asset":")[0-9a-f]{64}/g) ?? []);
    expect(new Set(pictures.map(({ asset }) => asset))).toEqual(shown);
    for (const { bytes, asset, width, height } of pictures) {
      expect(bytes.length).toBeLessThan(40_000);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(asset);
      expect([width, height].every((size) => size > 100 && size < 1000)).toBe(true);
    }
  });
});

describe.each(plans)('$specification.title', ({ specification, forms, nextForms = [], sources }) => {
  it('is complete for publishing, with hours that fit its credits (ECTS Users’ Guide 2015)', () => {
    expect(publishProblems(specification)).toEqual([]);
    expect(SpecificationContent.parse(specification)).toEqual(specification);
    expect(publishWarnings(specification).map(({ field }) => field)).toEqual(['eqfLevel']); // it is self-declared
  });

  it.each([...forms, ...nextForms])('$title has exactly the marks that its blueprint asks of each outcome', (form) => {
    const inForm = form.sections.flatMap(({ items }) => items);
    expect(sumMarks(inForm.map(({ content }) => itemMarks(content)))).toBe(
      componentMarks(specification, form.componentId),
    );
    const marked = inForm.flatMap(({ content }) => markParts(content));
    for (const { outcomeId, marks } of specification.blueprint.filter((c) => c.componentId === form.componentId))
      expect(sumMarks(marked.filter((part) => part.outcomeId === outcomeId).map((part) => part.marks))).toBe(marks);
  });

  it.each([...forms, ...nextForms])('$title can be published, and its time is enough', (form) => {
    const problems = formProblems(...draftOf(form, specification));
    expect(canPublishForm(problems)).toBe(true);
    // an outcome that is shown in both components may have little evidence in one of them
    expect(problems.filter(({ place }) => place.kind !== 'bank')).toEqual([]);
  });

  it('has every source that its items refer to', () => {
    const titles = sources.map(({ title }) => title);
    const own = [...forms, ...nextForms].flatMap(({ sections }) => sections).flatMap((section) => section.items);
    for (const { stimulus } of own) if (stimulus !== undefined) expect(titles).toContain(stimulus);
    const specificationId = idFor(specification.title);
    for (const source of sources) expect(CreateStimulus.parse({ specificationId, ...source })).toMatchObject(source);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

/** A form as the builder holds it. */
function draftOf(form: FormPlan, specification: (typeof plans)[number]['specification']) {
  const inForm = form.sections.flatMap(({ items }) => items);
  const slot = (item: WrittenItem) => ({
    slot: `q${inForm.indexOf(item) + 1}`,
    itemId: item.title,
    itemVersionId: item.title,
    marks: itemMarks(item.content),
  });
  const sections = form.sections.map(({ title, items }) => ({ id: title, title, items: items.map(slot) }));
  const described = inForm.map((item) => {
    const { itemId, itemVersionId } = slot(item);
    const head = {
      itemId,
      itemVersionId,
      label: itemId,
      version: 1,
      standing: 'published',
      newerVersionId: null,
    } as const;
    const stimulusVersionIds = item.stimulus === undefined ? [] : [item.stimulus];
    const content = { ...item.content, delivery: { ...item.content.delivery, stimulusVersionIds } };
    return [itemVersionId, formItem(head, content)] as const;
  });
  const { title, minutes: durationMinutes, componentId } = form;
  return [{ title, durationMinutes, componentId, content: { sections } }, specification, new Map(described)] as const;
}

/** As the server does when an item is saved; a formula that cannot be read throws. */
function withFormulas(content: Content): Content {
  const drawn = (node: BodyNode): BodyNode => {
    if (node.t !== 'math') return node;
    return { ...node, c: [{ v: temml.renderToString(node.tex, { throwOnError: true }) }] };
  };
  return { ...content, delivery: { ...content.delivery, body: content.delivery.body.map(drawn) } };
}
