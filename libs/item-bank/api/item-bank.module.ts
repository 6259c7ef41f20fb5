import { Global, Module } from '@nestjs/common';
import { itemErrors } from '@assay/item-bank/contract';
import { registerProblems } from '@assay/platform/api';
import { SandboxModule } from '@assay/sandbox/api';
import { ItemController } from './item/item.controller';
import { ItemDraftEntity } from './item/item-draft.entity';
import { ItemEntity } from './item/item.entity';
import { ItemPages } from './item/item-pages.service';
import { ItemTrials } from './item/item-trial.service';
import { ItemVersionEntity } from './item/item-version.entity';
import { ItemVersions } from './item/item-versions';
import { Items } from './item/item.service';
import { Items1763300000000 } from './migrations/1763300000000-items';
import { StimulusController } from './stimulus/stimulus.controller';
import { StimulusEntity } from './stimulus/stimulus.entity';
import { Stimuli } from './stimulus/stimulus.service';
import { StimulusVersionEntity } from './stimulus/stimulus-version.entity';

registerProblems(itemErrors);

export const itemBankEntities = [StimulusEntity, StimulusVersionEntity, ItemEntity, ItemDraftEntity, ItemVersionEntity];
export const itemBankMigrations = [Items1763300000000];

const services = [Stimuli, Items, ItemVersions];

/** Services alone: for the worker and the command line, which answer no requests. */
@Global()
@Module({ providers: services, exports: services })
export class ItemBankServicesModule {}

@Module({
  imports: [ItemBankServicesModule, SandboxModule],
  controllers: [ItemController, StimulusController],
  providers: [ItemPages, ItemTrials],
})
export class ItemBankModule {}
