import type { CodeCheck, Interaction } from '../item/interaction';
import type { CheckMark, CodeScheme } from '../item/mark-scheme';

/** What each check of a practical task earns, and what decides about it. */
export function taskLines(interaction: Interaction, scheme: CodeScheme): string[] {
  const visible = interaction.kind === 'code' ? interaction.visibleChecks : [];
  return [
    ...scheme.checks.map((mark) => checkLine(mark, [...visible, ...scheme.hiddenChecks], scheme)),
    ...(scheme.groups ?? []).map(({ title, rule }) =>
      rule.kind === 'all'
        ? `${title}: its marks are earned when all of its checks pass.`
        : `${title}: all of its marks are earned when at least ${rule.checks} of its checks pass.`,
    ),
    ...(scheme.guidance ? [`Guidance: ${scheme.guidance}`] : []),
  ];
}

function checkLine(
  { checkId, marks, mustPass, group, credit }: CheckMark,
  checks: readonly CodeCheck[],
  scheme: CodeScheme,
) {
  const isHidden = scheme.hiddenChecks.some(({ id }) => id === checkId);
  const check = checks.find(({ id }) => id === checkId);
  const groupTitle = scheme.groups?.find(({ id }) => id === group)?.title;
  const rules = [
    marks === '1' ? '1 mark' : `${marks} marks`,
    ...(groupTitle ? [`with “${groupTitle}”`] : credit === 'share' ? ['by the share that is right'] : []),
    ...(check?.structure ? ['found in the sources'] : check?.comparer.kind === 'checker' ? ['by the checker'] : []),
    ...(mustPass ? ['must pass'] : []),
  ];
  return `${check?.title ?? checkId}${isHidden ? ' (hidden)' : ''}: ${rules.join(', ')}.`;
}
