import type { FastifyReply } from 'fastify';

/** Opens in the browser's reader, and has a name when it is kept. It speaks of one person: no shared cache keeps it. */
export function sendPdf(reply: FastifyReply, { bytes, name }: { readonly bytes: Buffer; readonly name: string }) {
  return reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${name.replace(/[^\w.-]/g, '-')}"`)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex')
    .send(bytes);
}
