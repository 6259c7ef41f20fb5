import { Injectable } from '@nestjs/common';
import type { Member } from '@assay/identity/api';
import type { MarkingProgress } from '@assay/marking/contract';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';

const PROGRESS = `
  with script as (
    select id, submitted_at from attempt where sitting_id = $1 and state = 'submitted'
  ), expected as (
    select coalesce(sum(jsonb_array_length(version.delivery -> 'interactions')), 0)::int as interactions
    from sitting
    join form on form.id = sitting.form_id
    cross join jsonb_array_elements(form.content -> 'sections') as section(content)
    cross join jsonb_array_elements(section.content -> 'items') as place(content)
    join item_version version on version.id = (place.content ->> 'itemVersionId')::uuid
    where sitting.id = $1
  ), done as (
    select script.id, script.submitted_at,
           (select count(distinct (slot, interaction_id)) from mark m where m.attempt_id = script.id and marker = 'engine') as by_engine,
           (select count(distinct (slot, interaction_id)) from mark m where m.attempt_id = script.id and marker = 'examiner') as by_examiner,
           (select count(*) from allocation a where a.attempt_id = script.id and a.state <> 'marked') as waiting,
           (select max(created_at) from mark m where m.attempt_id = script.id and marker = 'engine') as last_engine
    from script
  )
  select sitting.id as "sittingId",
         (select count(*)::int from done) as "handedIn",
         (select coalesce(sum(by_engine), 0)::int from done) as "autoMarked",
         (select coalesce(sum(by_examiner), 0)::int from done) as "examinerMarked",
         (select coalesce(sum(waiting), 0)::int from done) as "waitingForPerson",
         (select coalesce(sum(greatest(expected.interactions - by_engine - by_examiner - waiting, 0)), 0)::int
          from done, expected) as "waitingForEngine",
         (select round(percentile_disc(0.95) within group (
            order by extract(epoch from last_engine - submitted_at) * 1000))::int
          from done where last_engine is not null) as "submitToMarkedP95Ms"
  from sitting where sitting.id = $1`;

@Injectable()
export class SittingProgress {
  constructor(private readonly database: Database) {}

  of(me: Member, sittingId: string): Promise<MarkingProgress> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const [progress] = await tx.query<MarkingProgress[]>(PROGRESS, [sittingId]);
      if (!progress) throw refuse('NOT_FOUND');
      return progress;
    });
  }
}
