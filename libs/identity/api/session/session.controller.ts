import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { In, type EntityManager } from 'typeorm';
import {
  CandidateSignIn,
  ConfirmReset,
  RequestReset,
  Session,
  SignIn,
  SwitchOrganisation,
} from '@assay/identity/contract';
import { permissionsOf } from '@assay/identity/domain';
import { Database, OrganisationEntity, Settings } from '@assay/platform/api';
import { NoContent } from '@assay/platform/contract';
import { Looks } from '../organisation/looks';
import { Allow, Me } from './allow';
import type { RequestWithActor, SignedIn } from './actor';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions';
import { SignInService } from './sign-in.service';
import { PersonEntity } from '../person/person.entity';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly looks: Looks,
  ) {}

  @Get('session')
  @Allow('anyone')
  @SerializeOptions({ schema: Session })
  session(@Me() me: SignedIn | null) {
    return this.describe(me);
  }

  @Post('session')
  @HttpCode(200)
  @Allow('anyone')
  @SerializeOptions({ schema: Session })
  async signIn(@Body({ schema: SignIn }) body: SignIn, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.start(reply, await this.signIns.signIn(body));
  }

  @Post('session/candidate')
  @HttpCode(200)
  @Allow('anyone')
  @SerializeOptions({ schema: Session })
  async signInCandidate(
    @Body({ schema: CandidateSignIn }) body: CandidateSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.start(reply, await this.signIns.signInCandidate(body));
  }

  @Post('session/organisation')
  @HttpCode(200)
  @Allow('signed-in')
  @SerializeOptions({ schema: Session })
  async switchOrganisation(
    @Body({ schema: SwitchOrganisation }) { organisationId }: SwitchOrganisation,
    @Me() me: SignedIn,
    @Req() request: RequestWithActor,
  ) {
    const token = this.cookie.read(request) as string;
    await this.sessions.switchOrganisation(token, me, organisationId);
    return this.describe(await this.sessions.find(token));
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('anyone')
  @SerializeOptions({ schema: NoContent })
  async signOut(@Req() request: RequestWithActor, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = this.cookie.read(request);
    if (token) await this.sessions.end(token);
    this.cookie.clear(reply);
  }

  @Post('password-resets')
  @HttpCode(204)
  @Allow('anyone')
  @SerializeOptions({ schema: NoContent })
  requestReset(@Body({ schema: RequestReset }) body: RequestReset) {
    return this.signIns.requestReset(body);
  }

  @Post('password-resets/confirm')
  @HttpCode(204)
  @Allow('anyone')
  @SerializeOptions({ schema: NoContent })
  confirmReset(@Body({ schema: ConfirmReset }) body: ConfirmReset) {
    return this.signIns.confirmReset(body);
  }

  private async start(reply: FastifyReply, token: string) {
    this.cookie.write(reply, token);
    return this.describe(await this.sessions.find(token));
  }

  private describe(me: SignedIn | null): Promise<Session> {
    return this.database.acrossOrganisations(async (tx) => {
      const ids = me?.memberships.map(({ organisationId }) => organisationId) ?? [];
      const known = await tx.findBy(OrganisationEntity, { id: In(ids) });
      const person = me?.personId ? await tx.findOneBy(PersonEntity, { id: me.personId }) : null;
      const looks = await this.looks.of(tx, known);
      const organisations = known.map(({ id, shortName }, index) => ({
        ...(looks[index] as (typeof looks)[number]),
        ...{ id, shortName },
        roles: [...(me?.memberships.find(({ organisationId }) => organisationId === id)?.roles ?? [])],
      }));
      return {
        isSignedIn: me !== null,
        name: me?.name ?? null,
        email: person?.email ?? null,
        organisation: organisations.find(({ id }) => id === me?.member?.organisationId) ?? null,
        organisations,
        permissions: me?.member ? permissionsOf(me.member.roles) : [],
        isCandidate: me?.candidate !== null && me !== null,
        examsOf: await this.examsOf(tx, me),
        isExamDay: me?.isExamDay ?? false,
        isDemo: this.settings.isDemo,
      };
    });
  }

  /** A candidate of one organisation sees its pages; where there are several, none of them paints over the others. */
  private async examsOf(tx: EntityManager, me: SignedIn | null) {
    const ids = new Set(me?.candidate?.seats.map(({ organisationId }) => organisationId));
    if (ids.size !== 1) return null;
    const [look] = await this.looks.of(tx, await tx.findBy(OrganisationEntity, { id: In([...ids]) }));
    return look ?? null;
  }
}
