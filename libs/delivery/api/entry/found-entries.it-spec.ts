import { member, startDelivery, type Delivery, type ExamDay } from '../testing/exam-day';

let delivery: Delivery;
let day: ExamDay;
beforeAll(async () => {
  delivery = await startDelivery();
  day = await delivery.examDay([0, 25]);
});
afterAll(() => delivery.close());

const find = async (search: string, who = day.manager) =>
  (await who.ask('GET', `found-entries?search=${encodeURIComponent(search)}`)).body;

describe('finding a candidate', () => {
  it('goes by number or by words of the name in any order, and leads to the sitting', async () => {
    const [byNumber] = (await find('4471')).entries;
    expect(byNumber).toMatchObject({ number: '4471-KD', name: 'Kaja Dahl 1', sittingId: day.sittingId });
    expect((await find('dahl kaja 4471')).entries).toEqual([byNumber]);
    expect((await find('kaja somebody')).entries).toEqual([]);
    expect((await find('%')).entries).toEqual([]); // a sign, not a wildcard
  });

  it('is for those who enter candidates, in their own organisation', async () => {
    const other = await delivery.examDay();
    const own = (await find('4471', other.manager)).entries;
    expect(own.map(({ sittingId }: { sittingId: string }) => sittingId)).toEqual([other.sittingId]);
    const board = await member(delivery.db, delivery.app, day.organisationId, ['award-board-member', 'examiner']);
    expect((await board.ask('GET', 'found-entries?search=kaja')).status).toBe(403);
  });
});
