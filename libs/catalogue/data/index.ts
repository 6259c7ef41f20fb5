export { SpecificationClient } from './specification-client';
