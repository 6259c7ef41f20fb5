import { checkIntegrity } from './check-integrity';
import type { IssuerKeys } from './issuer-keys';
import { isObject } from './json-schema';
import { readJson } from './read-json';
import { failed, passed, unknown, type StatusFinding } from './report';
import { decodeStatusList, isSet, type StatusPurpose } from './status-list';

/** The signed list at an address, as text; null: it does not answer. */
export type StatusSource = (address: string) => Promise<string | null>;

interface StatusContext {
  readonly now: Date;
  readonly keys: IssuerKeys;
  readonly statusSource: StatusSource;
  readonly withdrawnAt?: (credentialId: string) => Promise<Date | null>;
  /** Our own issuers always say where to look; a credential of theirs without it is not one. */
  readonly isStatusRequired: boolean;
}

const CLOCK_SKEW_MS = 5 * 60_000;

/** Looks every entry up. A list that cannot be had, read, trusted or is too old gives "unknown", never "active". */
export async function checkStatus(credential: Record<string, unknown>, context: StatusContext): Promise<StatusFinding> {
  const { credentialStatus } = credential;
  const entries = (Array.isArray(credentialStatus) ? credentialStatus : [credentialStatus]).filter(isObject);
  if (entries.length === 0) return context.isStatusRequired ? failed('STATUS_MISSING') : passed('NO_STATUS');
  let active: StatusFinding = unknown('LIST_WRONG');
  for (const entry of entries) {
    const finding = await lookUp(entry, credential, context);
    if (finding.state !== 'passed') return finding;
    active = finding;
  }
  return active;
}

async function lookUp(
  entry: Record<string, unknown>,
  credential: Record<string, unknown>,
  context: StatusContext,
): Promise<StatusFinding> {
  const { type, statusPurpose, statusListIndex, statusListCredential: address } = entry;
  const isReadable =
    type === 'BitstringStatusListEntry' &&
    (statusPurpose === 'revocation' || statusPurpose === 'suspension') &&
    typeof statusListIndex === 'string' &&
    /^(0|[1-9]\d{0,8})$/.test(statusListIndex) &&
    typeof address === 'string';
  if (!isReadable) return unknown('LIST_WRONG');
  const text = await context.statusSource(address);
  if (text === null) return unknown('LIST_UNREACHABLE');
  const list = await readList(text, { address, purpose: statusPurpose, context });
  if ('code' in list) return list;
  try {
    if (!isSet(await decodeStatusList(list.encodedList), Number(statusListIndex))) {
      return passed('ACTIVE', { asOf: list.asOf });
    }
  } catch {
    return unknown('LIST_WRONG');
  }
  if (statusPurpose === 'suspension') return failed('SUSPENDED');
  const at = await context.withdrawnAt?.(String(credential['id']));
  return failed('WITHDRAWN', at ? { at: at.toISOString() } : {});
}

/** The list is a credential of its own: same issuer, same keys, same rules for its proof (Bitstring Status List §3.2). */
async function readList(
  text: string,
  { address, purpose, context }: { address: string; purpose: StatusPurpose; context: StatusContext },
): Promise<{ encodedList: string; asOf: string } | StatusFinding> {
  const { keys, now } = context;
  let list: unknown;
  try {
    list = readJson(text, { characters: 1024 * 1024, depth: 16, values: 500 });
  } catch {
    return unknown('LIST_WRONG');
  }
  if (!isObject(list) || !isObject(list['credentialSubject'])) return unknown('LIST_WRONG');
  const { credentialSubject: subject, issuer, type, id, validFrom, validUntil } = list;
  const issuerId = isObject(issuer) ? issuer['id'] : issuer;
  const isRightList =
    issuerId === keys.did &&
    (id === undefined || id === address) &&
    Array.isArray(type) &&
    type.includes('BitstringStatusListCredential') &&
    subject['statusPurpose'] === purpose &&
    typeof subject['encodedList'] === 'string';
  if (!isRightList) return unknown('LIST_WRONG');
  const { finding } = await checkIntegrity(list, keys, { isOurs: false, now });
  if (finding.state !== 'passed') return unknown('LIST_WRONG');
  if (typeof validUntil === 'string' && !(new Date(validUntil) > now))
    return unknown('LIST_STALE', { since: validUntil });
  if (typeof validFrom === 'string' && !(new Date(validFrom).getTime() <= now.getTime() + CLOCK_SKEW_MS)) {
    return unknown('LIST_WRONG');
  }
  return { encodedList: String(subject['encodedList']), asOf: typeof validFrom === 'string' ? validFrom : '' };
}
