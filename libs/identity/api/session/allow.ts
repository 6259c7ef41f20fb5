import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@assay/identity/domain';
import { permissionKey } from '@assay/platform/api';
import type { RequestWithActor } from './actor';

/** The permission of a route, declared beside it. A route without one is refused, and a test finds it. */
export const Allow = (permission: Permission) => SetMetadata(permissionKey, permission);

/** Whoever acts, as the permission of the route saw them: a `Member`, a `Candidate`, a `SignedIn`, or null for anyone. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<RequestWithActor>().actor ?? null;
});
