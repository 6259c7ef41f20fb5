import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { CandidateResult, CandidateResults as Results } from '@assay/awarding/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
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
}
