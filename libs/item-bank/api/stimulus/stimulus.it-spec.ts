import { addPart, newItem } from '@assay/item-bank/domain';
import { startBank, type Bank } from '../testing/bank';

let bank: Bank;
let author: Awaited<ReturnType<Bank['signIn']>>;
let specificationId: string;
beforeAll(async () => {
  bank = await startBank();
  author = await bank.signIn(await bank.db.organisation(), 'Priya Lindqvist', 'author', 'exam-manager');
  specificationId = await author.specification('DAS-4');
});
afterAll(async () => {
  await bank.app.close();
  await bank.db.close();
});

const source = (words: string) => ({
  title: 'Store visits',
  language: 'en',
  body: [{ t: 'el', n: 'p', c: [{ t: 'text', v: words }] }],
});

describe('Source material', () => {
  it('keeps every version, so that an item shows the one it was written for', async () => {
    const created = await author.ask('POST', 'stimuli', {
      specificationId,
      ...source('Weekly visits of five stores.'),
    });
    expect(created).toMatchObject({ status: 201, body: { version: 1, title: 'Store visits' } });
    const { id, versionId } = created.body;
    const saved = await author.ask('PUT', `stimuli/${id}`, { version: 1, ...source('Weekly visits of six stores.') });
    expect(saved.body).toMatchObject({ version: 2 });
    const old = await author.ask('GET', `stimuli/versions/${versionId}`);
    expect(old.body).toMatchObject({
      version: 1,
      newestVersionId: saved.body.versionId,
      body: source('Weekly visits of five stores.').body,
    });
  });

  it('makes no version of a save that changes nothing, and refuses one made on an older version', async () => {
    const { body } = await author.ask('POST', 'stimuli', { specificationId, ...source('a') });
    expect((await author.ask('PUT', `stimuli/${body.id}`, { version: 1, ...source('a') })).body.version).toBe(1);
    await author.ask('PUT', `stimuli/${body.id}`, { version: 1, ...source('b') });
    expect(await author.ask('PUT', `stimuli/${body.id}`, { version: 1, ...source('c') })).toMatchObject({
      status: 409,
      body: { code: 'STIMULUS_CHANGED_ELSEWHERE' },
    });
  });

  it('stands beside the question in the preview; a source that does not exist cannot be chosen', async () => {
    const stimulus = (await author.ask('POST', 'stimuli', { specificationId, ...source('Visits') })).body;
    const item = (await author.ask('POST', 'items', { specificationId, title: 'With a source' })).body;
    const content = addPart(newItem('With a source', 'en'), 'numeric');
    const shows = (id: string) => ({ ...content, delivery: { ...content.delivery, stimulusVersionIds: [id] } });
    const save = (id: string, revision: number) =>
      author.ask('PUT', `items/${item.id}/draft`, { revision, content: shows(id), samples: [] });
    expect((await save(stimulus.versionId, 1)).status).toBe(200);
    expect((await author.ask('POST', `items/${item.id}/preview`, {})).body.stimuli).toMatchObject([
      { id: stimulus.versionId, title: 'Store visits' },
    ]);
    expect((await save('00000000-0000-4000-8000-000000000000', 2)).status).toBe(404);
  });

  it('is another organisation’s business when it is another organisation’s', async () => {
    const { body } = await author.ask('POST', 'stimuli', { specificationId, ...source('a') });
    const elsewhere = await bank.signIn(await bank.db.organisation('Nordhavn'), 'Jon Holm', 'author', 'exam-manager');
    expect((await elsewhere.ask('GET', `stimuli/versions/${body.versionId}`)).status).toBe(404);
    expect((await elsewhere.ask('PUT', `stimuli/${body.id}`, { version: 1, ...source('b') })).status).toBe(404);
    expect((await elsewhere.ask('POST', 'stimuli', { specificationId, ...source('a') })).status).toBe(404);
    expect((await elsewhere.ask('GET', 'stimuli')).body.rows).toEqual([]);
  });
});
