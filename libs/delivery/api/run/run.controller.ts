import { Run, RunRequest } from '@assay/delivery/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { Runs } from './run.service';

@Controller('attempts/:attemptId/runs')
export class RunController {
  constructor(private readonly runs: Runs) {}

  @Post()
  @HttpCode(202)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: Run })
  request(
    @Param('attemptId', { schema: Uuid }) attemptId: string,
    @Body({ schema: RunRequest }) body: RunRequest,
    @Me() me: Candidate,
  ) {
    return this.runs.request(attemptId, body, me);
  }

  @Get()
  @Allow('attempt:sit')
  @SerializeOptions({ schema: Run })
  list(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Candidate) {
    return this.runs.list(attemptId, me);
  }

  @Get(':runId')
  @Allow('attempt:sit')
  @SerializeOptions({ schema: Run })
  one(
    @Param('attemptId', { schema: Uuid }) attemptId: string,
    @Param('runId', { schema: Uuid }) runId: string,
    @Me() me: Candidate,
  ) {
    return this.runs.one(attemptId, runId, me);
  }
}
