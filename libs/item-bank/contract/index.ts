export { CandidateItem, CandidateStimulus, SentResponse } from './candidate-item';
export { Body, Content } from './content';
export { itemErrors } from './errors';
export { Delivery, ItemContent } from './item-content';
export {
  CreateItem,
  InteractionKind,
  ItemDetail,
  ItemList,
  ItemProblem,
  ItemQuery,
  itemRoutes,
  ItemRow,
  ItemState,
  itemStates,
  ItemVersionDetail,
  ItemVersionSummary,
  MarkingSample,
  PreviewItem,
  PublishItem,
  RetireItem,
  SaveDraft,
  SavedDraft,
  TestMarking,
} from './item';
export { ItemPreview, MarkingTest, SampleFinding } from './preview';
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
  FormPreview,
  formRoutes,
  FormRow,
  PublishForm,
  SaveForm,
} from './form';
