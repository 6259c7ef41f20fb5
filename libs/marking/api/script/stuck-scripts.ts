/** No job takes so long without a mark to show for it: what waits longer, while nothing is marked, is lost or stands still. */
export const SILENCE_SECONDS = 40;

/** Handed in, not marked, and nobody was asked: all of it is the machine's to do. */
export const UNMARKED = `
  from attempt a left join marked_script m on m.attempt_id = a.id
  where a.state = 'submitted' and a.submitted_at < assay_now() - interval '${SILENCE_SECONDS} seconds'
    and (m.attempt_id is null or m.state = 'marking')
    and not exists (select from allocation w where w.attempt_id = a.id and w.state <> 'marked')`;

/** Whether the machine has marked anything of late: a long queue that moves is no fault. */
export const IS_MOVING = `
  exists (select from mark k where k.marker = 'engine' and k.created_at > assay_now() - interval '${SILENCE_SECONDS} seconds')`;
