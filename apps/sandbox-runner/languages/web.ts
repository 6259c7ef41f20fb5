import { findProgram, missing } from './find';
import type { InstalledToolchain, MissingToolchain } from './language';
import { NODE, nodeMounts } from './node';
import { hasParts, partPath, PARTS_CURE, partsMount } from './parts';

/** A browser without a network opens the page; what to do and to look at comes on standard input. */
export function web(): InstalledToolchain | MissingToolchain {
  const browser = findProgram('/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser');
  if (browser === null) return missing('web', 'Chromium', 'Install it, for example with "apt-get install chromium".');
  if (!hasParts('web.mjs'))
    return { language: 'web', problem: 'The driver of the browser is missing.', cure: PARTS_CURE };
  return {
    language: 'web',
    mounts: [...nodeMounts, ...partsMount],
    settings: ['fonts'],
    environment: { XDG_CONFIG_HOME: '/tmp/config', XDG_CACHE_HOME: '/tmp/cache' },
    build: null,
    command: ({ entry }) => [NODE, partPath('web.mjs'), browser, entry],
    hello: { entry: 'index.html', text: '<!doctype html><title>hello</title>\n' },
  };
}
