import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  candidatePermissions,
  hasPermission,
  type CandidatePermission,
  type MemberPermission,
  type Permission,
} from '@assay/identity/domain';
import { permissionKey, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import type { RequestWithActor, SignedIn } from './actor';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Before every route: where the request comes from, who acts, and whether they may. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(permissionKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!permission) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no permission.`);
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    if (!SAFE.includes(request.method)) this.checkOrigin(request);
    const token = this.cookie.read(request);
    const who = token ? await this.sessions.find(token) : null;
    request.actor = allowed(permission, who);
    return true;
  }

  /** A browser names the site that a request comes from; other clients send no origin and have no cookie to abuse. */
  private checkOrigin(request: RequestWithActor) {
    const origin = request.headers.origin;
    if (origin === undefined || origin === this.settings.publicUrl) return;
    if (URL.canParse(origin) && new URL(origin).host === request.headers.host) return;
    throw refuse('ORIGIN_REFUSED');
  }
}

function allowed(permission: Permission, who: SignedIn | null): RequestWithActor['actor'] {
  if (permission === 'anyone') return who;
  if (!who) throw refuse('NOT_SIGNED_IN');
  if (permission === 'signed-in') return who;
  if (isCandidatePermission(permission)) {
    // An exam-day code opens the exam of that day, not results and credentials.
    if (!who.candidate || (who.isExamDay && permission !== 'attempt:sit')) throw refuse('NOT_ALLOWED');
    return who.candidate;
  }
  if (!who.member || !hasPermission(who.member.roles, permission)) throw refuse('NOT_ALLOWED');
  return who.member;
}

function isCandidatePermission(permission: CandidatePermission | MemberPermission): permission is CandidatePermission {
  return (candidatePermissions as readonly string[]).includes(permission);
}
