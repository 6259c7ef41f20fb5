import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writePlayedTime, type PlayedTime } from '@assay/platform/contract';
import { playedTime } from '../demo/played-time';
import { Settings } from '../settings/settings';

type Work<T> = (tx: EntityManager, now: Date) => Promise<T>;

/**
 * The only door to the tables. Each method is one transaction under row-level security, told by a setting of that
 * transaction whose rows it may see; `now` is the clock of the database server, one clock for all processes.
 */
@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly settings: Settings,
  ) {}

  /** Sees and writes the rows of this organisation, and no other tenant's. */
  inOrganisation<T>(organisationId: string, work: Work<T>): Promise<T> {
    const played = this.settings.isDemo ? playedTime() : null;
    return played ? this.play(organisationId, played, work) : this.run('app.organisation', organisationId, work);
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

  /** For work that returns on its own. While an organisation's past is played, the present has nothing to tidy in it. */
  async forUpkeep(): Promise<string[]> {
    const rows = await this.acrossOrganisations((tx) =>
      tx.query<{ id: string }[]>(
        `select o.id from organisation o
         where not exists (select from demo_clock c where c.organisation_id = o.id and c.valid_until > now())
         order by o.created_at`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  async now(): Promise<Date> {
    const [row] = await this.source.query<{ now: Date }[]>('select clock_timestamp() as now');
    return (row as { now: Date }).now;
  }

  /** Demo only: as `inOrganisation`, at another time, for whoever holds the key to this organisation's past. */
  private play<T>(organisationId: string, played: PlayedTime, work: Work<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      const [row] = await tx.query<{ now: Date }[]>(PLAY, [
        organisationId,
        played.key,
        played.shiftMs,
        writePlayedTime(played),
      ]);
      return work(tx, (row as { now: Date }).now);
    });
  }

  private run<T>(setting: string, value: string, work: Work<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      const [row] = await tx.query<{ now: Date }[]>('select set_config($1, $2, true), now()', [setting, value]);
      return work(tx, (row as { now: Date }).now);
    });
  }
}

/** `assay_now()` reads the shift; the outbox passes the played time on to the jobs. Without the right key it is now. */
const PLAY = `
  select set_config('app.organisation', $1::text, true),
    set_config('app.shift', case when held then $3::bigint || ' milliseconds' else '' end, true),
    set_config('app.played_time', case when held then $4::text else '' end, true),
    now() + case when held then make_interval(secs => $3::bigint / 1000.0) else interval '0' end as now
  from (select exists (
    select from demo_clock where organisation_id = $1::text::uuid and key = $2::uuid and valid_until > now()) as held) clock`;
