import { expect } from '@playwright/test';

/** What somebody sees on the page. A busy machine is no failure: there is time for it to come. */
export const see = expect.configure({ timeout: 20_000 });
