/** "a written exam and a practical exam", from the names of the parts that were assessed. */
export function assessedBy(assessment: string | null): string {
  const parts = (assessment ?? '')
    .split(', ')
    .filter(Boolean)
    .map((part) => `${/^[aeiou]/i.test(part) ? 'an' : 'a'} ${part.toLowerCase()}`);
  if (parts.length < 2) return parts[0] ?? 'an assessment';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What the third hallmark stands for, in two short lines. */
export function supervisionWords(mark: string): readonly [where: string, identity: string] {
  switch (mark) {
    case 'ON':
      return ['On site', 'identity checked'];
    case 'OL':
      return ['Online', 'identity checked'];
    case 'SU':
      return ['Supervised', 'identity not checked'];
    case 'UN':
      return ['Unsupervised', 'see how it was assessed'];
    default:
      return ['Supervision', 'not stated'];
  }
}

/** "5 ECTS, 125 h" where "5 ECTS, 125 hours" would not fit beside a stamp. */
export function shortWorkload(workload: string | null): string {
  return (workload ?? '').replace(/ hours?$/, ' h');
}
