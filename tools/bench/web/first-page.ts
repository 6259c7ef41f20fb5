import type { BrowserContext } from '@playwright/test';

const LINE = { offline: false, latency: 60, downloadThroughput: 4_000_000 / 8, uploadThroughput: 4_000_000 / 8 };
const SLOWER = 4;
/** After the last request: what a page still does then counts, too. */
const QUIET_MS = 2000;

interface Timings {
  readonly lcp: number;
  readonly blocked: number;
}

/** Everything from the address to a quiet page: bytes on the line, requests, the largest paint, time blocked. */
export async function measureFirstPage(device: BrowserContext, address: string) {
  const page = await device.newPage();
  const cdp = await device.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', LINE);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const addresses = new Map<string, string>();
  const asked: string[] = [];
  let bytes = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) addresses.set(requestId, request.url);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    asked.push(`${String(Math.round(encodedDataLength)).padStart(7)}  ${addresses.get(requestId) ?? ''}`);
  });
  await page.addInitScript('globalThis.__name = (named) => named'); // what the bundler adds to functions
  await page.addInitScript(watchTimings);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: /Question 1/ }).waitFor();
  await page.waitForTimeout(QUIET_MS);
  const { lcp, blocked } = await page.evaluate(() => (globalThis as unknown as { timings: Timings }).timings);
  await page.close();
  const figures = {
    transferredKB: Math.round(bytes / 1024),
    requests: addresses.size,
    lcpMs: Math.round(lcp),
    tbtMs: Math.round(blocked),
  };
  return { figures, asked };
}

/** Runs in the page before its own scripts. A task blocks for what it takes beyond 50 ms. */
function watchTimings() {
  const timings = { lcp: 0, blocked: 0 };
  Object.assign(globalThis, { timings });
  const watch = (type: string, hear: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => (timings.lcp = entry.startTime));
  watch('longtask', (entry) => (timings.blocked += Math.max(0, entry.duration - 50)));
}
