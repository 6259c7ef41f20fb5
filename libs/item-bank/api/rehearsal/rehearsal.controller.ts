import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import {
  AskInputs,
  AskOutputs,
  GeneratedInputs,
  Rehearsal,
  RehearsalList,
  SolutionOutputs,
  StartRehearsal,
  Toolchains,
} from '@assay/item-bank/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Rehearsals } from './rehearsal.service';
import { TaskTrials } from './task-trial.service';

@Controller('items')
export class RehearsalController {
  constructor(
    private readonly rehearsals: Rehearsals,
    private readonly trials: TaskTrials,
  ) {}

  /** What the runner of this installation can run. */
  @Get('toolchains')
  @Allow('item:read')
  @SerializeOptions({ schema: Toolchains })
  toolchains() {
    return this.trials.toolchains();
  }

  @Post(':id/rehearsals')
  @HttpCode(202)
  @Allow('item:write')
  @SerializeOptions({ schema: Rehearsal })
  start(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: StartRehearsal }) body: StartRehearsal,
    @Me() me: Member,
  ) {
    return this.rehearsals.start(me, id, body.revision);
  }

  @Get(':id/rehearsals')
  @Allow('item:read')
  @SerializeOptions({ schema: RehearsalList })
  async list(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    return { rows: await this.rehearsals.list(me, id) };
  }

  @Get(':id/rehearsals/:rehearsalId')
  @Allow('item:read')
  @SerializeOptions({ schema: Rehearsal })
  one(
    @Param('id', { schema: Uuid }) id: string,
    @Param('rehearsalId', { schema: Uuid }) rehearsalId: string,
    @Me() me: Member,
  ) {
    return this.rehearsals.one(me, id, rehearsalId);
  }

  @Post(':id/solution-outputs')
  @HttpCode(200)
  @Allow('item:write')
  @SerializeOptions({ schema: SolutionOutputs })
  outputs(@Param('id', { schema: Uuid }) id: string, @Body({ schema: AskOutputs }) body: AskOutputs, @Me() me: Member) {
    return this.trials.outputs(me, id, body);
  }

  @Post(':id/generated-inputs')
  @HttpCode(200)
  @Allow('item:write')
  @SerializeOptions({ schema: GeneratedInputs })
  inputs(@Param('id', { schema: Uuid }) id: string, @Body({ schema: AskInputs }) body: AskInputs, @Me() me: Member) {
    return this.trials.inputs(me, id, body);
  }
}
