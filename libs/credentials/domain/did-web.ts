const SEGMENT = /^[A-Za-z0-9._~-]+$/;
const HOST = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/;

export interface DidWeb {
  readonly host: string;
  /** null: the port of https. */
  readonly port: number | null;
  /** The address of the DID document. */
  readonly address: string;
}

/**
 * Reads a did:web strictly (did:web method, §3.2): a host by name, at most a port written %3A, plain path segments.
 * Numbers for a host, dots for a segment and any other escape are refused: they lead where no issuer is.
 */
export function readDidWeb(did: string): DidWeb | null {
  const [scheme, method, authority, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !authority) return null;
  const [host = '', port, ...more] = authority.split(/%3A/i);
  if (more.length > 0 || !isHostName(host)) return null;
  if (port !== undefined && !/^[1-9]\d{0,4}$/.test(port)) return null;
  if (!path.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) return null;
  const origin = `https://${host}${port === undefined ? '' : `:${port}`}`;
  const file = path.length === 0 ? '/.well-known/did.json' : `/${path.join('/')}/did.json`;
  return { host, port: port === undefined ? null : Number(port), address: origin + file };
}

/** A name, never a number: 127.0.0.1, 0x7f.1 and 2130706433 all end in digits, and no top-level domain does. */
export function isHostName(host: string): boolean {
  return host.length <= 253 && HOST.test(host) && !/(^|\.)(\d+|0x[0-9a-f]*)$/i.test(host);
}
