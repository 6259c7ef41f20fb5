export { FormClient } from './form-client';
export { ItemClient, type ItemFilter } from './item-client';
export { StimulusClient } from './stimulus-client';
