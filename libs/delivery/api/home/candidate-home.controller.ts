import { CandidateHome, WaitingRoom } from '@assay/delivery/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { CandidateHomes } from './candidate-home.service';

@Controller()
export class CandidateHomeController {
  constructor(private readonly homes: CandidateHomes) {}

  @Get('home')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: CandidateHome })
  home(@Me() me: Candidate) {
    return this.homes.home(me);
  }

  @Get('entries/:entryId')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: WaitingRoom })
  waitingRoom(@Param('entryId', { schema: Uuid }) entryId: string, @Me() me: Candidate) {
    return this.homes.waitingRoom(entryId, me);
  }

  @Post('entries/:entryId/check-in')
  @HttpCode(200)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: WaitingRoom })
  checkIn(@Param('entryId', { schema: Uuid }) entryId: string, @Me() me: Candidate) {
    return this.homes.checkIn(entryId, me);
  }
}
