import type { Page } from '@playwright/test';
import type { Client } from '../demo/play/client';
import type { Facts } from './facts';

/** Whose eyes see a screen. Each has a browser context of its own. */
export const viewers = {
  nobody: 'Everybody',
  candidate: 'Candidate',
  sitting: 'Candidate in an exam',
  author: 'Author',
  manager: 'Exam manager',
  invigilator: 'Invigilator',
  examiner: 'Examiner',
  board: 'Award board',
  administrator: 'Administrator',
  // of the organisation whose candidates show what they can do
  trades: 'Author in the trades',
  watcher: 'Examiner in the trades',
} as const;
export type Viewer = keyof typeof viewers;

export interface Visit {
  readonly page: Page;
  /** Speaks to the api as the viewer. */
  readonly api: Client;
  readonly facts: Facts;
}

export interface Screen {
  readonly name: string;
  readonly viewer: Viewer;
  /** Its path in the routes of the web app; null for a further state of a screen. */
  readonly route: string | null;
  /** The address; fails with a sentence when the demo has nothing to show there. */
  readonly address: (visit: Visit) => Promise<string> | string;
  /** Brings the page into the state, once it is open. */
  readonly act?: (page: Page, visit: Visit) => Promise<unknown>;
}

/** Most screens have one address that never changes. */
export function fixed(viewer: Viewer, addresses: Record<string, string>): Screen[] {
  return Object.entries(addresses).map(([name, address]) => ({
    name,
    viewer,
    route: address,
    address: () => address,
  }));
}

/** @throws with what is missing in the demo */
export function needed<T>(what: string, found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error(`The demo has no ${what}.`);
  return found;
}
