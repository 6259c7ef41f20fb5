import type { Page } from '@playwright/test';
import type { SpecificationVersion } from '@assay/catalogue/contract';
import type { FormDetail, ItemDetail, ItemList } from '@assay/item-bank/contract';
import { caller } from './support/call';
import { newOrganisation } from './support/new-organisation';
import { people } from './support/people';
import { check } from './support/screen-check';
import { World } from './support/world';
import { see } from './support/see';

jest.setTimeout(180_000);
let world: World;
let admin: Page;

beforeAll(async () => {
  world = await World.open();
  admin = await newOrganisation(world, 'Sundholm Craft Academy');
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(() => world.close());

const step = (title: string) =>
  admin.getByRole('listitem').filter({ has: admin.getByRole('heading', { name: title }) });
const home = async () => {
  await admin.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await see(admin.getByRole('heading', { name: 'From here to your first sitting' })).toBeVisible();
};

describe('An empty organisation', () => {
  it('names the role that is missing, and its administrator can take it', async () => {
    await see(step('Describe a microcredential').getByText('Nobody is an exam manager yet.')).toBeVisible();
    await check(admin, 'first-steps');
    await admin.getByRole('button', { name: 'Give yourself the role' }).click();
    await see(
      step('Describe a microcredential').getByRole('link', { name: 'Go to the microcredentials' }),
    ).toBeVisible();
    await see(admin.getByRole('link', { name: 'Item bank', exact: true }).first()).toBeVisible();
  });

  it('says who can open a page that one cannot, at the address one asked for', async () => {
    const author = await world.signedIn(people.author);
    await author.goto('/org/settings/keys');
    await see(author.getByRole('heading', { name: 'This page is not open to you' })).toBeVisible();
    await see(author.getByText('Only these roles open it: administrator.')).toBeVisible();
    expect(new URL(author.url()).pathname).toBe('/org/settings/keys');
    await author.context().close();
  });

  it('is led from the specification to a sitting with a candidate, each step from what is really there', async () => {
    await step('Describe a microcredential').getByRole('link').click();
    await see(admin.getByText('No microcredential yet')).toBeVisible();
    await admin.getByRole('button', { name: 'New microcredential…' }).click();
    await admin.getByLabel('Title').fill('Python for data work');
    await admin.getByLabel('Code').fill('SCA-1');
    await admin.getByRole('dialog').locator('.btn.primary').click();
    await admin.waitForURL(/SCA-1\/draft/);
    const model = await demoModel();
    await publishLikeTheDemo(model);
    await home();
    await see(step('Describe a microcredential').getByText('Done')).toBeVisible();

    await step('Write items').getByRole('link', { name: 'Go to the item bank' }).click();
    await see(admin.getByText('No item yet')).toBeVisible();
    const itemId = await writeOneItem(model);
    await home();

    await step('Compose a form').getByRole('link', { name: 'Go to the exam forms' }).click();
    await see(admin.getByText('No form yet')).toBeVisible();
    await composeForm(itemId);
    await home();

    await step('Schedule a sitting').getByRole('link', { name: 'Go to the sittings' }).click();
    await see(admin.getByText('No sitting yet')).toBeVisible();
    await admin.getByRole('button', { name: 'Schedule a sitting…' }).click();
    await admin.getByLabel('Title').fill('First sitting');
    await admin.getByRole('button', { name: 'Schedule the sitting' }).click();
    await see(admin.getByRole('heading', { name: 'First sitting' })).toBeVisible();
    await home();
    await see(step('Schedule a sitting').getByText('Done')).toBeVisible();

    await step('Enter candidates').getByRole('link', { name: 'Open a sitting' }).click();
    await admin.getByRole('link', { name: 'First sitting' }).click();
    await admin.getByRole('button', { name: 'Paste a list…' }).click();
    await admin.getByLabel('List', { exact: true }).fill('number,name,email,extra time\n9001-AA,Ada Holm,,25');
    await admin.getByRole('button', { name: 'Check the list' }).click();
    await admin.getByRole('button', { name: 'Enter 1 candidate' }).click();
    await see(admin.getByRole('rowheader', { name: /Ada Holm/ })).toBeVisible();
    await home();

    await step('Name an award board').getByRole('link').click();
    await admin.getByRole('button', { name: 'Invite a person…' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Maren Holst');
    await dialog.getByLabel('E-mail').fill(`maren.${Date.now()}@sundholm.example`);
    await dialog.getByRole('checkbox', { name: /Award board member/ }).check();
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await see(admin.getByRole('rowheader', { name: /Maren Holst/ })).toBeVisible();
    await admin.getByRole('link', { name: 'Home', exact: true }).click();
    await see(admin.getByRole('heading', { name: 'What needs you now' })).toBeVisible();
    await see(admin.getByText('Maren Holst was invited and has not come in yet.')).toBeVisible();
    await see(admin.getByRole('heading', { name: 'From here to your first sitting' })).toHaveCount(0);
    await check(admin, 'home-with-needs');
  });
});

interface Model {
  readonly specification: SpecificationVersion['content'];
  readonly item: ItemDetail['draft']['content'];
}

/** One outcome, one component and one item of the demo: this walk is about the way and not about typing. */
async function demoModel(): Promise<Model> {
  const author = await world.signedIn(people.author);
  const call = caller(author);
  const { rows } = await call<ItemList>('GET', 'items?status=live&type=choice&size=100');
  const details = await Promise.all(rows.slice(0, 20).map(({ id }) => call<ItemDetail>('GET', `items/${id}`)));
  const simple = details.find(
    ({ draft: { content } }) =>
      content.delivery.stimulusVersionIds.length === 0 && content.delivery.interactions.length === 1,
  ) as ItemDetail;
  const { content } = await call<SpecificationVersion>('GET', `specifications/${simple.specificationCode}`);
  await author.context().close();
  const [outcomeId] = simple.outcomeIds as [string];
  const [component] = content.components as [Model['specification']['components'][number]];
  return {
    item: simple.draft.content,
    specification: {
      ...content,
      outcomes: content.outcomes
        .filter(({ id }) => id === outcomeId)
        .map((outcome) => ({
          ...outcome,
          mastery: { minimum: simple.marks, minimumEvidence: 1, componentMinima: [] },
        })),
      components: [component],
      blueprint: [{ componentId: component.id, outcomeId, marks: simple.marks }],
      awardRule: content.awardRule.filter(({ kind }) => kind === 'each-outcome'),
    },
  };
}

async function publishLikeTheDemo({ specification }: Model): Promise<void> {
  const call = caller(admin);
  const { revision } = await call<SpecificationVersion>('GET', 'specifications/SCA-1/draft');
  await call('PUT', 'specifications/SCA-1/draft', { revision, content: specification });
  await admin.reload();
  await admin.getByRole('button', { name: 'Publish version 1…' }).click();
  await admin.getByRole('dialog').locator('.btn.primary').click();
  await admin.waitForURL((url) => !url.pathname.endsWith('/draft'));
}

async function writeOneItem({ item }: Model): Promise<string> {
  await admin.getByRole('button', { name: 'New item…' }).click();
  await admin.getByLabel('Title').fill('Find the median of a day');
  await admin.getByRole('button', { name: 'Write the item' }).click();
  await admin.waitForURL(/\/org\/bank\/[0-9a-f-]{36}/);
  const id = new URL(admin.url()).pathname.split('/').at(-1) as string;
  const call = caller(admin);
  const { draft } = await call<ItemDetail>('GET', `items/${id}`);
  const change = { revision: draft.revision, content: item, samples: [] };
  const saved = await call<{ revision: number }>('PUT', `items/${id}/draft`, change);
  await call('POST', `items/${id}/versions`, { revision: saved.revision });
  await admin.goto('/org');
  return id;
}

async function composeForm(itemId: string): Promise<void> {
  await admin.getByRole('button', { name: 'New form…' }).click();
  await admin.getByLabel('Title').fill('First form');
  await admin.getByRole('button', { name: 'Start the form' }).click();
  await admin.waitForURL(/\/org\/forms\/[0-9a-f-]{36}/);
  const id = new URL(admin.url()).pathname.split('/').at(-1) as string;
  const call = caller(admin);
  const { currentVersionId, marks } = await call<ItemDetail>('GET', `items/${itemId}`);
  const form = await call<FormDetail>('GET', `forms/${id}`);
  const items = [{ slot: 'q1', itemId, itemVersionId: currentVersionId, marks }];
  const content = { ...form.content, sections: [{ id: 's1', title: 'Questions', items }] };
  await call('PUT', `forms/${id}`, { revision: form.revision, title: form.title, durationMinutes: 20, content });
  const { revision } = await call<FormDetail>('GET', `forms/${id}`);
  await call('POST', `forms/${id}/publication`, { revision });
  await admin.goto('/org');
}
