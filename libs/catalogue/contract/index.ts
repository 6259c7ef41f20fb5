export { catalogueErrors } from './errors';
export {
  CreateSpecification,
  PublishDraft,
  SaveDraft,
  SpecificationCode,
  SpecificationList,
  SpecificationRow,
  specificationRoutes,
  SpecificationVersion,
  VersionNumber,
  VersionSummary,
} from './routes';
export { SpecificationContent } from './specification';
