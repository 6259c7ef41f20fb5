import { Assets } from '@assay/item-bank/api';
import { endAttempt, startDelivery, type Delivery, type Entered } from '../testing/exam-day';
import { paperPicture, pictureOfSize } from '../testing/picture';

let delivery: Delivery;
beforeAll(async () => {
  delivery = await startDelivery();
});
afterAll(() => delivery.close());

async function dayWithPicture() {
  const day = await delivery.examDay([0, 0]);
  const { asset } = await delivery.app.get(Assets).keep(day.manager.me, paperPicture);
  const other = await delivery.app.get(Assets).keep(day.manager.me, pictureOfSize(30, 40));
  const start = async (who: Entered) => (await who.ask('POST', `entries/${who.entryId}/attempt`)).body.id as string;
  return { ...day, asset, other: other.asset, start };
}

describe('A picture of an exam', () => {
  it('is shown to the candidate who sits it, and opened by itself it runs nothing', async () => {
    const { first, asset, start } = await dayWithPicture();
    const answer = await first.ask('GET', `attempts/${await start(first)}/assets/${asset}`);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=21600, immutable',
    });
  });

  it('cannot be fetched where the item is not in the attempt, though the bank holds it', async () => {
    const { first, other, start } = await dayWithPicture();
    expect((await first.ask('GET', `attempts/${await start(first)}/assets/${other}`)).status).toBe(404);
  });

  it('cannot be fetched through somebody else’s attempt, or from the bank itself', async () => {
    const { candidates, first, asset, start } = await dayWithPicture();
    const attemptId = await start(candidates[1]!);
    expect((await first.ask('GET', `attempts/${attemptId}/assets/${asset}`)).status).toBe(404);
    expect((await first.ask('GET', `assets/${asset}`)).status).toBe(404); // staff routes are not in this application
  });

  it('is gone with the questions when the exam is over (Ofqual G4)', async () => {
    const { first, asset, start } = await dayWithPicture();
    const attemptId = await start(first);
    await first.ask('POST', `attempts/${attemptId}/submission`);
    expect((await first.ask('GET', `attempts/${attemptId}/assets/${asset}`)).status).toBe(404);
  });

  it('is gone when the time is up, whether or not anything was handed in', async () => {
    const { first, asset, start } = await dayWithPicture();
    const attemptId = await start(first);
    await endAttempt(delivery.db, attemptId, 3_600);
    expect((await first.ask('GET', `attempts/${attemptId}/assets/${asset}`)).status).toBe(404);
  });

  it('goes with the questions while the exam is paused, and comes back with them', async () => {
    const { first, asset, start, manager, sittingId } = await dayWithPicture();
    const attemptId = await start(first);
    const act = (what: string) => manager.ask('POST', `sittings/${sittingId}/live/${what}`, everybody);
    const everybody = { entryIds: null, reason: 'A fire alarm' };
    const picture = async () => (await first.ask('GET', `attempts/${attemptId}/assets/${asset}`)).status;
    await act('pause');
    expect(await picture()).toBe(409);
    await act('resume');
    expect(await picture()).toBe(200);
  });
});
