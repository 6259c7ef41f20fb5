import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deliveryPaths } from '@assay/delivery/contract';

const ATTEMPT = /^\/attempts\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/;
/** The build leaves this sign where the data of one exam are to be named. */
const SIGN = '<!--data-->';

/**
 * The page of an exam names its data, too: the browser asks for them at once and not when the scripts have run. A
 * development build has no such page.
 * @returns what an address gets, or null for every other page
 */
export function examPages(webDir: string): (address: string) => string | null {
  const file = path.join(webDir, 'exam.html');
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null;
  return (address) => {
    const [, attemptId] = ATTEMPT.exec(address) ?? [];
    if (page === null || attemptId === undefined) return null;
    const data = ['/api/session', deliveryPaths.attempt(attemptId)];
    return page.replace(
      SIGN,
      data.map((href) => `<link rel="preload" href="${href}" as="fetch" crossorigin>`).join(''),
    );
  };
}
