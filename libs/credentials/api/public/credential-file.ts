import type { FastifyReply } from 'fastify';
import type { CredentialEntity } from '../issue/credential.entity';

/** The exact bytes that were signed and stored, as a file. */
export function sendCredentialFile(reply: FastifyReply, { id, json }: CredentialEntity) {
  return reply
    .header('content-type', 'application/vc; charset=utf-8')
    .header('content-disposition', `attachment; filename="credential-${id.slice(0, 8)}.json"`)
    .header('x-robots-tag', 'noindex')
    .send(json);
}
