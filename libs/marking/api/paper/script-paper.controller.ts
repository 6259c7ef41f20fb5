import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { Allow, Me, type Member } from '@assay/identity/api';
import { ScriptPaper } from '@assay/marking/contract';
import { Uuid } from '@assay/platform/contract';
import { ScriptPapers } from './script-papers';

@Controller('marking/attempts')
export class ScriptPaperController {
  constructor(private readonly papers: ScriptPapers) {}

  @Get(':attemptId/paper')
  @Allow('script:read')
  @SerializeOptions({ schema: ScriptPaper })
  of(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Member) {
    return this.papers.of(attemptId, me);
  }
}
