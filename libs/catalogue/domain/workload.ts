import type { Specification } from './specification';

type Workload = Pick<Specification, 'ects' | 'hours'>;

/** ECTS Users' Guide 2015: one credit stands for 25 to 30 hours of work. */
export const HOURS_PER_CREDIT = { least: 25, most: 30 } as const;

/** Credits count in steps of a half, so that these products are exact. */
export function creditsFitHours({ ects, hours }: Workload): boolean {
  if (ects === null || hours === null) return true;
  return hours >= ects * HOURS_PER_CREDIT.least && hours <= ects * HOURS_PER_CREDIT.most;
}

export function workloadSentence({ ects, hours }: Workload): string {
  const parts: string[] = [];
  if (ects !== null) parts.push(`${ects} ECTS`);
  if (hours !== null) parts.push(hours === 1 ? '1 hour' : `${hours} hours`);
  return parts.join(', ');
}
