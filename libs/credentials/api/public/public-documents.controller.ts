import { Controller, Get, Param, Req, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { Allow, SigningService } from '@assay/identity/api';
import { Database, OrganisationEntity } from '@assay/platform/api';
import { Uuid } from '@assay/platform/contract';
import { refuse } from '@assay/platform/domain';
import { StatusLists } from '../status/status-lists';
import { answerPublicly } from './public-answer';

const OrganisationSlug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** What every credential points to. Whoever verifies one, anywhere, reads these two, and needs no account. */
@Controller()
export class PublicDocumentsController {
  constructor(
    private readonly database: Database,
    private readonly signing: SigningService,
    private readonly statusLists: StatusLists,
  ) {}

  @Get('orgs/:slug/did.json')
  @Allow('anyone')
  @SerializeOptions({ schema: z.string() })
  async didDocument(
    @Param('slug', { schema: OrganisationSlug }) slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const organisation = await this.database.acrossOrganisations((tx) => tx.findOneBy(OrganisationEntity, { slug }));
    if (!organisation) throw refuse('NOT_FOUND');
    const document = await this.database.inOrganisation(organisation.id, (tx) =>
      this.signing.didDocument(tx, organisation),
    );
    const text = JSON.stringify(document, null, 2);
    return answerPublicly(request, reply, { text, type: 'application/did+json', maxAgeSeconds: 300 });
  }

  @Get('status/:id')
  @Allow('anyone')
  @SerializeOptions({ schema: z.string() })
  async statusList(
    @Param('id', { schema: Uuid }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const text = await this.statusLists.published(id);
    if (text === null) throw refuse('NOT_FOUND');
    // A withdrawal has to be seen within a minute, so nobody may keep the list for longer than half of one.
    return answerPublicly(request, reply, { text, type: 'application/vc', maxAgeSeconds: 30 });
  }
}
