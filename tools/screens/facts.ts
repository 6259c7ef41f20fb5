import {
  deliveryPaths,
  type CandidateAttempt,
  type CandidateSlot,
  type ExamDayCode,
  type StaffSitting,
} from '@assay/delivery/contract';
import type { FormRow } from '@assay/item-bank/contract';
import type { InteractionKind } from '@assay/item-bank/domain';
import { Client } from '../demo/play/client';
import { demoPassword } from '../demo/people';
import { signIn } from '../demo/play/organisation';
import { needed, type Viewer } from './screen';

const HOUR_MS = 3_600_000;
const emails: Partial<Record<Viewer, string>> = {
  candidate: 'kaja.dahl@mail.example',
  author: 'priya@vestholm.example',
  manager: 'ilse@vestholm.example',
  invigilator: 'jonas@vestholm.example',
  examiner: 'tomas@vestholm.example',
  board: 'maren@vestholm.example',
  administrator: 'astrid@vestholm.example',
  trades: 'brona@nordhavn.example',
  watcher: 'declan@nordhavn.example',
};

/** An exam that somebody sits for the pictures. */
export interface SatExam {
  readonly sittingId: string;
  readonly entryId: string;
  readonly client: Client;
  readonly attempt: CandidateAttempt;
}

/** What the screens need to know of the demo, asked once. Exams are sat by candidates of our own: nobody's are touched. */
export class Facts {
  private readonly clients = new Map<Viewer, Promise<Client>>();
  private readonly exams = new Map<string, Promise<SatExam[]>>();

  constructor(readonly url: string) {}

  as(viewer: Viewer): Promise<Client> {
    const known = this.clients.get(viewer);
    if (known) return known;
    const email = emails[viewer];
    const client = email ? signIn(this.url, email, demoPassword) : Promise.resolve(new Client(this.url));
    this.clients.set(viewer, client);
    return client;
  }

  /** The first exam in which a question of this kind is asked, and the question. */
  async question(kind: InteractionKind): Promise<SatExam & { slot: CandidateSlot }> {
    for (const exam of await this.allExams('questions')) {
      const slots = exam.attempt.sections.flatMap((section) => section.slots);
      const slot = slots.find(({ item }) => item.interactions.some((interaction) => interaction.kind === kind));
      if (slot) return { ...exam, slot };
    }
    throw new Error(`The demo has no published form with an interaction of the kind "${kind}".`);
  }

  /** One exam of each published form; `purpose` keeps apart what is done with them. */
  allExams(purpose: string): Promise<SatExam[]> {
    const known = this.exams.get(purpose);
    if (known) return known;
    const started = this.startExams(purpose);
    this.exams.set(purpose, started);
    return started;
  }

  async entry(purpose: string): Promise<{ client: Client; entryId: string }> {
    const [form] = await this.publishedForms();
    const { client, entryId } = await this.enter(needed('published form', form), purpose);
    return { client, entryId };
  }

  /** One exam of its own, in which an invigilator acts. */
  async exam(purpose: string): Promise<SatExam> {
    const [form] = await this.publishedForms();
    return this.start(needed('published form', form), purpose);
  }

  private async startExams(purpose: string): Promise<SatExam[]> {
    const sat: SatExam[] = [];
    for (const form of await this.publishedForms()) sat.push(await this.start(form, purpose));
    return sat;
  }

  private async start(form: FormRow, purpose: string): Promise<SatExam> {
    const entered = await this.enter(form, purpose);
    await entered.client.post(deliveryPaths.checkIn(entered.entryId));
    const attempt = await entered.client.post<CandidateAttempt>(deliveryPaths.start(entered.entryId));
    return { ...entered, attempt };
  }

  /** A demonstration that examiners watch, and somebody who waits for it; the other organisation of the demo has one. */
  async observedEntry(): Promise<{ client: Client; entryId: string }> {
    const manager = await this.as('trades');
    const { rows } = await manager.get<{ rows: FormRow[] }>('forms');
    const form = rows.find(({ state, title }) => state === 'published' && title.startsWith('Demonstration'));
    return this.enter(needed('form of a demonstration', form), 'watched', manager);
  }

  /** The newest published form of each component. */
  private async publishedForms(): Promise<FormRow[]> {
    const { rows } = await (await this.as('manager')).get<{ rows: FormRow[] }>('forms');
    const published = rows.filter(({ state }) => state === 'published');
    return [...new Map(published.map((row) => [row.componentId, row])).values()];
  }

  private async enter(form: FormRow, purpose: string, by?: Client) {
    const manager = by ?? (await this.as('manager'));
    const sitting = await manager.post<StaffSitting>(deliveryPaths.sittings, {
      title: `${form.title}, for pictures`,
      formId: form.id,
      opensAt: new Date(Date.now() - HOUR_MS).toISOString(),
      closesAt: new Date(Date.now() + HOUR_MS).toISOString(),
      place: 'Studio',
      supervision: 'supervised-on-site-verified',
    });
    const { code } = await manager.post<ExamDayCode>(deliveryPaths.examDayCode(sitting.id));
    const number = `P-${purpose.replace(/\W/g, '').slice(0, 3).toUpperCase()}${Date.now().toString(36).slice(-6).toUpperCase()}`;
    const entry = { number, name: 'Ida Lindgren', email: null, extraTimePercent: 25 };
    const { id: entryId } = await manager.post<{ id: string }>(deliveryPaths.entries(sitting.id), entry);
    const client = new Client(this.url);
    await client.post('session/candidate', { number, code });
    return { client, entryId, sittingId: sitting.id };
  }
}
