import { addPart, candidateItem, leaks, newItem } from '@assay/item-bank/domain';
import { choiceItem, startBank, type Bank } from '../testing/bank';
import { ItemVersions } from './item-versions';

let bank: Bank;
let organisationId: string;
let author: Awaited<ReturnType<Bank['signIn']>>;
let specificationId: string;
beforeAll(async () => {
  bank = await startBank();
  organisationId = await bank.db.organisation();
  author = await bank.signIn(organisationId, 'Priya Lindqvist', 'author', 'exam-manager');
  specificationId = await author.specification('PDW-5');
});
afterAll(async () => {
  await bank.app.close();
  await bank.db.close();
});

const create = async (title: string) => (await author.ask('POST', 'items', { specificationId, title })).body;
const save = (id: string, revision: number, content: object, samples: object[] = []) =>
  author.ask('PUT', `items/${id}/draft`, { revision, content, samples });
async function publish(title: string, right?: string) {
  const { id } = await create(title);
  await save(id, 1, choiceItem(title, right));
  return (await author.ask('POST', `items/${id}/versions`, { revision: 2 })).body;
}

describe('Writing an item', () => {
  it('goes from a blank working copy to a version that never changes', async () => {
    const created = await author.ask('POST', 'items', { specificationId, title: 'Resists outliers', kind: 'choice' });
    expect(created).toMatchObject({
      status: 201,
      body: { state: 'draft', version: null, draft: { revision: 1 }, specificationCode: 'PDW-5' },
    });
    expect(created.body.label).toMatch(/^PDW-\d{4}$/);
    expect(created.body.draft.problems.length).toBeGreaterThan(3);

    const { id } = created.body;
    const saved = await save(id, 1, choiceItem('Resists outliers'), [
      { id: 's1', interactionId: 'i1', response: ['o2'], expected: '2' },
    ]);
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, savedBy: 'Priya Lindqvist', problems: [] } });

    const published = await author.ask('POST', `items/${id}/versions`, { revision: 2 });
    expect(published).toMatchObject({
      status: 201,
      body: { state: 'live', version: 1, hasUnpublishedChanges: false, marks: '2.00' },
    });
    const [version] = published.body.versions;
    expect(version).toMatchObject({
      version: 1,
      publishedBy: 'Priya Lindqvist',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });

    await save(id, 2, choiceItem('Resists outliers', 'o3'));
    const again = await author.ask('GET', `items/${id}/versions/${version.id}`);
    expect(again.body.content.secret.schemes.i1.correct).toEqual(['o2']);
    expect((await author.ask('GET', `items/${id}`)).body).toMatchObject({
      hasUnpublishedChanges: true,
      draft: { samples: [{ id: 's1' }].slice(1) },
    });
  });

  it('keeps versions from being changed, whoever asks the database', async () => {
    const { currentVersionId } = await publish('Never changes');
    const change = bank.db.database.inOrganisation(organisationId, (tx) =>
      tx.query(`update item_version set title = 'x' where id = $1`, [currentVersionId]),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  it('refuses to write over what somebody else saved meanwhile, and says who', async () => {
    const { id } = await create('Two authors');
    await save(id, 1, choiceItem('Two authors, first'));
    const late = await save(id, 1, choiceItem('Two authors, second'));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'ITEM_CHANGED_ELSEWHERE', detail: expect.stringContaining('Priya Lindqvist saved it') },
    });
    expect((await author.ask('GET', `items/${id}`)).body.title).toBe('Two authors, first');
  });

  it('cannot publish what is not complete, or what has not changed', async () => {
    const { id } = await create('Incomplete');
    expect(await author.ask('POST', `items/${id}/versions`, { revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'ITEM_NOT_PUBLISHABLE', detail: 'Add a part that candidates answer.' },
    });
    const live = await publish('Unchanged');
    expect(await author.ask('POST', `items/${live.id}/versions`, { revision: 2 })).toMatchObject({
      status: 409,
      body: { code: 'ITEM_UNCHANGED' },
    });
  });

  it('says which field is wrong when a request breaks its schema', async () => {
    const { id } = await create('Wrong shape');
    const content = { ...choiceItem('x'), extra: 1 };
    expect(await save(id, 1, content)).toMatchObject({ status: 400, body: { errors: [{ field: 'content' }] } });
    const script = newItem('x', 'en');
    const body = [{ t: 'el', n: 'script', c: [] }];
    expect((await save(id, 1, { ...script, delivery: { ...script.delivery, body } })).status).toBe(400);
  });

  it('gives two authors at once two labels', async () => {
    const both = await Promise.all([create('One'), create('Two')]);
    expect(new Set(both.map(({ label }) => label)).size).toBe(2);
    const [first] = both;
    const taken = await author.ask('POST', 'items', { specificationId, title: 'Three', label: first.label });
    expect(taken).toMatchObject({ status: 409, body: { code: 'ITEM_LABEL_TAKEN' } });
  });

  it('retires an item and takes it back, without touching its versions', async () => {
    const { id, currentVersionId } = await publish('Worn out');
    expect((await author.ask('PUT', `items/${id}/retirement`, { isRetired: true })).body.state).toBe('retired');
    expect(await save(id, 2, choiceItem('x'))).toMatchObject({ status: 409, body: { code: 'ITEM_RETIRED' } });
    expect((await author.ask('PUT', `items/${id}/retirement`, { isRetired: false })).body).toMatchObject({
      state: 'live',
      currentVersionId,
    });
  });

  it('writes every act into the audit trail, and one row for a session of editing however often it is saved', async () => {
    const { id } = await publish('Audited');
    for (const [revision, right] of [
      [2, 'o3'],
      [3, 'o4'],
      [4, 'o1'],
    ] as const)
      expect((await save(id, revision, choiceItem('Audited', right))).status).toBe(200);
    const other = await bank.signIn(organisationId, 'Johan Berg', 'author');
    await other.ask('PUT', `items/${id}/draft`, { revision: 5, content: choiceItem('Audited', 'o2'), samples: [] });
    const rows: { action: string }[] = await bank.db.owner.query(
      'select action from audit_event where subject_id = $1 order by at',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      ...['item.created', 'item.saved', 'item.published'],
      ...['item.saved', 'item.saved'], // three saves of the first author, then one of another
    ]);
  });
});

