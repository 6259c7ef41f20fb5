import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DemoTour } from '@assay/platform/contract';

/** From each step to the next; then an organisation's past is over, whatever became of the filling. */
const PLAYABLE = '20 minutes';
const COMPLETE = 'all';

/** What a filling needs as the owner of the database: the right to play a past, and where it was when it was cut off. */
export class Memory {
  private constructor(
    private readonly owner: Client,
    readonly beganAt: number,
    private readonly done: Set<string>,
  ) {}

  static async open(ownerUrl: string): Promise<Memory> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into demo_filling (percent, sentence) values (0, 'The people of the demo are invited.')
       on conflict (is_only_one) do nothing`,
    );
    const { rows } = await owner.query<{ began_at: Date; done: string[] }>('select began_at, done from demo_filling');
    const [row] = rows as [{ began_at: Date; done: string[] }];
    return new Memory(owner, row.began_at.getTime(), new Set(row.done));
  }

  get isComplete(): boolean {
    return this.done.has(COMPLETE);
  }

  async complete() {
    await this.finish(COMPLETE);
  }

  isDone(chapter: string): boolean {
    return this.done.has(chapter);
  }

  async finish(chapter: string) {
    this.done.add(chapter);
    await this.owner.query('update demo_filling set done = array_append(done, $1)', [chapter]);
  }

  async tell(percent: number, sentence: string) {
    await this.owner.query('update demo_filling set percent = $1, sentence = $2, told_at = now()', [percent, sentence]);
    await this.owner.query(`update demo_clock set valid_until = now() + interval '${PLAYABLE}'`);
  }

  /** A chapter may take minutes on a slow machine. */
  async isAlive() {
    await this.owner.query('update demo_filling set told_at = now()');
    await this.owner.query(`update demo_clock set valid_until = now() + interval '${PLAYABLE}'`);
  }

  /** For whoever explores. */
  async show(tour: DemoTour) {
    await this.owner.query('update demo_filling set tour = $1', [JSON.stringify(tour)]);
  }

  /** An organisation whose past is played was there before it. */
  async foundLongAgo(organisationId: string) {
    await this.owner.query(`select set_config('app.organisation', $1, false)`, [organisationId]);
    await this.owner.query(`update organisation set created_at = $2::timestamptz - interval '3 years' where id = $1`, [
      organisationId,
      new Date(this.beganAt),
    ]);
    // With its first administrator, who comes by command and not by an invitation that could be played.
    await this.owner.query(
      `update membership m set created_at = o.created_at from organisation o
       where o.id = $1 and m.organisation_id = $1 and m.created_at > o.created_at and m.id =
         (select id from membership where organisation_id = $1 order by created_at limit 1)`,
      [organisationId],
    );
  }

  /** @returns the key that lets the past of this organisation be played for a while; the same one after a cut */
  async letPlay(organisationId: string): Promise<string> {
    const { rows } = await this.owner.query<{ key: string }>(
      `insert into demo_clock (organisation_id, key, valid_until) values ($1, $2, now() + interval '${PLAYABLE}')
       on conflict (organisation_id) do update set valid_until = excluded.valid_until
       returning key`,
      [organisationId, randomUUID()],
    );
    return (rows[0] as { key: string }).key;
  }

  /** A filling that was cut off keeps its key, for the jobs that are still on their way. */
  async close() {
    if (this.isComplete) await this.owner.query('delete from demo_clock');
    await this.owner.end();
  }
}
