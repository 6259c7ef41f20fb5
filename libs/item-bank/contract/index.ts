export { AnswerInWords } from './answer-in-words';
export { AssetName, assetRoutes, KeptAsset, PictureFile } from './asset';
export { CandidateItem, CandidateStimulus, SentResponse } from './candidate-item';
export { Content } from './content';
export { itemErrors } from './errors';
export {
  ExchangeFile,
  exchangeRoutes,
  ImportQuery,
  ImportReport,
  PACKAGE_FORMATS,
  PackageQuery,
  PackageReport,
} from './exchange';
export { ItemContent } from './item-content';
export {
  CreateItem,
  ItemDetail,
  ItemList,
  ItemQuery,
  itemRoutes,
  ItemRow,
  ItemVersionDetail,
  PreviewItem,
  PublishItem,
  RetireItem,
  SaveDraft,
  SavedDraft,
  TestMarking,
} from './item';
export { ItemPreview, MarkingTest } from './preview';
export {
  AskInputs,
  AskOutputs,
  GeneratedInputs,
  Rehearsal,
  RehearsalList,
  rehearsalRequested,
  rehearsalRoutes,
  SolutionOutputs,
  StartRehearsal,
  Toolchains,
} from './rehearsal';
export {
  CreateStimulus,
  SaveStimulus,
  Stimulus,
  StimulusList,
  StimulusQuery,
  stimulusRoutes,
  StimulusVersion,
} from './stimulus';
export {
  CreateForm,
  FormDetail,
  formErrors,
  FormList,
  FormPaper,
  FormPreview,
  formRoutes,
  FormRow,
  PublishForm,
  SaveForm,
} from './form';