describe('Finding items', () => {
  it('narrows by words, status, type and outcome, and counts what each filter would give', async () => {
    const mine = await author.specification('FIND');
    const make = async (title: string, content?: object) => {
      const { id } = (await author.ask('POST', 'items', { specificationId: mine, title })).body;
      if (content) await save(id, 1, content);
      return id;
    };
    await make('Median of visits', choiceItem('Median of visits'));
    await make('Mean 100% of visits', addPart(newItem('Mean 100% of visits', 'en'), 'numeric'));
    await make('Nothing yet');
    const find = async (query: string) => (await author.ask('GET', `items?specification=${mine}&${query}`)).body;

    expect(await find('')).toMatchObject({
      total: 3,
      facets: { status: { draft: 3 }, type: { choice: 1, numeric: 1 } },
    });
    expect((await find('search=VISITS median')).rows.map(({ title }: { title: string }) => title)).toEqual([
      'Median of visits',
    ]);
    expect((await find('search=resists')).total).toBe(1); // words of the question count too
    expect((await find('search=0%25')).total).toBe(1); // a percent sign is a percent sign
    expect(await find('type=numeric')).toMatchObject({ total: 1, facets: { type: { choice: 1, numeric: 1 } } });
    expect((await find('outcome=11111111-1111-4111-8111-111111111111')).total).toBe(1);
    expect((await find('status=live,retired')).total).toBe(0);
    expect(await find('size=2&page=2')).toMatchObject({ total: 3, rows: [expect.anything()] });
    expect((await author.ask('GET', 'items?status=gone')).status).toBe(400);
  });
});

