export { MarkingClient } from './marking-client';
