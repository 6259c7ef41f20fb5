import { awardingPaths, type AwardBoards } from '@assay/awarding/contract';
import { deliveryPaths, type SittingDetail, type StaffSitting } from '@assay/delivery/contract';
import { insightPaths, type SittingsWithResults } from '@assay/insight/contract';
import type { FormRow, ItemRow } from '@assay/item-bank/contract';
import { interactionKinds } from '@assay/item-bank/domain';
import { markingPaths, type MarkingQueues } from '@assay/marking/contract';
import { fixed, needed, type Screen, type Viewer, type Visit } from '../screen';

const CODE = 'PDW-4';

export const staff: readonly Screen[] = [
  { name: 'home of an exam manager', viewer: 'manager', route: '/org', address: () => '/org' },
  ...(['author', 'invigilator', 'examiner', 'board', 'administrator'] as const).map((viewer) => home(viewer)),
  ...fixed('manager', {
    microcredentials: '/org/microcredentials',
    'exam forms': '/org/forms',
    sittings: '/org/sittings',
  }),
  ...microcredential('/org/microcredentials/:code', {
    microcredential: '',
    outcomes: '/outcomes',
    assessment: '/assessment',
    'award rules': '/award-rules',
    versions: '/versions',
    'draft of a specification': '/draft',
  }),
  {
    name: 'exam form',
    viewer: 'manager',
    route: '/org/forms/:id',
    address: async (visit) => `/org/forms/${(await form(visit)).id}`,
  },
  {
    name: 'preview of a form',
    viewer: 'manager',
    route: '/org/forms/:id/preview',
    address: async (visit) => `/org/forms/${(await form(visit)).id}/preview`,
  },
  {
    name: 'form on paper',
    viewer: 'manager',
    route: '/org/forms/:id/paper',
    address: async (visit) => `/org/forms/${(await form(visit)).id}/paper`,
  },
  {
    name: 'sitting',
    viewer: 'manager',
    route: '/org/sittings/:sittingId',
    address: async (visit) => `/org/sittings/${(await sitting(visit)).id}`,
  },
  ...(['live', 'list'] as const).map((page): Screen => ({
    name: `sitting: ${page}`,
    viewer: 'manager',
    route: `/org/sittings/:sittingId/${page}`,
    address: async (visit) => `/org/sittings/${(await sitting(visit)).id}/${page}`,
  })),
  {
    name: 'results of sittings',
    viewer: 'manager',
    route: '/org/results',
    address: () => '/org/results',
  },
  {
    name: 'analysis of a sitting',
    viewer: 'manager',
    route: '/org/results/:sitting',
    address: async (visit) => `/org/results/${await sittingWithResults(visit)}`,
  },
  {
    name: 'shared passages of a sitting',
    viewer: 'manager',
    route: '/org/results/:sitting/shared-passages',
    address: async (visit) => `/org/results/${await sittingWithResults(visit)}/shared-passages`,
  },
  {
    name: 'new sitting',
    viewer: 'manager',
    route: null,
    address: () => '/org/sittings',
    act: (page) => page.getByRole('button', { name: 'Schedule a sitting…' }).click(),
  },
  ...fixed('author', { 'item bank': '/org/bank' }),
  ...interactionKinds.map((kind, index): Screen => ({
    name: `item editor: ${kind}`,
    viewer: kind === 'observation' ? 'trades' : 'author',
    route: index === 0 ? '/org/bank/:item' : null,
    address: async ({ api }) => {
      const { rows } = await api.get<{ rows: ItemRow[] }>('items?size=100');
      return `/org/bank/${
        needed(
          `item with a ${kind}`,
          rows.find(({ kinds }) => kinds.includes(kind)),
        ).id
      }`;
    },
  })),
  ...fixed('examiner', { marking: '/marking' }),
  {
    name: 'marking of a script',
    viewer: 'examiner',
    route: '/marking/:item/:script',
    address: async ({ api }) => {
      const { queues } = await api.get<MarkingQueues>(markingPaths.queues);
      const queue = needed(
        'script that waits',
        queues.find(({ nextScriptId }) => nextScriptId !== null),
      );
      return `/marking/${queue.itemVersionId}/${queue.nextScriptId}`;
    },
    act: (page) => page.locator('fieldset.crit').first().waitFor(),
  },
  {
    name: 'checklist of a demonstration',
    viewer: 'watcher',
    route: '/marking/demonstrations/:attempt',
    address: async (visit) => `/marking/demonstrations/${await demonstration(visit)}`,
  },
  {
    name: 'script on paper',
    viewer: 'manager',
    route: '/marking/attempts/:attempt/paper',
    address: async (visit) => `/marking/attempts/${await handedIn(visit)}/paper`,
  },
  ...fixed('board', { 'award boards': '/org/awards', credentials: '/org/credentials' }),
  ...(['open', 'released'] as const).map((state, index): Screen => ({
    name: `award board that is ${state}`,
    viewer: 'board',
    route: index === 0 ? '/org/awards/:board' : null,
    address: async ({ api }) => {
      const { boards } = await api.get<AwardBoards>(awardingPaths.boards);
      return `/org/awards/${
        needed(
          `board that is ${state}`,
          boards.find((board) => board.state === state),
        ).id
      }`;
    },
  })),
  ...fixed('administrator', {
    people: '/org/members',
    settings: '/org/settings',
    'look of the organisation': '/org/settings/look',
    'signing keys': '/org/settings/keys',
    'texts of mails': '/org/settings/mails',
  }),
  ...fixed('author', { 'page of others': '/org/not-yours' }),
  { name: 'not found', viewer: 'author', route: '/org/**', address: () => '/org/nowhere' },
];

