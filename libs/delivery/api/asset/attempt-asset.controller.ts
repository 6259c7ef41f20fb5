import { Allow, Me, type Candidate } from '@assay/identity/api';
import { sendAsset } from '@assay/item-bank/api';
import { AssetName } from '@assay/item-bank/contract';
import { Uuid } from '@assay/platform/contract';
import { refuse } from '@assay/platform/domain';
import { Controller, Get, Param, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { AttemptAssets } from './attempt-assets.service';

@Controller('attempts/:attemptId/assets')
export class AttemptAssetController {
  constructor(private readonly assets: AttemptAssets) {}

  @Get(':asset')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: z.string() })
  async one(
    @Param('attemptId', { schema: Uuid }) attemptId: string,
    @Param('asset', { schema: AssetName }) asset: string,
    @Me() me: Candidate,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.assets.file(attemptId, asset, me);
    if (!file) throw refuse('NOT_FOUND');
    return sendAsset(reply, asset, file, EXAM_DAY_SECONDS);
  }
}

/** A centre's machine is another candidate's tomorrow: its copy ends with the day. */
const EXAM_DAY_SECONDS = 6 * 60 * 60;
