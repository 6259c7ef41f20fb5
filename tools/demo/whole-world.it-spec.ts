import { awardingPaths, type AwardBoard, type AwardBoards } from '@assay/awarding/contract';
import { credentialsPaths, type IssuedCredentials } from '@assay/credentials/contract';
import { deliveryPaths, type CandidateHome, type SittingDetail, type StaffSitting } from '@assay/delivery/contract';
import { insightPaths, type SittingAnalysis } from '@assay/insight/contract';
import { markingPaths, type MarkingProgress, type MarkingQueues } from '@assay/marking/contract';
import type { DemoState } from '@assay/platform/contract';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { KillableStack } from '../rehearsal/killable-stack';
import { demoPassword } from './people';
import { Client } from './play/client';
import { signIn } from './play/organisation';
import { verdictOn } from './play/verifier';

const CANDIDATES = 8;
const DAY = 24 * 3_600_000;

jest.setTimeout(600_000);

const root = path.resolve(import.meta.dirname, '../..');
const stack = new KillableStack(root);
let url: string;
let environment: NodeJS.ProcessEnv;
let manager: Client;
let sittings: StaffSitting[];

beforeAll(async () => {
  ({ url, environment } = await stack.start());
  await fill();
  manager = await as('ilse@vestholm.example');
  sittings = await manager.get<StaffSitting[]>(deliveryPaths.sittings);
});
afterAll(() => stack.stop());

const as = (email: string) => signIn(url, email, demoPassword);
const anybody = () => new Client(url).get<DemoState>('demo');

/** @returns what it said, line by line */
async function fill(): Promise<string[]> {
  const parameters = ['dist/tools/assay/main.mjs', 'seed-demo', '--candidates', String(CANDIDATES)];
  const child = spawn(process.execPath, parameters, { cwd: root, env: environment });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(said.join(''));
  return said.join('').trim().split('\n');
}

const ofDay = (name: string, daysAgo: number) => {
  const isThen = ({ opensAt }: StaffSitting) => Math.abs(Date.now() - Date.parse(opensAt) - daysAgo * DAY) < 4 * DAY;
  const found = sittings.find(
    (sitting) => isThen(sitting) && `${sitting.specificationTitle} ${sitting.title}`.includes(name),
  );
  if (!found) throw new Error(`There is no sitting "${name}" ${daysAgo} days ago.`);
  return found;
};

