import { Demonstration, RecordDemonstration } from '@assay/delivery/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Body, Controller, Param, Post, SerializeOptions } from '@nestjs/common';
import { Demonstrations } from './demonstrations.service';

@Controller('sittings/:sittingId/entries/:entryId/demonstration')
export class DemonstrationController {
  constructor(private readonly demonstrations: Demonstrations) {}

  @Post()
  @Allow('demonstration:record')
  @SerializeOptions({ schema: Demonstration })
  record(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Body({ schema: RecordDemonstration }) body: RecordDemonstration,
    @Me() me: Member,
  ) {
    return this.demonstrations.record(me, sittingId, entryId, body);
  }
}
