import { Global, Module } from '@nestjs/common';
import { formErrors, itemErrors } from '@assay/item-bank/contract';
import { provideJobHandlers, registerProblems } from '@assay/platform/api';
import { SandboxModule } from '@assay/sandbox/api';
import { AssetController } from './asset/asset.controller';
import { AssetEntity } from './asset/asset.entity';
import { Assets } from './asset/asset.service';
import { PackageController } from './exchange/package.controller';
import { Packages } from './exchange/package.service';
import { FormBlueprints } from './form/form-blueprints';
import { FormController } from './form/form.controller';
import { FormEntity } from './form/form.entity';
import { FormPages } from './form/form-pages.service';
import { Forms } from './form/form.service';
import { ItemController } from './item/item.controller';
import { ItemDraftEntity } from './item/item-draft.entity';
import { ItemEntity } from './item/item.entity';
import { ItemPages } from './item/item-pages.service';
import { ItemTrials } from './item/item-trial.service';
import { ItemVersionEntity } from './item/item-version.entity';
import { ItemVersions } from './item/item-versions';
import { Items } from './item/item.service';
import { Items1763300000000 } from './migrations/1763300000000-items';
import { Forms1763300000100 } from './migrations/1763300000100-forms';
import { Assets1763300000200 } from './migrations/1763300000200-assets';
import { Rehearsals1763300000300 } from './migrations/1763300000300-rehearsals';
import { RehearsalController } from './rehearsal/rehearsal.controller';
import { RehearsalEntity } from './rehearsal/rehearsal.entity';
import { Rehearsals } from './rehearsal/rehearsal.service';
import { Rehearse } from './rehearsal/rehearse.handler';
import { TaskTrials } from './rehearsal/task-trial.service';
import { StimulusController } from './stimulus/stimulus.controller';
import { StimulusEntity } from './stimulus/stimulus.entity';
import { Stimuli } from './stimulus/stimulus.service';
import { StimulusVersionEntity } from './stimulus/stimulus-version.entity';

registerProblems(itemErrors);
registerProblems(formErrors);

export const itemBankEntities = [
  StimulusEntity,
  StimulusVersionEntity,
  ItemEntity,
  ItemDraftEntity,
  ItemVersionEntity,
  FormEntity,
  AssetEntity,
  RehearsalEntity,
];
export const itemBankMigrations = [
  Items1763300000000,
  Forms1763300000100,
  Assets1763300000200,
  Rehearsals1763300000300,
];

const services = [Assets, Stimuli, Rehearsals, Items, ItemVersions, Forms, FormBlueprints];

/** Services alone: for the worker and the command line, which answer no requests. */
@Global()
@Module({ providers: services, exports: services })
export class ItemBankServicesModule {}

@Module({
  imports: [ItemBankServicesModule, SandboxModule],
  controllers: [ItemController, RehearsalController, PackageController, StimulusController, FormController, AssetController],
  providers: [ItemPages, ItemTrials, Packages, TaskTrials, FormPages],
})
export class ItemBankModule {}

@Module({
  imports: [ItemBankServicesModule, SandboxModule],
  providers: [...provideJobHandlers(Rehearse)],
})
export class ItemBankWorkerModule {}
