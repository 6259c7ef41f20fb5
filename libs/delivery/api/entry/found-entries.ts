import { Controller, Get, Injectable, Query, SerializeOptions } from '@nestjs/common';
import { EntrySearch, FoundEntries } from '@assay/delivery/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';

const MOST = 8;
/** The candidates first, from their own table and few of them; the sitting is looked up for those alone. */
const SEARCH = `
with found as (
  select id, number, name from candidate
  where (number || ' ' || name) ilike all ($1::text[])
  order by number limit ${MOST * 4}
)
select f.id as "candidateId", f.number, f.name, s.id as "sittingId", s.title as "sittingTitle"
from found f cross join lateral (
  select s.id, s.title from entry e join sitting s on s.id = e.sitting_id
  where e.candidate_id = f.id order by s.opens_at desc limit 1
) s
order by f.number limit ${MOST}`;

@Injectable()
export class EntryFinder {
  constructor(private readonly database: Database) {}

  find({ organisationId }: Member, search: string): Promise<FoundEntries['entries']> {
    const words = search
      .split(/\s+/)
      .slice(0, 6)
      .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    return this.database.inOrganisation(organisationId, (tx) => tx.query(SEARCH, [words]));
  }
}

@Controller('found-entries')
export class FoundEntriesController {
  constructor(private readonly finder: EntryFinder) {}

  @Get()
  @Allow('entry:write')
  @SerializeOptions({ schema: FoundEntries })
  async find(@Query({ schema: EntrySearch }) { search }: EntrySearch, @Me() me: Member) {
    return { entries: await this.finder.find(me, search) };
  }
}
