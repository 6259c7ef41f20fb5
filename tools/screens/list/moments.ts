import { credentialsPaths } from '@assay/credentials/contract';
import { deliveryPaths } from '@assay/delivery/contract';
import type { Page } from '@playwright/test';
import type { Screen, Viewer, Visit } from '../screen';
import { publicPage } from './credentials';
import { become } from './exam';

/** What does not stand at an address of its own: it comes while somebody works. */
export const moments: readonly Screen[] = [
  invigilated(
    'a message in an exam',
    deliveryPaths.liveMessage,
    { reason: 'The fire door is being mended: it is only noise.' },
    hasNotice,
  ),
  invigilated(
    'time added in an exam',
    deliveryPaths.liveTime,
    { reason: 'The lights went out for a while.', minutes: 5 },
    hasNotice,
  ),
  invigilated(
    'a paused exam',
    deliveryPaths.livePause,
    { reason: 'The fire alarm rang. Everybody leaves the room.' },
    (page) => page.locator('assay-paused-screen').waitFor(),
  ),
  {
    name: 'waiting for a demonstration',
    viewer: 'sitting',
    route: null,
    address: async (visit) => {
      const { client, entryId } = await visit.facts.observedEntry();
      await become(visit, client);
      return `/sittings/${entryId}/waiting`;
    },
  },
  ...(['manager', 'author'] as const).map((viewer) => palette(viewer)),
  {
    name: 'verify: the certificate itself',
    viewer: 'nobody',
    route: null,
    address: () => '/verify',
    act: verifyCertificate,
  },
];

function hasNotice(page: Page) {
  return page.locator('assay-exam-notices').getByRole('button').first().waitFor();
}

/** Somebody sits an exam, and the invigilator acts for all who do. */
function invigilated(
  name: string,
  path: (sittingId: string) => string,
  act: object,
  untilSeen: (page: Page) => Promise<unknown>,
): Screen {
  return {
    name,
    viewer: 'sitting',
    route: null,
    address: async (visit) => {
      const { client, attempt, sittingId } = await visit.facts.exam(name);
      await (await visit.facts.as('manager')).post(path(sittingId), { entryIds: null, ...act });
      await become(visit, client);
      return `/attempts/${attempt.id}/q/1`;
    },
    act: untilSeen,
  };
}

function palette(viewer: Viewer): Screen {
  return {
    name: `search of ${viewer}`,
    viewer,
    route: null,
    address: () => '/org',
    act: async (page) => {
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox').fill('data');
      await page.getByRole('option').first().waitFor();
    },
  };
}

async function verifyCertificate(page: Page, visit: Visit) {
  const slug = (await publicPage(visit, 'valid')).split('/').at(-1) ?? '';
  const certificate = await page.request.get(credentialsPaths.publicCertificate(slug));
  const file = { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: await certificate.body() };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('assay-verification-result').waitFor();
}
