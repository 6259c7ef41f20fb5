import { Body, Controller, Get, Param, Post, Put, Query, SerializeOptions } from '@nestjs/common';
import {
  CreateStimulus,
  SaveStimulus,
  Stimulus,
  StimulusList,
  StimulusQuery,
  StimulusVersion,
} from '@assay/item-bank/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Stimuli } from './stimulus.service';

@Controller('stimuli')
export class StimulusController {
  constructor(private readonly stimuli: Stimuli) {}

  @Get()
  @Allow('item:read')
  @SerializeOptions({ schema: StimulusList })
  async list(@Query({ schema: StimulusQuery }) { specification }: StimulusQuery, @Me() me: Member) {
    return { rows: await this.stimuli.list(me, specification) };
  }

  @Post()
  @Allow('item:write')
  @SerializeOptions({ schema: Stimulus })
  create(@Body({ schema: CreateStimulus }) body: CreateStimulus, @Me() me: Member) {
    return this.stimuli.create(me, body);
  }

  @Put(':id')
  @Allow('item:write')
  @SerializeOptions({ schema: Stimulus })
  save(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: SaveStimulus }) body: SaveStimulus,
    @Me() me: Member,
  ) {
    return this.stimuli.save(me, id, body);
  }

  @Get('versions/:versionId')
  @Allow('item:read')
  @SerializeOptions({ schema: StimulusVersion })
  version(@Param('versionId', { schema: Uuid }) versionId: string, @Me() me: Member) {
    return this.stimuli.version(me, versionId);
  }
}
