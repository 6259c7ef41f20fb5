import { ChangedSitting, ExamDayCode, NewSitting, SittingDetail, StaffSitting } from '@assay/delivery/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Body, Controller, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { Sittings } from './sitting.service';

@Controller('sittings')
export class SittingController {
  constructor(private readonly sittings: Sittings) {}

  @Get()
  @Allow('sitting:read')
  @SerializeOptions({ schema: StaffSitting })
  list(@Me() me: Member) {
    return this.sittings.list(me);
  }

  @Post()
  @Allow('sitting:write')
  @SerializeOptions({ schema: StaffSitting })
  schedule(@Body({ schema: NewSitting }) body: NewSitting, @Me() me: Member) {
    return this.sittings.schedule(me, body);
  }

  @Get(':sittingId')
  @Allow('sitting:read')
  @SerializeOptions({ schema: SittingDetail })
  one(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return this.sittings.one(me, sittingId);
  }

  @Put(':sittingId')
  @Allow('sitting:write')
  @SerializeOptions({ schema: StaffSitting })
  change(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: ChangedSitting }) body: ChangedSitting,
    @Me() me: Member,
  ) {
    return this.sittings.change(me, sittingId, body);
  }

  @Post(':sittingId/exam-day-code')
  @Allow('sitting:write')
  @SerializeOptions({ schema: ExamDayCode })
  makeExamDayCode(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return this.sittings.makeExamDayCode(me, sittingId);
  }
}
