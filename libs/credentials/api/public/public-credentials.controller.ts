import { Controller, Get, Header, Param, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { PublicCredential } from '@assay/credentials/contract';
import { Allow, Me, type SignedIn } from '@assay/identity/api';
import { sendCredentialFile } from './credential-file';
import { sendPdf } from '@assay/platform/api';
import { PublicCredentials } from './public-credentials.service';

/** Any text: a link that cannot be one is answered like a link that is none. */
const AnyText = z.string().check(z.maxLength(200));

@Controller('public/credentials')
export class PublicCredentialsController {
  constructor(private readonly credentials: PublicCredentials) {}

  @Get(':slug')
  @Allow('anyone')
  @Header('x-robots-tag', 'noindex')
  @SerializeOptions({ schema: PublicCredential })
  one(@Param('slug', { schema: AnyText }) slug: string, @Me() who: SignedIn | null) {
    return this.credentials.bySlug(slug, who);
  }

  @Get(':slug/file')
  @Allow('anyone')
  @SerializeOptions({ schema: z.string() })
  async file(@Param('slug', { schema: AnyText }) slug: string, @Res() reply: FastifyReply) {
    return sendCredentialFile(reply, await this.credentials.fileBySlug(slug));
  }

  @Get(':slug/certificate')
  @Allow('anyone')
  @SerializeOptions({ schema: z.string() })
  async certificate(@Param('slug', { schema: AnyText }) slug: string, @Res() reply: FastifyReply) {
    return sendPdf(reply, await this.credentials.certificateBySlug(slug));
  }
}
