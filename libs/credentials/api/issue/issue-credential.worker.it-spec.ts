import { createHash } from 'node:crypto';
import { specification } from '@assay/credentials/domain/testing';
import { signInMember } from '@assay/identity/api/testing';
import { startCredentials, type House } from '../testing/house';
import { Issuing } from './issuing.service';

let house: House;
let vestholm: string;

beforeAll(async () => {
  house = await startCredentials();
  vestholm = await house.db.organisation();
});
afterAll(() => house.close());

describe('issuing', () => {
  it('tells the holder by mail, with an address that opens nothing for anybody else', async () => {
    const { row } = await house.issued(vestholm, 'Signe Holm');
    const mails = await house.db.owner.query(`select text from mail where text like '%Signe Holm%'`);
    expect(mails).toHaveLength(1);
    expect(mails[0].text).toContain(`http://localhost:3000/wallet/${row.id}`);
    expect(mails[0].text).not.toContain(row.slug);
    expect((await house.get(`/api/wallet/${row.id}`)).statusCode).toBe(401);
  });

  it('makes one credential for a confirmed award, however often the job comes and however many workers take it', async () => {
    const { awardId } = await house.award(vestholm);
    await house.worker();
    await Promise.all([1, 2, 3].map(() => house.confirm(vestholm, awardId)));
    await until(async () => (await house.rowOf(awardId)) !== undefined);
    await Promise.all([1, 2, 3].map(() => house.api.get(Issuing).issue(vestholm, awardId)));
    const [{ count }] = await house.db.owner.query('select count(*)::int from credential where award_id = $1', [
      awardId,
    ]);
    const logged = await house.db.owner.query('select event, sha256 from issue_log where award_id = $1', [awardId]);
    const row = await house.rowOf(awardId);
    expect(count).toBe(1);
    expect(logged).toEqual([{ event: 'issued', sha256: row?.sha256 }]);
    expect(createHash('sha256').update(String(row?.json), 'utf8').digest('hex')).toBe(row?.sha256);
  });

  it('leaves nothing behind when it is cut off in the middle, and makes it whole the next time', async () => {
    const { awardId } = await house.award(vestholm);
    const issuing = house.api.get(Issuing);
    const store = jest.spyOn(issuing as any, 'store').mockRejectedValueOnce(new Error('killed'));
    await expect(issuing.issue(vestholm, awardId)).rejects.toThrow('killed');
    store.mockRestore();
    expect(await house.rowOf(awardId)).toBeUndefined();
    await issuing.issue(vestholm, awardId);
    expect((await house.post('/api/verify', { text: (await house.rowOf(awardId))?.json })).json().verdict).toBe(
      'valid',
    );
  });

  it('refuses what lacks an element of Annex I, names it to the staff, and issues once that is put right', async () => {
    const { awardId } = await house.award(vestholm, { name: 'Ole Dahl', content: { qualityAssurance: null } });
    await house.api.get(Issuing).issue(vestholm, awardId);
    const board = await signInMember(house.db, vestholm, ['award-board-member']);
    const { problems } = (await house.get('/api/credentials', board.headers)).json();
    expect(problems).toEqual([
      expect.objectContaining({
        awardId,
        holder: 'Ole Dahl',
        code: 'CREDENTIAL_INCOMPLETE',
        detail: 'Missing of Annex I: type of quality assurance.',
      }),
    ]);
    const { qualityAssurance } = specification;
    await house.db.owner.query(
      `update award set snapshot = jsonb_set(snapshot, '{specification,content,qualityAssurance}', $2) where id = $1`,
      [awardId, JSON.stringify(qualityAssurance)],
    );
    expect((await house.post(`/api/credentials/problems/${awardId}/retry`, {}, board.headers)).statusCode).toBe(204);
    await until(async () => (await house.rowOf(awardId)) !== undefined);
    expect((await house.get('/api/credentials', board.headers)).json().problems).toEqual([]);
  });

  it('gives places in the status list at random, and addresses that nobody finds by trying', async () => {
    const rows = [await house.issued(vestholm), await house.issued(vestholm), await house.issued(vestholm)].map(
      ({ row }) => row,
    );
    const places = rows.map(({ status_index }) => status_index as number);
    expect(new Set(places).size).toBe(3);
    expect(places).not.toEqual([0, 1, 2]);
    for (const { slug } of rows) expect(Buffer.from(slug, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  });

  it('never changes or deletes what was issued', async () => {
    const { row } = await house.issued(vestholm);
    const change = (sql: string) => house.db.database.inOrganisation(vestholm, (tx) => tx.query(sql, [row.id]));
    await expect(change(`update credential set json = '{}' where id = $1`)).rejects.toThrow('permission denied');
    await expect(change('delete from credential where id = $1')).rejects.toThrow('permission denied');
    await expect(change('delete from issue_log where credential_id = $1')).rejects.toThrow('permission denied');
  });
});

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 25));
}
