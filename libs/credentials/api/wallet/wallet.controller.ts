import { Controller, Delete, Get, HttpCode, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { PublicCredential, Wallet } from '@assay/credentials/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { sendPdf } from '@assay/platform/api';
import { Uuid } from '@assay/platform/contract';
import { sendCredentialFile } from '../public/credential-file';
import { Wallets } from './wallet.service';

@Controller('wallet')
export class WalletController {
  constructor(private readonly wallets: Wallets) {}

  @Get()
  @Allow('credential:own')
  @SerializeOptions({ schema: Wallet })
  list(@Me() me: Candidate) {
    return this.wallets.list(me);
  }

  @Get(':id')
  @Allow('credential:own')
  @SerializeOptions({ schema: PublicCredential })
  one(@Param('id', { schema: Uuid }) id: string, @Me() me: Candidate) {
    return this.wallets.one(me, id);
  }

  @Get(':id/file')
  @Allow('credential:own')
  @SerializeOptions({ schema: z.string() })
  async file(@Param('id', { schema: Uuid }) id: string, @Me() me: Candidate, @Res() reply: FastifyReply) {
    return sendCredentialFile(reply, await this.wallets.file(me, id));
  }

  @Get(':id/certificate')
  @Allow('credential:own')
  @SerializeOptions({ schema: z.string() })
  async certificate(@Param('id', { schema: Uuid }) id: string, @Me() me: Candidate, @Res() reply: FastifyReply) {
    return sendPdf(reply, await this.wallets.certificate(me, id));
  }

  @Post(':id/link')
  @HttpCode(200)
  @Allow('credential:own')
  @SerializeOptions({ schema: PublicCredential })
  renewLink(@Param('id', { schema: Uuid }) id: string, @Me() me: Candidate) {
    return this.wallets.renewLink(me, id);
  }

  @Delete(':id/link')
  @Allow('credential:own')
  @SerializeOptions({ schema: PublicCredential })
  withdrawLink(@Param('id', { schema: Uuid }) id: string, @Me() me: Candidate) {
    return this.wallets.withdrawLink(me, id);
  }
}
