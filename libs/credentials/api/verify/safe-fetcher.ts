import { Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';
import { request, type RequestOptions } from 'node:https';
import { isHostName } from '@assay/credentials/domain';
import { isPublicAddress } from './addresses';

const TIMEOUT_MS = 3_000;
const AT_ONCE_PER_HOST = 2;
const KEPT_MS = 30_000;
const KEPT_MOST = 200;

export interface FetchLimits {
  readonly bytes: number;
}

/**
 * The only way in which an address from a stranger's file is opened: https on its own port, a host by name that stands
 * for public addresses alone, connected to the very address that was checked, no redirects, no cookies, three seconds,
 * so many bytes of JSON. Everything else is null: it does not answer.
 */
@Injectable()
export class SafeFetcher {
  private readonly underway = new Map<string, number>();
  private readonly kept = new Map<string, { until: number; text: string }>();

  async text(address: string, limits: FetchLimits): Promise<string | null> {
    const url = readAddress(address);
    if (!url) return null;
    const known = this.kept.get(url.href);
    if (known && known.until > Date.now() && known.text.length <= limits.bytes) return known.text;
    const count = this.underway.get(url.host) ?? 0;
    if (count >= AT_ONCE_PER_HOST) return null;
    this.underway.set(url.host, count + 1);
    try {
      const text = await this.open(url, limits);
      this.keep(url.href, text);
      return text;
    } catch {
      return null;
    } finally {
      const left = (this.underway.get(url.host) ?? 1) - 1;
      if (left > 0) this.underway.set(url.host, left);
      else this.underway.delete(url.host);
    }
  }

  private async open(url: URL, { bytes }: FetchLimits): Promise<string> {
    const deadline = AbortSignal.timeout(TIMEOUT_MS);
    const found = await beforeAbort(lookup(url.hostname, { all: true }), deadline);
    // One private address among public ones is enough: the next look-up could bring that one.
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) throw new Error('not public');
    const { address, family } = found[0] as (typeof found)[number];
    return read(url, { host: address, family, signal: deadline }, bytes);
  }

  private keep(href: string, text: string): void {
    if (this.kept.size >= KEPT_MOST) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(href, { until: Date.now() + KEPT_MS, text });
  }
}

export function readAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return isPlain && isHostName(url.hostname) && url.hostname.includes('.') ? url : null;
}

function read(url: URL, to: Pick<RequestOptions, 'host' | 'family' | 'signal'>, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...to,
        servername: url.hostname, // the certificate is that of the name, the connection goes to the checked address
        path: `${url.pathname}${url.search}`,
        agent: false,
        headers: {
          host: url.host,
          accept: 'application/json, application/*+json, application/vc',
          'accept-encoding': 'identity',
        },
      },
      (answer) => {
        const type = answer.headers['content-type'] ?? '';
        const isJson = /^application\/([a-z.+-]*\+)?(json|vc)\s*(;|$)/i.test(type) || /^application\/vc\b/i.test(type);
        if (answer.statusCode !== 200 || !isJson || answer.headers['content-encoding'] !== undefined) {
          asked.destroy();
          return reject(new Error('not JSON'));
        }
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > most) return void asked.destroy(new Error('too large'));
          chunks.push(chunk);
        });
        answer.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true }),
    ),
  ]);
}
