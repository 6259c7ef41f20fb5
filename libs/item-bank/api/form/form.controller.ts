import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  CreateForm,
  FormDetail,
  FormList,
  FormPaper,
  FormPreview,
  PublishForm,
  SaveForm,
} from '@assay/item-bank/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { FormPages } from './form-pages.service';
import { Forms } from './form.service';

@Controller('forms')
export class FormController {
  constructor(
    private readonly forms: Forms,
    private readonly pages: FormPages,
  ) {}

  @Get()
  @Allow('form:read')
  @SerializeOptions({ schema: FormList })
  list(@Me() me: Member) {
    return this.pages.list(me);
  }

  @Post()
  @Allow('form:write')
  @SerializeOptions({ schema: FormDetail })
  async create(@Body({ schema: CreateForm }) body: CreateForm, @Me() me: Member) {
    const { id } = await this.forms.create(me, body);
    return this.pages.one(me, id);
  }

  @Get(':id')
  @Allow('form:read')
  @SerializeOptions({ schema: FormDetail })
  one(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    return this.pages.one(me, id);
  }

  @Put(':id')
  @Allow('form:write')
  @SerializeOptions({ schema: FormDetail })
  async save(@Param('id', { schema: Uuid }) id: string, @Body({ schema: SaveForm }) body: SaveForm, @Me() me: Member) {
    await this.forms.save(me, id, body);
    return this.pages.one(me, id);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('form:publish')
  @SerializeOptions({ schema: FormDetail })
  async publish(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: PublishForm }) body: PublishForm,
    @Me() me: Member,
  ) {
    await this.forms.publish(me, id, body);
    return this.pages.one(me, id);
  }

  @Post(':id/copy')
  @Allow('form:write')
  @SerializeOptions({ schema: FormDetail })
  async copy(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    const copy = await this.forms.copy(me, id);
    return this.pages.one(me, copy.id);
  }

  @Get(':id/paper')
  @Allow('form:read')
  @SerializeOptions({ schema: FormPaper })
  paper(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    return this.pages.paper(me, id, false);
  }

  @Get(':id/paper/mark-scheme')
  @Allow('item:read')
  @SerializeOptions({ schema: FormPaper })
  paperWithScheme(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    return this.pages.paper(me, id, true);
  }

  @Get(':id/preview')
  @Allow('form:read')
  @SerializeOptions({ schema: FormPreview })
  preview(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    return this.pages.preview(me, id);
  }
}
