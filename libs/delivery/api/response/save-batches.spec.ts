import { SaveBatches } from './save-batches';
import type { Save, SaveOutcome } from './save-statement';

const save = (attemptId: string, seq = 1): Save => ({
  attemptId,
  seq,
  candidateId: 'candidate',
  sessionId: 'session',
  slot: 'q1',
  value: { r1: `value ${seq}` },
  contentHash: `${attemptId} ${seq}`,
});
const at = new Date('2026-03-12T13:00:00Z');
const kept: SaveOutcome = { outcome: 'current', savedAt: at, serverNow: at, current: null };
const connectionLost = () => Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });

/** A database that takes what it is given, one commit at a time, when the test lets it. */
function slowStore() {
  const commits: { batch: readonly Save[]; organisationId: string; finish: (error?: Error) => void }[] = [];
  const store = (organisationId: string, batch: readonly Save[]) =>
    new Promise<Map<string, SaveOutcome>>((resolve, reject) => {
      const finish = (error?: Error) =>
        error ? reject(error) : resolve(new Map(batch.map(({ attemptId }) => [attemptId, kept])));
      commits.push({ batch, organisationId, finish });
    });
  return { commits, store };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));
const turns = async () => {
  for (let i = 0; i < 4; i++) await turn();
};

describe('saves that share a commit', () => {
  it('sends a lone save at once, without waiting for company', async () => {
    const { commits, store } = slowStore();
    const saved = new SaveBatches(store).save('org', save('a'));
    await turns();
    expect(commits.map(({ batch }) => batch.length)).toEqual([1]);
    commits[0]!.finish();
    await expect(saved).resolves.toBe(kept);
  });

  it('answers nobody before the commit', async () => {
    const { commits, store } = slowStore();
    let answered = false;
    void new SaveBatches(store).save('org', save('a')).then(() => (answered = true));
    await turns();
    expect(answered).toBe(false);
    commits[0]!.finish();
    await turns();
    expect(answered).toBe(true);
  });

  it('lets those who come during a commit leave together with the next', async () => {
    const { commits, store } = slowStore();
    const batches = new SaveBatches(store);
    for (const attempt of ['a', 'b']) {
      void batches.save('org', save(attempt));
      await turns();
    }
    for (const attempt of ['c', 'd', 'e']) void batches.save('org', save(attempt));
    await turns();
    expect(commits).toHaveLength(2);
    commits[0]!.finish();
    await turns();
    expect(commits[2]!.batch.map(({ attemptId }) => attemptId)).toEqual(['c', 'd', 'e']);
  });

  it('keeps the saves of one attempt in their order, one per commit', async () => {
    const { commits, store } = slowStore();
    const batches = new SaveBatches(store);
    const all = [1, 2, 3].map((seq) => batches.save('org', save('a', seq)));
    for (let i = 0; i < 3; i++) {
      await turns();
      expect(commits).toHaveLength(i + 1);
      expect(commits[i]!.batch.map(({ seq }) => seq)).toEqual([i + 1]);
      commits[i]!.finish();
    }
    await Promise.all(all);
  });

  it('never mixes two organisations in a commit', async () => {
    const { commits, store } = slowStore();
    const batches = new SaveBatches(store);
    void batches.save('one', save('a'));
    void batches.save('two', save('b'));
    await turns();
    expect(commits.map(({ organisationId, batch }) => [organisationId, batch.length])).toEqual([
      ['one', 1],
      ['two', 1],
    ]);
  });

  it('sends a batch again when the connection broke, for nobody knows whether it was committed', async () => {
    const { commits, store } = slowStore();
    const batches = new SaveBatches(store, [0]);
    const saved = Promise.all(['a', 'b'].map((attempt) => batches.save('org', save(attempt))));
    await turns();
    commits[0]!.finish(connectionLost());
    while (commits.length < 2) await turn();
    commits[1]!.finish();
    await expect(saved).resolves.toEqual([kept, kept]);
  });

  it('says that nothing was saved when the database stays away', async () => {
    const batches = new SaveBatches(() => Promise.reject(connectionLost()), [0]);
    await expect(batches.save('org', save('a'))).rejects.toMatchObject({ code: 'SAVE_NOT_STORED' });
  });

  it('costs the others nothing when the database cannot take one of the values', async () => {
    const store = (_: string, batch: readonly Save[]) =>
      batch.some(({ attemptId }) => attemptId === 'bad')
        ? Promise.reject(Object.assign(new Error('unsupported Unicode escape sequence'), { code: '22P05' }))
        : Promise.resolve(new Map(batch.map(({ attemptId }) => [attemptId, kept])));
    const batches = new SaveBatches(store);
    const [good, bad, alsoGood] = await Promise.allSettled(
      ['a', 'bad', 'b'].map((attempt) => batches.save('org', save(attempt))),
    );
    expect([good!.status, bad!.status, alsoGood!.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
