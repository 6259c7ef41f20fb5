import { Controller, Get, Param, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { CandidateResult, CandidateResults as Results } from '@assay/awarding/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { sendPdf } from '@assay/platform/api';
import { Uuid } from '@assay/platform/contract';
import { CandidateResults } from './candidate-results.service';

@Controller('results')
export class ResultController {
  constructor(private readonly results: CandidateResults) {}

  @Get()
  @Allow('result:own')
  @SerializeOptions({ schema: Results })
  all(@Me() me: Candidate) {
    return this.results.all(me);
  }

  @Get(':resultId')
  @Allow('result:own')
  @SerializeOptions({ schema: CandidateResult })
  one(@Param('resultId', { schema: Uuid }) resultId: string, @Me() me: Candidate) {
    return this.results.one(resultId, me);
  }

  @Get(':resultId/statement')
  @Allow('result:own')
  @SerializeOptions({ schema: z.string() })
  async statement(
    @Param('resultId', { schema: Uuid }) resultId: string,
    @Me() me: Candidate,
    @Res() reply: FastifyReply,
  ) {
    return sendPdf(reply, await this.results.statement(resultId, me));
  }
}
