/** What a candidate typed, as it is compared: compatibility forms made plain, outer space gone, inner space single. */
export function normalText(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}
