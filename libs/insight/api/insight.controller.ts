import { Controller, Get, Header, Param, Query, SerializeOptions } from '@nestjs/common';
import * as z from 'zod/mini';
import { Allow, Me, type Member } from '@assay/identity/api';
import {
  AnswerHistories,
  ItemDetail,
  ItemStatisticsList,
  ItemStatisticsQuery,
  SharedPassages,
  SittingAnalysis,
  SittingsWithResults,
} from '@assay/insight/contract';
import { Uuid } from '@assay/platform/contract';
import { Authorship } from './authorship/authorship.service';
import { ItemStatisticsReader } from './item/item-statistics.service';
import { ItemDetails } from './sitting/item-detail.service';
import { reportCsv } from './sitting/report';
import { SittingAnalyses } from './sitting/sitting-analysis.service';
import { SittingLists } from './sitting/sittings-with-results.service';

const Slot = z.string().check(z.maxLength(40));

@Controller('insight')
export class InsightController {
  constructor(
    private readonly lists: SittingLists,
    private readonly analyses: SittingAnalyses,
    private readonly details: ItemDetails,
    private readonly statistics: ItemStatisticsReader,
    private readonly authorship: Authorship,
  ) {}

  @Get('sittings')
  @Allow('result:analyse')
  @SerializeOptions({ schema: SittingsWithResults })
  sittings(@Me() me: Member) {
    return this.lists.withResults(me);
  }

  @Get('sittings/:sittingId')
  @Allow('result:analyse')
  @SerializeOptions({ schema: SittingAnalysis })
  sitting(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return this.analyses.of(me, sittingId);
  }

  @Get('sittings/:sittingId/report.csv')
  @Allow('result:analyse')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="results.csv"')
  @SerializeOptions({ schema: z.string() })
  async report(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return reportCsv(await this.analyses.of(me, sittingId));
  }

  @Get('sittings/:sittingId/items/:slot')
  @Allow('result:analyse')
  @SerializeOptions({ schema: ItemDetail })
  item(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Param('slot', { schema: Slot }) slot: string,
    @Me() me: Member,
  ) {
    return this.details.of(me, sittingId, slot);
  }

  @Get('sittings/:sittingId/shared-passages')
  @Allow('script:compare')
  @SerializeOptions({ schema: SharedPassages })
  sharedPassages(@Param('sittingId', { schema: Uuid }) sittingId: string, @Me() me: Member) {
    return this.authorship.sharedIn(sittingId, me);
  }

  @Get('attempts/:attemptId/histories')
  @Allow('script:compare')
  @SerializeOptions({ schema: AnswerHistories })
  histories(@Param('attemptId', { schema: Uuid }) attemptId: string, @Me() me: Member) {
    return this.authorship.historiesOf(attemptId, me);
  }

  @Get('items')
  @Allow('item:read')
  @SerializeOptions({ schema: ItemStatisticsList })
  items(@Query({ schema: ItemStatisticsQuery }) query: ItemStatisticsQuery, @Me() me: Member) {
    return this.statistics.read(me, query);
  }
}
