export { ContentView } from './content/content-view';
export { StimulusView } from './content/stimulus-view';
export { kindNames } from './kind-name';
export { ChoicePart } from './player/choice-part';
export { CodePart } from './player/code-part';
export { EntryPart } from './player/entry-part';
export { ExtendedTextPart } from './player/extended-text-part';
export { ItemPlayer } from './player/item-player';
