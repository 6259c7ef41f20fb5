import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '@assay/platform/api';

/** As long as browsers keep a cookie; the server alone decides when a session ends. */
const MAX_AGE_S = 400 * 24 * 3600;

@Injectable()
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly settings: Settings) {
    // The prefix makes browsers insist on a secure cookie of this very host (RFC 6265bis §4.1.3.2).
    this.name = settings.isSecure ? '__Host-assay' : 'assay';
  }

  read(request: FastifyRequest): string | null {
    return request.cookies?.[this.name] ?? null;
  }

  write(reply: FastifyReply, token: string) {
    reply.setCookie(this.name, token, { ...this.options, maxAge: MAX_AGE_S });
  }

  clear(reply: FastifyReply) {
    reply.clearCookie(this.name, this.options);
  }

  private get options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.isSecure } as const;
  }
}
