import type { Member } from '@assay/identity/api';
import type { Role } from '@assay/identity/domain';
import { Database } from '@assay/platform/api';
import { startAwarding, type AwardDay, type Awarding } from '../testing/award-day';
import { BoardDesk } from './board-desk';
import { BoardReader } from './board-reader';

let awarding: Awarding;
let day: AwardDay;
beforeAll(async () => {
  awarding = await startAwarding();
  day = await awarding.awardDay();
});
afterAll(() => awarding.close());

const needsOf = (membershipId: string, ...roles: Role[]) =>
  awarding.app
    .get(Database)
    .inOrganisation(day.organisationId, (tx, now) =>
      new BoardDesk(awarding.app.get(BoardReader)).needs(
        tx,
        { organisationId: day.organisationId, membershipId, roles } as unknown as Member,
        now,
      ),
    );
const kinds = async (...who: Parameters<typeof needsOf>) => (await needsOf(...who)).map(({ kind }) => kind);

describe('what an award board finds on the desk', () => {
  it('is asked of the rules of the board: to sign until signed, then to release for whoever releases', async () => {
    await day.sit(await day.member('examiner'));
    const [chair, second] = [await day.member('award-board-member'), await day.member('award-board-member')];
    const { id } = await day.openBoard();
    const asMember = ({ membershipId }: { membershipId: string }) => kinds(membershipId, 'award-board-member');

    expect([await asMember(chair), await asMember(second)]).toEqual([['board-to-sign'], ['board-to-sign']]);
    await day.sign(chair, id);
    expect([await asMember(chair), await asMember(second)]).toEqual([[], ['board-to-sign']]);
    await day.sign(second, id);
    const manager = await day.member('exam-manager');
    expect([await asMember(second), await kinds(manager.membershipId, 'exam-manager')]).toEqual([
      [],
      ['board-to-release'],
    ]);
  });

  it('is nothing for those who neither sign nor release', async () => {
    const author = await day.member('author');
    expect(await kinds(author.membershipId, 'author', 'administrator')).toEqual([]);
  });
});
