import type { Page } from '@playwright/test';
import { fixed, type Screen, type Visit } from '../screen';
import { publicPage, signedFile, type Standing } from './credentials';

export const everybody: readonly Screen[] = [
  ...fixed('nobody', {
    'sign in': '/sign-in',
    'reset password': '/reset-password',
    'mail of the demo': '/demo/mail',
    verify: '/verify',
    'no connection': '/unreachable',
  }),
  { name: 'not found', viewer: 'nobody', route: '/**', address: () => '/nowhere' },
  {
    name: 'new password',
    viewer: 'nobody',
    route: '/reset-password/:token',
    address: () => '/reset-password/nobody-knows-this-one',
  },
  {
    name: 'invitation that is used up',
    viewer: 'nobody',
    route: '/invitation/:token',
    address: () => '/invitation/nobody-knows-this-one',
  },
  { name: 'sign in refused', viewer: 'nobody', route: null, address: () => '/sign-in', act: signInWrongly },
  ...(['valid', 'revoked', 'expired'] as const).map((standing, index): Screen => ({
    name: `public credential: ${standing}`,
    viewer: 'nobody',
    route: index === 0 ? '/c/:slug' : null,
    address: (visit) => publicPage(visit, standing),
  })),
  verification('valid', 'valid'),
  verification('withdrawn', 'revoked'),
  verification('expired', 'expired'),
  verification('altered', 'valid', (file) => file.replace(/"name":\s*"[^"]+"/, '"name":"Somebody else"')),
];

async function signInWrongly(page: Page) {
  await page.getByLabel('E-mail').fill('somebody@mail.example');
  await page.getByLabel('Password').fill('a wrong password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').first().waitFor();
}

function verification(name: string, standing: Standing, change = (file: string) => file): Screen {
  return {
    name: `verify: ${name}`,
    viewer: 'nobody',
    route: null,
    address: () => '/verify',
    act: async (page: Page, visit: Visit) => {
      const buffer = Buffer.from(change(await signedFile(visit, standing)));
      const file = { name: 'credential.json', mimeType: 'application/json', buffer };
      await page.locator('input[type=file]').first().setInputFiles(file);
      await page.locator('assay-verification-result').waitFor();
    },
  };
}
