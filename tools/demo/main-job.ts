import { deliveryPaths, type SittingDetail } from '@assay/delivery/contract';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demoCandidates, demoPassword, vestholm, type DemoCandidate } from './people';
import { pythonComponents, pythonItems, pythonPlan } from './plans';
import { confirmAndRelease } from './play/board';
import { handIn, sitAll, type Sat } from './play/candidate';
import { Client, inParallel, until } from './play/client';
import { configure } from './play/configure';
import { markAll } from './play/examiner';
import { Knowledge } from './play/knowledge';
import { acceptByMail, createByCommand, foundOrganisation, type Staff } from './play/organisation';
import { autoMarkTimes } from './play/marking-times';
import { enter, schedule } from './play/sitting';
import { alter, heldCredentials, verdictOn } from './play/verifier';

interface Options {
  readonly candidates: number;
  /** A folder for the credentials and what verifies them; null for none. */
  readonly out: string | null;
  readonly tell: (line: string) => void;
}

export interface Report {
  candidates: number;
  responses: number;
  runs: number;
  autoMarked: number;
  examinerMarked: number;
  awarded: number;
  notAwarded: number;
  verified: number;
  tampered: 'refused' | 'accepted';
  submitToMarkedP95Ms: number;
  seconds: number;
}

/** From an organisation that does not exist yet to credentials that anybody can check, over HTTP alone. */
export async function playMainJob(url: string, { candidates: count, out, tell }: Options): Promise<Report> {
  const startedAt = performance.now();
  const staff = await foundOrganisation(url, vestholm, demoPassword, createByCommand);
  const manager = member(staff, 'ilse@vestholm.example');
  const { formIds } = await configure(manager, member(staff, 'priya@vestholm.example'), pythonPlan);
  tell(`${vestholm.name} offers ${pythonPlan.specification.title}, with ${formIds.length} published forms.`);

  const candidates = demoCandidates(count);
  const sittingIds = await scheduleAll(manager, formIds, candidates);
  const clients = await inParallel(candidates, 8, (candidate) => acceptByMail(url, candidate, demoPassword));
  tell(`${count} candidates have accounts, and sit both components at once.`);
  const knowledge = new Knowledge(pythonItems);
  const sat = (
    await Promise.all(
      clients.map((client, index) =>
        sitAll(client, pythonComponents, (candidates[index] as DemoCandidate).ability, knowledge),
      ),
    )
  ).flat();
  await handInAll(clients, sat);
  tell(`${sat.length} exams are handed in.`);

  const times = await autoMarkTimes(manager, sittingIds, sat.length);
  const examinerMarked = await markAll(member(staff, 'tomas@vestholm.example'));
  tell(`Marked: ${times.autoMarked} responses by rules and checks, ${examinerMarked} by an examiner.`);
  const board = await confirmAndRelease(
    ['maren@vestholm.example', 'rasmus@vestholm.example'].map((email) => member(staff, email)),
    manager,
    count,
  );
  const { awarded, notAwarded } = board.effect;
  tell(`The board awarded ${awarded}, and ${notAwarded} not yet.`);

  const files = await collectCredentials(clients, awarded);
  const verdicts = await inParallel(files, 4, (json) => verdictOn(url, json));
  const tampered = await verdictOn(url, alter(files[0] as string));
  if (out) await writeProof(url, out, files);
  return {
    candidates: count,
    responses: sum(sat, 'responses'),
    runs: sum(sat, 'runs'),
    autoMarked: times.autoMarked,
    examinerMarked,
    awarded,
    notAwarded,
    verified: verdicts.filter((verdict) => verdict === 'valid').length,
    tampered: tampered === 'not-genuine' ? 'refused' : 'accepted',
    submitToMarkedP95Ms: times.p95Ms,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

const member = (staff: Staff, email: string) => staff.get(email) as Client;
const sum = (sat: readonly Sat[], what: 'responses' | 'runs') => sat.reduce((total, each) => total + each[what], 0);

async function scheduleAll(manager: Client, formIds: readonly string[], candidates: readonly DemoCandidate[]) {
  const place = 'Room 2.14, Vestholm';
  return inParallel(formIds, 1, async (formId, index) => {
    const title = pythonComponents[index] as string;
    const { id } = await schedule(manager, { title, formId, opensInMinutes: 0, hours: 8, place });
    await enter(manager, id, candidates);
    const { counts } = await manager.get<SittingDetail>(deliveryPaths.sitting(id));
    if (counts.entered !== candidates.length) throw new Error(`Only ${counts.entered} candidates are entered.`);
    return id;
  });
}

/** Each candidate hands in both exams; all of them within the same moment. */
async function handInAll(clients: readonly Client[], sat: readonly Sat[]) {
  const perCandidate = sat.length / clients.length;
  await Promise.all(
    sat.map(({ attemptId }, index) => handIn(clients[Math.floor(index / perCandidate)] as Client, attemptId)),
  );
}

async function collectCredentials(clients: readonly Client[], awarded: number): Promise<string[]> {
  return until('all credentials to be issued', async () => {
    const held = (await inParallel(clients, 8, heldCredentials)).flat();
    return held.length === awarded ? held.map(({ json }) => json) : null;
  });
}

/** Everything that somebody needs to verify the credentials without us. */
async function writeProof(url: string, folder: string, files: readonly string[]) {
  const anybody = new Client(url);
  const credential = JSON.parse(files[0] as string) as {
    issuer: { id: string };
    credentialStatus: { statusListCredential: string };
  };
  await mkdir(path.join(folder, 'credentials'), { recursive: true });
  await Promise.all(
    files.map((json, index) =>
      writeFile(path.join(folder, 'credentials', `${String(index + 1).padStart(2, '0')}.json`), json),
    ),
  );
  await writeFile(path.join(folder, 'did.json'), await anybody.text(`/orgs/${vestholm.slug}/did.json`));
  const status = new URL(credential.credentialStatus.statusListCredential);
  await writeFile(path.join(folder, 'status.json'), await anybody.text(status.pathname));
}
