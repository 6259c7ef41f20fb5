import { rehearsalRoutes, type Toolchains } from '@assay/item-bank/contract';
import { demoPassword } from '../people';
import type { Client } from '../play/client';
import {
  acceptByMail,
  foundOrganisation,
  signIn,
  type NewOrganisation,
  type Staff,
  type StaffMember,
} from '../play/organisation';
import type { Person } from './cast';
import type { Memory } from './memory';
import { Stage, workday } from './stage';

const FOUNDED_DAYS_AGO = 3 * 365;

/** What the command line alone can do. */
export interface Founder {
  /** @returns the administrator's invitation link; null when the organisation is there already */
  create(organisation: NewOrganisation, admin: StaffMember): Promise<string | null>;
  idOf(slug: string): Promise<string>;
}

/** An organisation with everybody signed in, and the right to play its past. */
export class House {
  private readonly accounts = new Map<Person, Client>();

  private constructor(
    readonly url: string,
    readonly stage: Stage,
    private readonly staff: Staff,
    readonly memory: Memory,
  ) {}

  static async open(url: string, organisation: NewOrganisation, founder: Founder, memory: Memory): Promise<House> {
    let key = '';
    const create = async (given: NewOrganisation, admin: StaffMember) => {
      const link = await founder.create(given, admin);
      const id = await founder.idOf(given.slug);
      await memory.foundLongAgo(id);
      key = await memory.letPlay(id);
      return link;
    };
    // One after the other they came, all of them before anything else happened.
    const joined = (number: number) => workday(memory.beganAt, FOUNDED_DAYS_AGO - 55 * number, 9);
    const asOf = (admin: Client, number: number) => new Stage(key).at(admin, joined(number));
    const staff = await foundOrganisation(url, organisation, demoPassword, create, asOf);
    return new House(url, new Stage(key), staff, memory);
  }

  /** Somebody of the staff, by the part of the address before the @. */
  staffMember(name: string): Client {
    const found = [...this.staff].find(([email]) => email.startsWith(`${name}@`));
    if (!found) throw new Error(`Nobody of the staff is called ${name}.`);
    return found[1];
  }

  /** Whether the tasks of the demo can be run here. */
  async hasSandbox(): Promise<boolean> {
    const { ok, toolchains } = await this.staffMember('priya').get<Toolchains>(rehearsalRoutes.toolchains);
    return ok && toolchains.some(({ language }) => language === 'python');
  }

  /** Whoever has an account already signs in; everybody else follows the link in their mail. */
  async account(person: Person): Promise<Client> {
    const known = this.accounts.get(person);
    if (known) return known;
    const email = person.email ?? '';
    const client = await signIn(this.url, email, demoPassword).catch(() =>
      acceptByMail(this.url, { name: person.name, email }, demoPassword),
    );
    this.accounts.set(person, client);
    return client;
  }
}
