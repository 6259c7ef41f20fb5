export { ContentView } from './content/content-view';
export { StimulusView } from './content/stimulus-view';
export { kindNames } from './kind-name';
export { ItemPlayer } from './player/item-player';
