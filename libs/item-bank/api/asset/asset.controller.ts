import { Body, Controller, Get, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { AssetName, KeptAsset, PictureFile } from '@assay/item-bank/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { Assets } from './asset.service';
import { sendAsset } from './send-asset';

@Controller('assets')
export class AssetController {
  constructor(
    private readonly database: Database,
    private readonly assets: Assets,
  ) {}

  @Post()
  @Allow('item:write')
  @SerializeOptions({ schema: KeptAsset })
  keep(@Body({ schema: PictureFile }) file: PictureFile, @Me() me: Member) {
    return this.assets.keep(me, file);
  }

  @Get(':asset')
  @Allow('asset:read')
  @SerializeOptions({ schema: z.string() })
  async one(@Param('asset', { schema: AssetName }) asset: string, @Me() me: Member, @Res() reply: FastifyReply) {
    const file = await this.database.inOrganisation(me.organisationId, (tx) => this.assets.file(tx, asset));
    if (!file) throw refuse('NOT_FOUND');
    return sendAsset(reply, asset, file);
  }
}
