import type { FastifyReply } from 'fastify';
import type { AssetFile } from './asset.service';

const YEAR_SECONDS = 31_536_000;

/** A name is what is in the file, so a copy never grows old; it is for this browser alone, and opened by itself it runs nothing. */
export function sendAsset(
  reply: FastifyReply,
  asset: string,
  { type, data }: AssetFile,
  maxAgeSeconds = YEAR_SECONDS,
): FastifyReply {
  return reply
    .header('content-type', type)
    .header('cache-control', `private, max-age=${maxAgeSeconds}, immutable`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('etag', `"${asset.slice(0, 32)}"`)
    .send(data);
}