describe('the world of the demo', () => {
  it('tells an explorer whom to be, and that it is complete; filling it again changes nothing', async () => {
    const { isDemo, filling, tour } = await anybody();
    expect({ isDemo, filling }).toEqual({ isDemo: true, filling: null });
    expect(tour?.people.length).toBeGreaterThan(5);
    for (const { email } of tour?.people ?? []) await as(email);
    expect(await fill()).toEqual(['demo 100 The demo is complete.']);
    expect(await manager.get<StaffSitting[]>(deliveryPaths.sittings)).toHaveLength(sittings.length);
  });

  it('has an exam that the demo candidate can sit now, with extra time', async () => {
    const { exams } = await (await as('kaja.dahl@mail.example')).get<CandidateHome>(deliveryPaths.home);
    const open = exams.filter(({ stage }) => stage === 'open');
    expect(open.map(({ extraTimePercent }) => extraTimePercent)).toEqual([25, 25]);
  });

  it('has a past at its own time: nobody answered, handed in or was marked before or after their exam', async () => {
    const { entries, opensAt } = await manager.get<SittingDetail>(
      deliveryPaths.sitting(ofDay('spreadsheets Written', 21).id),
    );
    for (const { attempt } of entries.filter((entry) => entry.attempt)) {
      const minutes = (Date.parse(attempt?.submittedAt ?? '') - Date.parse(opensAt)) / 60_000;
      expect(minutes).toBeGreaterThan(20);
      expect(minutes).toBeLessThan(130);
    }
    const { boards } = await (await as('maren@vestholm.example')).get<AwardBoards>(awardingPaths.boards);
    const days = boards
      .filter(({ confirmedAt }) => confirmedAt)
      .map(({ confirmedAt }) => Math.round((Date.now() - Date.parse(confirmedAt ?? '')) / DAY));
    expect(days.sort((a, b) => a - b)).toEqual([expect.closeTo(14, -1), expect.closeTo(388, -1)]);
  });

  it('has candidates who did not come, withdrew, and were late', async () => {
    const { entries } = await manager.get<SittingDetail>(deliveryPaths.sitting(ofDay('spreadsheets Written', 21).id));
    const states = Map.groupBy(entries, ({ state }) => state);
    expect(states.get('absent')).toHaveLength(1);
    expect(states.get('withdrawn')).toHaveLength(1);
    expect(entries.filter(({ attempt }) => attempt?.late)).toHaveLength(1);
  });

  it('counts the same candidates in the sitting, in marking, in the analysis and before the board', async () => {
    const { id, counts } = ofDay('spreadsheets Written', 21);
    const { handedIn } = await manager.get<MarkingProgress>(markingPaths.progress(id));
    const analysis = await manager.get<SittingAnalysis>(insightPaths.sitting(id));
    const maren = await as('maren@vestholm.example');
    const { boards } = await maren.get<AwardBoards>(awardingPaths.boards);
    const board = boards.find((each) => each.state === 'released' && each.candidates === counts.handedIn);
    expect(counts.handedIn).toBe(CANDIDATES - 2);
    expect(handedIn).toBe(counts.handedIn);
    const component = analysis.components.find(({ isThisSitting }) => isThisSitting);
    expect(component?.counts).toMatchObject({
      entered: counts.entered + counts.absent,
      handedIn: counts.handedIn,
      marked: counts.handedIn,
    });
    expect(component?.summary.n).toBe(counts.handedIn);
    const { candidates, effect } = await maren.get<AwardBoard>(awardingPaths.board(board?.id ?? ''));
    expect(candidates).toHaveLength(counts.handedIn);
    expect(effect.awarded + effect.notAwarded).toBe(counts.handedIn);
    const confirmed = candidates.filter(({ state }) => state === 'confirmed').map(({ number }) => number);
    const { credentials } = await maren.get<IssuedCredentials>(credentialsPaths.issued);
    const issued = credentials.filter(({ issuedAt }) => Date.now() - Date.parse(issuedAt) < 30 * DAY);
    expect(issued.map(({ candidateNumber }) => candidateNumber).sort()).toEqual(confirmed.sort());
  });

  it('has a credential that is valid, one that was revoked, and one that has expired', async () => {
    const { tour } = await anybody();
    const links = tour?.links.map(({ path: address }) => address) ?? [];
    const texts = await Promise.all(
      links.map((address) => new Client(url).text(credentialsPaths.publicFile(address.split('/').at(-1) ?? ''))),
    );
    expect(await Promise.all(texts.map((text) => verdictOn(url, text)))).toEqual(['valid', 'withdrawn', 'ended']);
  });

  it('has written answers that wait for an examiner, and results that wait for a signature', async () => {
    const { queues } = await (await as('tomas@vestholm.example')).get<MarkingQueues>(markingPaths.queues);
    expect(queues.filter(({ specification, waiting }) => specification.includes('Python') && waiting > 0)).not.toEqual(
      [],
    );
    const siobhan = await as('siobhan@nordhavn.example');
    const { boards } = await siobhan.get<AwardBoards>(awardingPaths.boards);
    const board = await siobhan.get<AwardBoard>(awardingPaths.board(boards[0]?.id ?? ''));
    expect(board).toMatchObject({ state: 'open', points: [], you: { maySign: true, isLast: true } });
    expect(board.candidates).toHaveLength(CANDIDATES - 2);
  });
});
