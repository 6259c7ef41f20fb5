import { CandidateAttempt, FinishSummary, SavedResponse, SaveResponse, SetFlag } from '@assay/delivery/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { NoContent, Uuid } from '@assay/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import * as z from 'zod/mini';
import { Responses } from '../response/response.service';
import { Attempts } from './attempt.service';

const Slot = z.string().check(z.maxLength(100));

@Controller()
export class AttemptController {
  constructor(
    private readonly attempts: Attempts,
    private readonly responses: Responses,
  ) {}

  @Post('entries/:entryId/attempt')
  @HttpCode(200)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: CandidateAttempt })
  start(@Param('entryId', { schema: Uuid }) entryId: string, @Me() me: Candidate) {
    return this.attempts.start(entryId, me);
  }

  @Get('attempts/:attemptId')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: CandidateAttempt })
  one(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Candidate) {
    return this.attempts.one(attemptId, me);
  }

  @Put('attempts/:attemptId/responses/:slot')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: SavedResponse })
  save(
    @Param('attemptId', { schema: Uuid }) attemptId: string,
    @Param('slot', { schema: Slot }) slot: string,
    @Body({ schema: SaveResponse }) body: SaveResponse,
    @Me() me: Candidate,
  ) {
    return this.responses.save(attemptId, slot, body, me);
  }

  @Put('attempts/:attemptId/flags/:slot')
  @HttpCode(204)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: NoContent })
  flag(
    @Param('attemptId', { schema: Uuid }) attemptId: string,
    @Param('slot', { schema: Slot }) slot: string,
    @Body({ schema: SetFlag }) { flagged }: SetFlag,
    @Me() me: Candidate,
  ) {
    return this.responses.flag(attemptId, slot, flagged, me);
  }

  @Get('attempts/:attemptId/summary')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: FinishSummary })
  summary(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Candidate) {
    return this.attempts.summary(attemptId, me);
  }

  @Post('attempts/:attemptId/submission')
  @HttpCode(200)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: CandidateAttempt })
  submit(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Candidate) {
    return this.attempts.submit(attemptId, me);
  }
}
