import { Beat, ExamNews } from '@assay/delivery/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { NoContent, Uuid } from '@assay/platform/contract';
import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { Presences } from './presences.service';

@Controller('entries/:entryId')
export class PresenceController {
  constructor(private readonly presences: Presences) {}

  @Post('presence')
  @HttpCode(200)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: ExamNews })
  beat(@Param('entryId', { schema: Uuid }) entryId: string, @Body({ schema: Beat }) body: Beat, @Me() me: Candidate) {
    return this.presences.beat(entryId, body, me);
  }

  @Post('notices/:noticeId/reading')
  @HttpCode(204)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: NoContent })
  read(
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Param('noticeId', { schema: Uuid }) noticeId: string,
    @Me() me: Candidate,
  ) {
    return this.presences.read(entryId, noticeId, me);
  }
}
