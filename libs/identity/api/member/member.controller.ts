import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  AcceptInvitation,
  ChangedMember,
  Invitation,
  Member as MemberRow,
  Members as MemberList,
  NewMember,
} from '@assay/identity/contract';
import { NoContent, nonEmpty, Uuid } from '@assay/platform/contract';
import type { Member } from '../session/actor';
import { Allow, Me } from '../session/allow';
import { SessionCookie } from '../session/session-cookie';
import { Invitations } from './invitation.service';
import { Members } from './member.service';

@Controller('members')
export class MemberController {
  constructor(private readonly members: Members) {}

  @Get()
  @Allow('member:manage')
  @SerializeOptions({ schema: MemberList })
  async list(@Me() me: Member) {
    return { members: await this.members.list(me) };
  }

  @Post()
  @Allow('member:manage')
  @SerializeOptions({ schema: MemberRow })
  invite(@Body({ schema: NewMember }) body: NewMember, @Me() me: Member) {
    return this.members.invite(me, body);
  }

  @Patch(':memberId')
  @Allow('member:manage')
  @SerializeOptions({ schema: MemberRow })
  change(
    @Param('memberId', { schema: Uuid }) memberId: string,
    @Body({ schema: ChangedMember }) body: ChangedMember,
    @Me() me: Member,
  ) {
    return this.members.change(me, memberId, body);
  }

  @Post(':memberId/invitation')
  @HttpCode(204)
  @Allow('member:manage')
  @SerializeOptions({ schema: NoContent })
  remind(@Param('memberId', { schema: Uuid }) memberId: string, @Me() me: Member) {
    return this.members.remind(me, memberId);
  }
}

const Token = nonEmpty(100);

@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly cookie: SessionCookie,
  ) {}

  @Get(':token')
  @Allow('anyone')
  @SerializeOptions({ schema: Invitation })
  look(@Param('token', { schema: Token }) token: string) {
    return this.invitations.look(token);
  }

  @Post(':token')
  @HttpCode(204)
  @Allow('anyone')
  @SerializeOptions({ schema: NoContent })
  async accept(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: AcceptInvitation }) body: AcceptInvitation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.cookie.write(reply, await this.invitations.accept(token, body));
  }
}
