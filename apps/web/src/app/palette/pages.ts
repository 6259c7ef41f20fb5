import type { MemberPermission } from '@assay/identity/domain';
import { openPlaces } from '../frames/staff-nav';
import { matches, type PaletteEntry } from './entry';

interface Action extends PaletteEntry {
  readonly for: MemberPermission;
  /** Other words that people use for it. */
  readonly also?: string;
}

const action = (label: string, path: string, permission: MemberPermission, more: Partial<Action> = {}): Action => ({
  key: `do ${label}`,
  detail: '',
  link: [path],
  ...more,
  label,
  for: permission,
});

const actions: readonly Action[] = [
  action('Write a new item', '/org/bank', 'item:write', { also: 'question add create', detail: 'Item bank' }),
  action('Describe a new microcredential', '/org/microcredentials', 'specification:write', {
    also: 'specification add create',
    detail: 'Microcredentials',
  }),
  action('Compose a form', '/org/forms', 'form:write', { also: 'exam paper add create new', detail: 'Exam forms' }),
  action('Schedule a sitting', '/org/sittings', 'sitting:write', { also: 'exam date add new', detail: 'Sittings' }),
  action('Enter candidates', '/org/sittings', 'entry:write', { also: 'import list register', detail: 'Sittings' }),
  action('Mark responses', '/marking', 'script:mark', { also: 'scripts grade queue', detail: 'Marking' }),
  action('Invite a person', '/org/members', 'member:manage', {
    also: 'member role add user',
    detail: 'Members',
    query: { invite: 'new' },
  }),
  action('Change logo or colour', '/org/settings/look', 'organisation:manage', { also: 'brand', detail: 'Settings' }),
  action('Change the signing key', '/org/settings/keys', 'organisation:manage', {
    also: 'rotate did fingerprint',
    detail: 'Settings',
  }),
  action('Write your own mail texts', '/org/settings/mails', 'organisation:manage', {
    also: 'e-mail invitation template',
    detail: 'Settings',
  }),
];

/** Pages and actions that these permissions open; a search also finds them by what they are for. */
export function pageEntries(search: string, permissions: readonly string[]): PaletteEntry[] {
  const home = { key: 'page home', label: 'Home', detail: 'What needs you now', link: ['/org'] };
  const verify = {
    key: 'page verify',
    label: 'Verify a credential',
    detail: 'The public page',
    link: ['/verify'],
  };
  const places = openPlaces(permissions).map(({ path, label, purpose }) => ({
    key: `page ${path}`,
    label,
    detail: purpose,
    link: [path],
  }));
  return [home, ...places, verify].filter(({ label, detail }) => matches(search, label, detail));
}

export function actionEntries(search: string, permissions: readonly string[]): PaletteEntry[] {
  if (!search.trim()) return [];
  return actions
    .filter((one) => permissions.includes(one.for) && matches(search, one.label, one.also ?? ''))
    .map(({ key, label, detail, link, query }) => ({ key, label, detail, link, query }));
}
