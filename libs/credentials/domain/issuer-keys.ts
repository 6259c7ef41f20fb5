import { isObject } from './json-schema';

/** The keys with which an issuer may sign credentials, read from its DID document. */
export interface IssuerKeys {
  readonly did: string;
  readonly methods: readonly {
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase: string;
  }[];
}

/**
 * Reads from a DID document the Multikey methods that it lists under `assertionMethod` and that it controls itself.
 * Anything else in it gives nobody a right to sign; null: this is not the document of that DID.
 */
export function readDidDocument(document: unknown, did: string): IssuerKeys | null {
  if (!isObject(document) || document['id'] !== did) return null;
  const stated = list(document['verificationMethod']).filter(isObject);
  const asserted = list(document['assertionMethod']);
  const methods = asserted
    .map((entry) => (isObject(entry) ? entry : stated.find(({ id }) => id === absolute(entry, did) || id === entry)))
    .filter((method) => method !== undefined)
    .flatMap((method) => {
      const { type, controller, publicKeyMultibase } = method;
      const id = absolute(method['id'], did);
      if (type !== 'Multikey' || controller !== did || !id?.startsWith(`${did}#`)) return [];
      return typeof publicKeyMultibase === 'string' ? [{ id, controller, publicKeyMultibase }] : [];
    });
  return { did, methods };
}

/** A did:key is its own document: the key stands in the name (did:key, Ed25519 only). */
export function keysOfDidKey(did: string): IssuerKeys | null {
  const multibase = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1];
  if (!multibase) return null;
  return { did, methods: [{ id: `${did}#${multibase}`, controller: did, publicKeyMultibase: multibase }] };
}

function absolute(id: unknown, did: string): string | undefined {
  if (typeof id !== 'string') return undefined;
  return id.startsWith('#') ? `${did}${id}` : id;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