describe('Trying an item out', () => {
  it('shows it as a candidate gets it: no key, no title, options under other names', async () => {
    const { id } = await publish('The median resists outliers');
    const { body, text } = await author.ask('POST', `items/${id}/preview`, {});
    expect(body.item.interactions[0]).toMatchObject({ kind: 'choice', marks: '2', options: expect.any(Array) });
    expect(text).not.toMatch(/The median resists|correct|schemes|"o2"|does not move/);
  });

  it('marks samples by the copy on the screen, not yet saved', async () => {
    const { id } = await create('Marked');
    const samples = [
      { id: 's1', interactionId: 'i1', response: ['o2'], expected: '2' },
      { id: 's2', interactionId: 'i1', response: ['o1'], expected: '1' },
      { id: 's3', interactionId: 'i1', response: null, expected: '0' },
    ];
    const { body } = await author.ask('POST', `items/${id}/marking-test`, { content: choiceItem('Marked'), samples });
    expect(body.findings).toMatchObject([
      { sampleId: 's1', state: 'agrees', given: '2', why: ['Right answer.'] },
      { sampleId: 's2', state: 'differs', given: '0' },
      { sampleId: 's3', state: 'agrees', why: ['No answer.'] },
    ]);
  });

  it('says plainly that no sandbox runs here, and gives no mark', async () => {
    const { id } = await create('Task');
    const task = addPart(newItem('Task', 'en'), 'code');
    const check = { id: 'v1', title: 'Empty', stdin: '[]', expected: '0', comparer: { kind: 'lines' } };
    const [part] = task.delivery.interactions;
    const content = { ...task, delivery: { ...task.delivery, interactions: [{ ...part, visibleChecks: [check] }] } };
    const samples = [{ id: 's1', interactionId: 'i1', response: { files: { 'solution.py': 'x' } }, expected: '0' }];
    const { body } = await author.ask('POST', `items/${id}/marking-test`, { content, samples });
    expect(body.findings).toMatchObject([{ state: 'waits', given: null, why: [expect.stringContaining('sandbox')] }]);
    const empty = await author.ask('POST', `items/${id}/marking-test`, { content: task, samples });
    expect(empty.body.findings).toMatchObject([{ state: 'waits', why: ['Give at least one check.'] }]);
  });
});

describe('Keys', () => {
  it('are not in the query that a candidate’s page is built from', async () => {
    const { currentVersionId } = await publish('Kept apart');
    const queries: string[] = [];
    const [delivered] = await bank.db.database.inOrganisation(organisationId, async (tx) => {
      const query = tx.queryRunner!.query.bind(tx.queryRunner);
      tx.queryRunner!.query = ((sql: string, ...rest: []) => (queries.push(sql), query(sql, ...rest))) as typeof query;
      return new ItemVersions().deliveryOf(tx, [currentVersionId]);
    });
    expect(queries.join()).toContain('item_version');
    expect(queries.join()).not.toContain('secret');
    const [whole] = await bank.db.database.inOrganisation(organisationId, (tx) =>
      new ItemVersions().withSecret(tx, [currentVersionId]),
    );
    expect(whole!.secret.schemes['i1']).toMatchObject({ correct: ['o2'] });
    expect(leaks(whole!, candidateItem(delivered!.delivery, 'attempt'))).toEqual([]);
  });

  it('are for authors: an examiner, a stranger and another organisation see no item', async () => {
    const { id, currentVersionId } = await publish('Confidential');
    const examiner = await bank.signIn(organisationId, 'Elif Demir', 'examiner', 'invigilator');
    expect((await examiner.ask('GET', `items/${id}`)).status).toBe(403);
    const elsewhere = await bank.signIn(await bank.db.organisation('Nordhavn'), 'Jon Holm', 'author', 'exam-manager');
    for (const path of [`items/${id}`, `items/${id}/versions/${currentVersionId}`]) {
      expect((await elsewhere.ask('GET', path)).status).toBe(404);
    }
    expect(
      (await elsewhere.ask('PUT', `items/${id}/draft`, { revision: 2, content: choiceItem('x'), samples: [] })).status,
    ).toBe(404);
    expect(
      (await elsewhere.ask('POST', `items/${id}/marking-test`, { content: choiceItem('x'), samples: [] })).status,
    ).toBe(404);
    expect((await elsewhere.ask('GET', 'items')).body.total).toBe(0);
    expect((await bank.app.inject({ method: 'GET', url: `/api/items/${id}` })).statusCode).toBe(401);
  });
});
