import type { Page } from '@playwright/test';

export type Call = <T>(method: string, path: string, data?: object) => Promise<T>;

/** The API with the rights of whoever is signed in on this page. */
export function caller(page: Page): Call {
  return async <T>(method: string, path: string, data?: object): Promise<T> => {
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.fetch(`/api/${path}`, { method, data, headers });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.body()).length > 0 ? ((await answer.json()) as T) : (undefined as T);
  };
}
