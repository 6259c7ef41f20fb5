import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

type Work<T> = (tx: EntityManager, now: Date) => Promise<T>;

/**
 * The only door to the tables. Each method is one transaction under row-level security, told by a setting of that
 * transaction whose rows it may see; `now` is the clock of the database server, one clock for all processes.
 */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Sees and writes the rows of this organisation, and no other tenant's. */
  inOrganisation<T>(organisationId: string, work: Work<T>): Promise<T> {
    return this.run('app.organisation', organisationId, work);
  }

  /** Sees the memberships and candidates of this person in all organisations; used to sign in. */
  asPerson<T>(personId: string, work: Work<T>): Promise<T> {
    return this.run('app.person', personId, work);
  }

  /** For tables that stand above organisations. Tenants' rows stay invisible. */
  acrossOrganisations<T>(work: Work<T>): Promise<T> {
    return this.run('app.person', '', work);
  }

  /** The relay alone reads the outbox of all organisations; payloads hold ids, no content. */
  asRelay<T>(work: Work<T>): Promise<T> {
    return this.run('app.relay', 'on', work);
  }

  /** Sees the row whose secret is known (an exam-day code, the address of a credential), in whatever organisation. */
  knowing<T>(secret: 'exam_day_code' | 'credential_slug', value: string, work: Work<T>): Promise<T> {
    return this.run(`app.${secret}`, value, work);
  }

  async now(): Promise<Date> {
    const [row] = await this.source.query<{ now: Date }[]>('select clock_timestamp() as now');
    return (row as { now: Date }).now;
  }

  private run<T>(setting: string, value: string, work: Work<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      const [row] = await tx.query<{ now: Date }[]>('select set_config($1, $2, true), now()', [setting, value]);
      return work(tx, (row as { now: Date }).now);
    });
  }
}
