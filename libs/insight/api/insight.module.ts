import { Module } from '@nestjs/common';
import { AwardingServicesModule } from '@assay/awarding/api';
import { CatalogueServicesModule } from '@assay/catalogue/api';
import { ItemBankServicesModule } from '@assay/item-bank/api';
import { provideUpkeep } from '@assay/platform/api';
import { Authorship } from './authorship/authorship.service';
import { InsightController } from './insight.controller';
import { ItemFigureEntity } from './item/item-figure.entity';
import { ItemFigureFilter } from './item/item-figure-filter';
import { ItemStatisticsReader } from './item/item-statistics.service';
import { RefreshItemFiguresUpkeep } from './item/refresh-item-figures.upkeep';
import { Insight1763800000000 } from './migrations/1763800000000-insight';
import { BoardWatch } from './sitting/board-progress';
import { ItemDetails } from './sitting/item-detail.service';
import { SittingAnalyses } from './sitting/sitting-analysis.service';
import { SittingLoader } from './sitting/sitting-loader';
import { SittingLists } from './sitting/sittings-with-results.service';

export const insightEntities = [ItemFigureEntity];
export const insightMigrations = [Insight1763800000000];

/** Looks back over all other scopes; reads what is theirs and writes only figures of its own. */
@Module({
  imports: [AwardingServicesModule, CatalogueServicesModule, ItemBankServicesModule],
  controllers: [InsightController],
  providers: [
    Authorship,
    BoardWatch,
    ItemDetails,
    ItemFigureFilter,
    ItemStatisticsReader,
    SittingAnalyses,
    SittingLists,
    SittingLoader,
  ],
  exports: [ItemFigureFilter],
})
export class InsightModule {}

@Module({ providers: [...provideUpkeep(RefreshItemFiguresUpkeep)] })
export class InsightWorkerModule {}
