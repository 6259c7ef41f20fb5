import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

interface PublicAnswer {
  readonly text: string;
  readonly type: string;
  /** How long anybody may keep a copy. */
  readonly maxAgeSeconds: number;
}

/** For verifiers anywhere: read by any page, kept for a moment, asked again by its tag. */
export function answerPublicly(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, type, maxAgeSeconds }: PublicAnswer,
) {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply
    .header('access-control-allow-origin', '*')
    .header('cache-control', `public, max-age=${maxAgeSeconds}`)
    .header('etag', tag);
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (known.includes(tag)) return reply.code(304).send();
  return reply.header('content-type', type).send(Buffer.from(text)); // as bytes: a text would get a charset that the type does not have
}
