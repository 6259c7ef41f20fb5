import { endAttempt, startDelivery, type Delivery } from './testing/exam-day';

let delivery: Delivery;
beforeAll(async () => {
  delivery = await startDelivery({ role: 'worker' });
});
afterAll(() => delivery.close());

async function until<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await look();
    if (isThere(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a worker', () => {
  it('takes a run from the queue as soon as it is asked for', async () => {
    const { first } = await delivery.examDay();
    const { id } = (await first.ask('POST', `entries/${first.entryId}/attempt`)).body;
    const request = { slot: 'q4', interactionId: 'r1', files: {}, input: null };
    const asked = (await first.ask('POST', `attempts/${id}/runs`, request)).body;
    const look = async () => (await first.ask('GET', `attempts/${id}/runs/${asked.id}`)).body;
    const run = await until(look, ({ state }) => state !== 'queued' && state !== 'running');
    expect(run).toMatchObject({ state: 'finished', ahead: null });
  });

  it('hands in what the deadline has closed, without anybody looking', async () => {
    const { first, sittingId, manager } = await delivery.examDay();
    const { id } = (await first.ask('POST', `entries/${first.entryId}/attempt`)).body;
    await endAttempt(delivery.db, id, 60);
    const look = async () => (await manager.ask('GET', `sittings/${sittingId}`)).body.counts;
    expect(await until(look, ({ handedIn }) => handedIn === 1)).toMatchObject({ started: 1, handedIn: 1 });
  });
});
