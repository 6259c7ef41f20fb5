export { catalogueErrors } from './errors';
export {
  CreateSpecification,
  FieldProblem,
  FormBlueprint,
  PublishDraft,
  SaveDraft,
  SpecificationCode,
  SpecificationList,
  SpecificationRow,
  specificationRoutes,
  SpecificationState,
  SpecificationVersion,
  VersionNumber,
  VersionSummary,
} from './routes';
export { AwardCondition, SpecificationContent } from './specification';
