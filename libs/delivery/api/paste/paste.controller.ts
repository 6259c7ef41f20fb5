import { NotedPaste } from '@assay/delivery/contract';
import { Allow, Me, type Candidate } from '@assay/identity/api';
import { NoContent, Uuid } from '@assay/platform/contract';
import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { Pastes } from './pastes.service';

@Controller('attempts/:attemptId/pastes')
export class PasteController {
  constructor(private readonly pastes: Pastes) {}

  @Post()
  @HttpCode(204)
  @Allow('attempt:sit')
  @SerializeOptions({ schema: NoContent })
  note(
    @Param('attemptId', { schema: Uuid }) attemptId: string,
    @Body({ schema: NotedPaste }) body: NotedPaste,
    @Me() me: Candidate,
  ) {
    return this.pastes.note(attemptId, body, me);
  }
}
