import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, SerializeOptions } from '@nestjs/common';
import {
  CreateItem,
  ItemDetail,
  ItemList,
  ItemPreview,
  ItemQuery,
  ItemVersionDetail,
  MarkingTest,
  PreviewItem,
  PublishItem,
  RetireItem,
  SaveDraft,
  SavedDraft,
  TestMarking,
} from '@assay/item-bank/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { ItemPages } from './item-pages.service';
import { ItemTrials } from './item-trial.service';
import { Items } from './item.service';

@Controller('items')
export class ItemController {
  constructor(
    private readonly items: Items,
    private readonly pages: ItemPages,
    private readonly trials: ItemTrials,
  ) {}

  @Get()
  @Allow('item:read')
  @SerializeOptions({ schema: ItemList })
  list(@Query({ schema: ItemQuery }) query: ItemQuery, @Me() me: Member) {
    return this.pages.list(me, query);
  }

  @Post()
  @Allow('item:write')
  @SerializeOptions({ schema: ItemDetail })
  async create(@Body({ schema: CreateItem }) body: CreateItem, @Me() me: Member) {
    return this.pages.one(me, await this.items.create(me, body));
  }

  @Get(':id')
  @Allow('item:read')
  @SerializeOptions({ schema: ItemDetail })
  one(@Param('id', { schema: Uuid }) id: string, @Me() me: Member) {
    return this.pages.one(me, id);
  }

  @Put(':id/draft')
  @Allow('item:write')
  @SerializeOptions({ schema: SavedDraft })
  async save(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: SaveDraft }) body: SaveDraft,
    @Me() me: Member,
  ) {
    await this.items.save(me, id, body);
    return this.pages.saved(me, id);
  }

  @Post(':id/versions')
  @Allow('item:publish')
  @SerializeOptions({ schema: ItemDetail })
  async publish(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: PublishItem }) body: PublishItem,
    @Me() me: Member,
  ) {
    await this.items.publish(me, id, body.revision);
    return this.pages.one(me, id);
  }

  @Get(':id/versions/:versionId')
  @Allow('item:read')
  @SerializeOptions({ schema: ItemVersionDetail })
  version(
    @Param('id', { schema: Uuid }) id: string,
    @Param('versionId', { schema: Uuid }) versionId: string,
    @Me() me: Member,
  ) {
    return this.pages.version(me, id, versionId);
  }

  @Put(':id/retirement')
  @Allow('item:publish')
  @SerializeOptions({ schema: ItemDetail })
  async retire(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: RetireItem }) body: RetireItem,
    @Me() me: Member,
  ) {
    await this.items.retire(me, id, body.isRetired);
    return this.pages.one(me, id);
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Allow('item:read')
  @SerializeOptions({ schema: ItemPreview })
  preview(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: PreviewItem }) body: PreviewItem,
    @Me() me: Member,
  ) {
    return this.trials.preview(me, id, body.content);
  }

  @Post(':id/marking-test')
  @HttpCode(200)
  @Allow('item:read')
  @SerializeOptions({ schema: MarkingTest })
  async test(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: TestMarking }) body: TestMarking,
    @Me() me: Member,
  ) {
    return { findings: await this.trials.test(me, id, body) };
  }
}
