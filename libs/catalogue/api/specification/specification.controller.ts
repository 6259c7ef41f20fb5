import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  CreateSpecification,
  PublishDraft,
  SaveDraft,
  SpecificationCode,
  SpecificationList,
  SpecificationVersion,
  VersionNumber,
} from '@assay/catalogue/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { SpecificationPages } from './specification-pages.service';
import { Specifications } from './specification.service';

@Controller('specifications')
export class SpecificationController {
  constructor(
    private readonly specifications: Specifications,
    private readonly pages: SpecificationPages,
  ) {}

  @Get()
  @Allow('specification:read')
  @SerializeOptions({ schema: SpecificationList })
  list(@Me() me: Member) {
    return this.pages.list(me);
  }

  @Post()
  @Allow('specification:write')
  @SerializeOptions({ schema: SpecificationVersion })
  async create(@Body({ schema: CreateSpecification }) body: CreateSpecification, @Me() me: Member) {
    await this.specifications.create(me, body);
    return this.pages.one(me, body.code, 'draft');
  }

  @Get(':code')
  @Allow('specification:read')
  @SerializeOptions({ schema: SpecificationVersion })
  one(@Param('code', { schema: SpecificationCode }) code: string, @Me() me: Member) {
    return this.pages.one(me, code);
  }

  @Get(':code/versions/:version')
  @Allow('specification:read')
  @SerializeOptions({ schema: SpecificationVersion })
  version(
    @Param('code', { schema: SpecificationCode }) code: string,
    @Param('version', { schema: VersionNumber }) version: number,
    @Me() me: Member,
  ) {
    return this.pages.one(me, code, version);
  }

  @Get(':code/draft')
  @Allow('specification:read')
  @SerializeOptions({ schema: SpecificationVersion })
  draft(@Param('code', { schema: SpecificationCode }) code: string, @Me() me: Member) {
    return this.pages.one(me, code, 'draft');
  }

  @Post(':code/draft')
  @Allow('specification:write')
  @SerializeOptions({ schema: SpecificationVersion })
  async startDraft(@Param('code', { schema: SpecificationCode }) code: string, @Me() me: Member) {
    await this.specifications.startDraft(me, code);
    return this.pages.one(me, code, 'draft');
  }

  @Put(':code/draft')
  @Allow('specification:write')
  @SerializeOptions({ schema: SpecificationVersion })
  async save(
    @Param('code', { schema: SpecificationCode }) code: string,
    @Body({ schema: SaveDraft }) body: SaveDraft,
    @Me() me: Member,
  ) {
    await this.specifications.save(me, code, body);
    return this.pages.one(me, code, 'draft');
  }

  @Post(':code/publication')
  @HttpCode(200)
  @Allow('specification:publish')
  @SerializeOptions({ schema: SpecificationVersion })
  async publish(
    @Param('code', { schema: SpecificationCode }) code: string,
    @Body({ schema: PublishDraft }) body: PublishDraft,
    @Me() me: Member,
  ) {
    const { version } = await this.specifications.publish(me, code, body);
    return this.pages.one(me, code, version);
  }
}
