import type { Desk } from '@assay/identity/contract';
import { hasPermission, type MemberPermission, type Role, rolesWith } from '@assay/identity/domain';

export interface FirstStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly link: string;
  readonly state: 'done' | 'next' | 'later';
  readonly mayDo: boolean;
  /** The role whose step this is. */
  readonly role: Role;
  /** How many members hold a role that can do it. */
  readonly doers: number;
}

interface Design {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly link: string;
  readonly permission: MemberPermission;
  readonly role: Role;
  readonly isDone: (desk: Desk) => boolean;
}

const designs: readonly Design[] = [
  {
    id: 'specification',
    title: 'Describe a microcredential',
    text: 'What its holder can do, how it is assessed, and the rule by which it is awarded. Publish it when it is complete.',
    action: 'Go to the microcredentials',
    link: '/org/microcredentials',
    permission: 'specification:write',
    role: 'exam-manager',
    isDone: ({ counts }) => (counts.publishedSpecifications ?? 0) > 0,
  },
  {
    id: 'items',
    title: 'Write items and publish them',
    text: 'Each item shows a candidate one thing to do and says how it is marked. Test the marking before anybody sits it.',
    action: 'Go to the item bank',
    link: '/org/bank',
    permission: 'item:write',
    role: 'author',
    isDone: ({ counts }) => (counts.liveItems ?? 0) > 0,
  },
  {
    id: 'form',
    title: 'Compose a form',
    text: 'Choose the items of one exam and how long it takes. The page says what is missing until it can be published.',
    action: 'Go to the exam forms',
    link: '/org/forms',
    permission: 'form:write',
    role: 'exam-manager',
    isDone: ({ counts }) => (counts.publishedForms ?? 0) > 0,
  },
  {
    id: 'sitting',
    title: 'Schedule a sitting',
    text: 'When and where the form is taken, and who watches over it.',
    action: 'Go to the sittings',
    link: '/org/sittings',
    permission: 'sitting:write',
    role: 'exam-manager',
    isDone: ({ counts }) => (counts.sittings ?? 0) > 0,
  },
  {
    id: 'candidates',
    title: 'Enter candidates',
    text: 'One by one, or a list from a table. Agree on extra time now, so that it is part of the plan.',
    action: 'Open a sitting',
    link: '/org/sittings',
    permission: 'entry:write',
    role: 'exam-manager',
    isDone: ({ counts }) => (counts.entries ?? 0) > 0,
  },
  {
    id: 'board',
    title: 'Name an award board',
    text: 'Its members sign the results. They must not have marked the scripts that they decide on.',
    action: 'Go to members and roles',
    link: '/org/members',
    permission: 'member:manage',
    role: 'administrator',
    isDone: ({ roles }) => (roles['award-board-member'] ?? 0) > 0,
  },
];

/** From nothing to the first sitting, computed from what there is: no step is ticked by hand, and none hides a missing role. */
export function firstSteps(desk: Desk, held: readonly Role[]): FirstStep[] {
  const firstOpen = designs.find(({ isDone }) => !isDone(desk));
  return designs.map(({ isDone, permission, ...design }) => ({
    ...design,
    state: isDone(desk) ? 'done' : design.id === firstOpen?.id ? 'next' : 'later',
    mayDo: hasPermission(held, permission),
    doers: Math.max(...rolesWith(permission).map((role) => desk.roles[role] ?? 0)),
  }));
}
