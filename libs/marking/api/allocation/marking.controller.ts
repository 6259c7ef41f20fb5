import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { Allow, Me, type Member } from '@assay/identity/api';
import {
  AwardMarks,
  DemonstrationScripts,
  Marked,
  MarkingQueue,
  MarkingQueues as Queues,
  ReferScript,
  ScriptResponse,
} from '@assay/marking/contract';
import { Uuid } from '@assay/platform/contract';
import { DemonstrationScripts as Demonstrations } from './demonstration-scripts';
import { Examining } from './examining.service';
import { MarkingQueues } from './queues.service';
import { ScriptPage } from './script-page.service';

@Controller('marking')
export class MarkingController {
  constructor(
    private readonly queues: MarkingQueues,
    private readonly pages: ScriptPage,
    private readonly examining: Examining,
    private readonly demonstrations: Demonstrations,
  ) {}

  @Get()
  @Allow('marking:read')
  @SerializeOptions({ schema: Queues })
  all(@Me() me: Member) {
    return this.queues.all(me);
  }

  @Get('items/:itemVersionId')
  @Allow('marking:read')
  @SerializeOptions({ schema: MarkingQueue })
  queue(@Param('itemVersionId', { schema: Uuid }) itemVersionId: string, @Me() me: Member) {
    return this.queues.one(itemVersionId, me);
  }

  @Get('demonstrations/:attemptId')
  @Allow('script:mark')
  @SerializeOptions({ schema: DemonstrationScripts })
  demonstration(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Member) {
    return this.demonstrations.of(attemptId, me);
  }

  @Get('scripts/:scriptId')
  @Allow('script:mark')
  @SerializeOptions({ schema: ScriptResponse })
  script(@Param('scriptId', { schema: Uuid }) scriptId: string, @Me() me: Member) {
    return this.pages.of(scriptId, me);
  }

  @Post('scripts/:scriptId/hold')
  @HttpCode(200)
  @Allow('script:mark')
  @SerializeOptions({ schema: ScriptResponse })
  async hold(@Param('scriptId', { schema: Uuid }) scriptId: string, @Me() me: Member) {
    await this.examining.hold(scriptId, me);
    return this.pages.of(scriptId, me);
  }

  @Post('scripts/:scriptId/marks')
  @HttpCode(200)
  @Allow('script:mark')
  @SerializeOptions({ schema: Marked })
  async award(
    @Param('scriptId', { schema: Uuid }) scriptId: string,
    @Body({ schema: AwardMarks }) body: AwardMarks,
    @Me() me: Member,
  ) {
    const marks = await this.examining.award(scriptId, body, me);
    return { marks, nextScriptId: await this.queues.next(scriptId, me) };
  }

  @Post('scripts/:scriptId/referral')
  @HttpCode(200)
  @Allow('script:mark')
  @SerializeOptions({ schema: Marked })
  async refer(
    @Param('scriptId', { schema: Uuid }) scriptId: string,
    @Body({ schema: ReferScript }) body: ReferScript,
    @Me() me: Member,
  ) {
    await this.examining.refer(scriptId, body, me);
    return { marks: null, nextScriptId: await this.queues.next(scriptId, me) };
  }

  @Post('scripts/:scriptId/retry')
  @HttpCode(200)
  @Allow('script:mark')
  @SerializeOptions({ schema: Marked })
  async retry(@Param('scriptId', { schema: Uuid }) scriptId: string, @Me() me: Member) {
    await this.examining.retry(scriptId, me);
    return { marks: null, nextScriptId: await this.queues.next(scriptId, me) };
  }
}
