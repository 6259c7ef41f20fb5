import { credentialsPaths, type VerificationAnswer, type Wallet } from '@assay/credentials/contract';
import { Client } from './client';

export interface HeldCredential {
  readonly json: string;
}

/** The signed files that a candidate holds. */
export async function heldCredentials(candidate: Client): Promise<HeldCredential[]> {
  const { credentials } = await candidate.get<Wallet>(credentialsPaths.wallet);
  return Promise.all(
    credentials.map(async ({ id }) => ({ json: await candidate.text(credentialsPaths.heldFile(id)) })),
  );
}

/** What somebody without an account is told about a file. */
export async function verdictOn(url: string, text: string): Promise<string> {
  return (await new Client(url).post<VerificationAnswer>(credentialsPaths.verify, { text })).verdict;
}

/** One word of the content is another: everything else stays as it was signed. */
export function alter(json: string): string {
  const credential = JSON.parse(json) as { credentialSubject: { achievement: { name: string } } };
  const { achievement } = credential.credentialSubject;
  return JSON.stringify({
    ...credential,
    credentialSubject: {
      ...credential.credentialSubject,
      achievement: { ...achievement, name: `${achievement.name} (honours)` },
    },
  });
}
