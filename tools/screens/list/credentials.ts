import {
  credentialsPaths,
  type IssuedCredential,
  type IssuedCredentials,
  type PublicCredential,
  type Wallet,
} from '@assay/credentials/contract';
import { deliveryPaths, type SittingDetail, type StaffSitting } from '@assay/delivery/contract';
import { demoPassword } from '../../demo/people';
import type { Client } from '../../demo/play/client';
import { signIn } from '../../demo/play/organisation';
import type { Facts } from '../facts';
import { needed } from '../screen';

export type Standing = 'valid' | 'revoked' | 'expired';

/** The oldest come first: among them is what has expired. */
const LOOKED_AT = 4;

export interface Held {
  readonly holder: Client;
  readonly credential: PublicCredential;
}

/** A credential of the demo in this state, seen by who holds it. */
export async function heldCredential(facts: Facts, standing: Standing): Promise<Held> {
  const board = await facts.as('board');
  const { credentials } = await board.get<IssuedCredentials>(credentialsPaths.issued);
  const state = standing === 'revoked' ? 'revoked' : 'valid';
  const oldestFirst = credentials.filter((each) => each.state === state).reverse();
  for (const issued of standing === 'expired' ? oldestFirst.slice(0, LOOKED_AT) : oldestFirst.slice(-LOOKED_AT)) {
    const holder = await holderOf(facts, issued);
    const { credentials: cards } = await holder.get<Wallet>(credentialsPaths.wallet);
    for (const { id } of cards.filter((card) => card.title === issued.title && card.state === state)) {
      const credential = await holder.get<PublicCredential>(credentialsPaths.held(id));
      const isExpired = credential.validUntil !== null && Date.parse(credential.validUntil) < Date.now();
      if (isExpired === (standing === 'expired')) return { holder, credential };
    }
  }
  throw new Error(`The demo has no credential that is ${standing}.`);
}

/** The path of the page that anyone may see; shared by the holder when nobody has the link yet. */
export async function publicPage(facts: Facts): Promise<string> {
  const { holder, credential } = await heldCredential(facts, 'valid');
  const link =
    credential.link ??
    (await holder.post<PublicCredential>(credentialsPaths.link(needed('holder', credential.heldId)))).link;
  return new URL(needed('link to a credential', link)).pathname;
}

export async function signedFile(facts: Facts, standing: Standing): Promise<string> {
  const { holder, credential } = await heldCredential(facts, standing);
  return holder.text(credentialsPaths.heldFile(needed('holder', credential.heldId)));
}

/** Addresses of accounts stand in the lists of candidates alone. */
async function holderOf(facts: Facts, { candidateNumber }: IssuedCredential): Promise<Client> {
  const manager = await facts.as('manager');
  for (const { id } of await manager.get<StaffSitting[]>(deliveryPaths.sittings)) {
    const { entries } = await manager.get<SittingDetail>(deliveryPaths.sitting(id));
    const email = entries.find(({ number }) => number === candidateNumber)?.email;
    if (email) return signIn(facts.url, email, demoPassword);
  }
  throw new Error(`Candidate ${candidateNumber} is in no list of candidates.`);
}
