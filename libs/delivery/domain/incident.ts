/** What invigilators do. The first four reach the candidate; a note does not. */
export const incidentKinds = ['time-added', 'paused', 'resumed', 'message', 'note'] as const;
export type IncidentKind = (typeof incidentKinds)[number];
