import type { IssuedCredential } from '@assay/credentials/contract';

/** Every word of the search somewhere in name, number or title. */
export function matching(credentials: readonly IssuedCredential[], search: string): IssuedCredential[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return credentials.filter(({ holder, candidateNumber, code, title }) => {
    const text = `${holder} ${candidateNumber} ${code} ${title}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
