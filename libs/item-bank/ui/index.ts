export { AssetSource } from './content/asset-source';
export { ContentView } from './content/content-view';
export { makeContent } from './content/make-content';
export { StimulusView } from './content/stimulus-view';
export { kindNames } from './kind-name';
export { ItemPlayer } from './player/item-player';