function home(viewer: Viewer): Screen {
  return { name: `home of ${viewer}`, viewer, route: null, address: () => '/org' };
}

function microcredential(route: string, pages: Record<string, string>): Screen[] {
  return Object.entries(pages).map(([name, page]) => ({
    name,
    viewer: 'manager' as const,
    route: route + page,
    address: () => `/org/microcredentials/${CODE}${page}`,
  }));
}

async function form({ api }: Visit): Promise<FormRow> {
  const { rows } = await api.get<{ rows: FormRow[] }>('forms');
  return needed(
    'published form',
    rows.find(({ state }) => state === 'published'),
  );
}

async function sitting({ api }: Visit): Promise<StaffSitting> {
  const sittings = await api.get<StaffSitting[]>(deliveryPaths.sittings);
  const ours = sittings.filter(({ place }) => place !== 'Studio');
  return needed('sitting', ours.find(({ phase }) => phase === 'open') ?? ours[0]);
}

/** Somebody's handed-in attempt, which an examiner finds through the list of candidates. */
async function demonstration({ api }: Visit): Promise<string> {
  for (const { id } of (await api.get<StaffSitting[]>(deliveryPaths.sittings)).filter(({ isObserved }) => isObserved)) {
    const { entries } = await api.get<SittingDetail>(deliveryPaths.sitting(id));
    const recorded = entries.find(({ demonstrationId }) => demonstrationId !== null);
    if (recorded?.demonstrationId) return recorded.demonstrationId;
  }
  throw new Error('The demo has no demonstration that was recorded.');
}

/** Of a candidate of our own: scripts of others stay anonymous to whoever looks at these pages. */
async function handedIn({ facts }: Visit): Promise<string> {
  const { client, attempt } = needed('exam', (await facts.allExams('handed-in'))[0]);
  await client.post(deliveryPaths.submission(attempt.id));
  return attempt.id;
}

async function sittingWithResults({ api }: Visit): Promise<string> {
  const { sittings } = await api.get<SittingsWithResults>(insightPaths.sittings);
  return needed('sitting with results', sittings[0]).id;
}
