export { itemBankEntities, itemBankMigrations, ItemBankModule, ItemBankServicesModule } from './item-bank.module';
export { ItemEntity } from './item/item.entity';
export { ItemVersionEntity } from './item/item-version.entity';
export { ItemVersions, type DeliveredVersion, type MarkableVersion } from './item/item-versions';
export { Items } from './item/item.service';
export { StimulusEntity } from './stimulus/stimulus.entity';
export { Stimuli } from './stimulus/stimulus.service';
export { StimulusVersionEntity } from './stimulus/stimulus-version.entity';
