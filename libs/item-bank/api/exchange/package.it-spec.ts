import { startBank, taskItem, type Bank } from '../testing/bank';
import { readZip } from './read-zip';
import { writeZip } from './write-zip';

let bank: Bank;
let author: Awaited<ReturnType<Bank['signIn']>>;
let specificationId: string;
beforeAll(async () => {
  bank = await startBank();
  author = await bank.signIn(await bank.db.organisation(), 'Priya Lindqvist', 'author');
  const manager = await bank.signIn(author.me.organisationId, 'Ilse Brandt', 'exam-manager');
  specificationId = await manager.specification('PDW-6');
});
afterAll(async () => {
  await bank.app.close();
  await bank.db.close();
});

const send = async (payload: Buffer, type: string, who = author) => {
  const url = `/api/items/import?specification=${specificationId}`;
  const answer = await bank.app.inject({
    ...{ method: 'POST', url, payload, cookies: who.cookies, headers: { 'content-type': type } },
  });
  return { status: answer.statusCode, body: answer.json() };
};
const text = (words: string) => new TextEncoder().encode(words);
const sum = new Map(
  Object.entries({
    'problem.yaml': 'problem_format_version: 2023-07-draft\nname: Sum of two\nlimits:\n  time_limit: 2\n',
    'statement/problem.en.md': 'Print the sum of two numbers.\n',
    'data/sample/01.in': '1 2\n',
    'data/sample/01.ans': '3\n',
    'data/secret/02.in': '20 22\n',
    'data/secret/02.ans': '42\n',
    'submissions/accepted/sum.py': 'print(sum(map(int, input().split())))\n',
    'submissions/wrong_answer/product.py': 'a, b = map(int, input().split())\nprint(a * b)\n',
  }).map(([path, words]) => [path, text(words)] as const),
);
const moodle = `<quiz><question type="coderunner"><name><text>Say hello</text></name>
  <questiontext format="html"><text>&lt;p&gt;Print hello.&lt;/p&gt;</text></questiontext>
  <coderunnertype>python3</coderunnertype><prototypetype>0</prototypetype><answer>print("hello")</answer>
  <testcases><testcase useasexample="1" mark="1.0"><testcode><text></text></testcode><stdin><text></text></stdin>
  <expected><text>hello</text></expected></testcase></testcases></question></quiz>`;

describe('Tasks from other judges', () => {
  it('come as drafts from a problem package, with what was taken, changed and dropped', async () => {
    const { status, body } = await send(await writeZip('sum', sum), 'application/zip');
    expect(status).toBe(200);
    const [entry] = body.entries;
    expect(entry).toMatchObject({ name: 'sum', item: { title: 'Sum of two', label: expect.stringMatching(/^PDW-/) } });
    expect(entry.notes).toContainEqual({ kind: 'taken', sentence: '2 checks in Python.' });
    const { draft, state } = (await author.ask('GET', `items/${entry.item.id}`)).body;
    expect(state).toBe('draft');
    const { schemes } = draft.content.secret;
    expect(schemes.i1).toMatchObject({
      hiddenChecks: [{ stdin: '20 22\n', expected: '42\n' }],
      solutions: [{ verdict: 'WA' }],
    });
  });

  it('come from CodeRunner questions of a Moodle export', async () => {
    const { body } = await send(Buffer.from(moodle), 'application/xml');
    expect(body.entries).toMatchObject([{ name: 'Say hello', item: { title: 'Say hello' } }]);
  });

  it('are refused with a sentence when the file is something else, damaged, or not allowed', async () => {
    const refused = async (bytes: Buffer, type = 'application/zip') => (await send(bytes, type)).body;
    expect(await refused(Buffer.from('PK nothing'))).toMatchObject({ code: 'EXCHANGE_REFUSED' });
    expect(await refused(Buffer.from('<a>'), 'text/xml')).toMatchObject({ code: 'EXCHANGE_REFUSED' });
    expect(await refused(await writeZip('x', new Map([['readme.txt', text('hello')]])))).toMatchObject({
      detail: 'There is no problem package and no CodeRunner question in it.',
    });
    const examiner = await bank.signIn(author.me.organisationId, 'Tomas Wirth', 'examiner');
    expect((await send(await writeZip('sum', sum), 'application/zip', examiner)).status).toBe(403);
  });
});

describe('A task for other judges', () => {
  it('is a package that comes back as the same checks and solutions', async () => {
    const { id } = (await author.ask('POST', 'items', { specificationId, title: 'Echo' })).body;
    const solutions = [{ name: 'Wrong', verdict: 'WA' as const, files: [{ path: 'solution.py', content: '# wrong' }] }];
    const content = taskItem('Echo', { solutions });
    await author.ask('PUT', `items/${id}/draft`, { revision: 1, content, samples: [] });
    const query = 'format=2023-07-draft&part=i1';
    const report = await author.ask('GET', `items/${id}/package-report?${query}`);
    expect(report.body).toMatchObject({ refused: null });
    expect(report.body.notes.map(({ kind }: { kind: string }) => kind)).toContain('dropped');
    const answer = await bank.app.inject({ url: `/api/items/${id}/package?${query}`, cookies: author.cookies });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="echo.zip"',
    });
    expect([...(await readZip(answer.rawPayload)).keys()]).toContain('echo/problem.yaml');
    const [back] = (await send(answer.rawPayload, 'application/zip')).body.entries;
    const { draft } = (await author.ask('GET', `items/${back.item.id}`)).body;
    expect(draft.content.delivery.interactions[0].visibleChecks).toMatchObject([{ stdin: '1', expected: '1' }]);
    expect(draft.content.secret.schemes.i1.solutions).toMatchObject([{ verdict: 'WA' }]);
  });

  it('of another organisation is not found', async () => {
    const { id } = (await author.ask('POST', 'items', { specificationId, title: 'Mine' })).body;
    const stranger = await bank.signIn(await bank.db.organisation(), 'A stranger', 'author');
    const path = `items/${id}/package-report?format=legacy&part=i1`;
    expect((await stranger.ask('GET', path)).status).toBe(404);
  });
});
