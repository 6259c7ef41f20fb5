export { AnswerWords } from './answer/answer-words';
export { AssetSource } from './content/asset-source';
export { makeContent, type Surroundings } from './content/make-content';
export { ContentView } from './content/content-view';
export { StimulusView } from './content/stimulus-view';
export { kindNames } from './kind-name';
export { ItemPaper } from './paper/item-paper';
export { ItemPlayer } from './player/item-player';
