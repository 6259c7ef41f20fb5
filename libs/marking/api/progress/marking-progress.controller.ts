import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { Allow, Me, type Member } from '@assay/identity/api';
import { MarkingProgress } from '@assay/marking/contract';
import { Uuid } from '@assay/platform/contract';
import { SittingProgress } from './marking-progress.service';

@Controller('marking/sittings')
export class MarkingProgressController {
  constructor(private readonly progress: SittingProgress) {}

  @Get(':sittingId')
  @Allow('marking:read')
  @SerializeOptions({ schema: MarkingProgress })
  of(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return this.progress.of(me, sittingId);
  }
}
