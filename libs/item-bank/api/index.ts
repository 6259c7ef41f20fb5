export { Assets, type AssetFile } from './asset/asset.service';
export { sendAsset } from './asset/send-asset';
export { readXml } from './exchange/read-xml';
export { readYaml } from './exchange/read-yaml';
export { FormBlueprints } from './form/form-blueprints';
export { FormEntity } from './form/form.entity';
export { Forms, type PublishedForm } from './form/form.service';
export { ItemBankDesk } from './item-bank-desk';
export {
  itemBankEntities,
  itemBankMigrations,
  ItemBankModule,
  ItemBankServicesModule,
  ItemBankWorkerModule,
} from './item-bank.module';
export { ItemEntity } from './item/item.entity';
export { ItemFigureSource, type FigureFilter } from './item/item-figure-source';
export { ItemVersionEntity } from './item/item-version.entity';
export { ItemVersions, type DeliveredVersion, type MarkableVersion } from './item/item-versions';
export { Items } from './item/item.service';
export { runRound } from './rehearsal/program-runner';
export { StimulusEntity } from './stimulus/stimulus.entity';
export { Stimuli } from './stimulus/stimulus.service';
export { StimulusVersionEntity } from './stimulus/stimulus-version.entity';
