import { Body, Controller, Delete, Get, Param, Put, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import {
  ChangedBrand,
  ChangedOrganisation,
  NewLogo,
  OrganisationLook,
  OrganisationSettings,
} from '@assay/identity/contract';
import type { Member } from '../session/actor';
import { Allow, Me } from '../session/allow';
import { Looks } from './looks';
import { OrganisationSettingsService } from './organisation-settings.service';

@Controller('organisation')
export class OrganisationController {
  constructor(private readonly settings: OrganisationSettingsService) {}

  @Get()
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationSettings })
  read(@Me() me: Member) {
    return this.settings.read(me);
  }

  @Put()
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationSettings })
  change(@Body({ schema: ChangedOrganisation }) body: ChangedOrganisation, @Me() me: Member) {
    return this.settings.change(me, body);
  }

  @Put('brand')
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationSettings })
  changeBrand(@Body({ schema: ChangedBrand }) { colour }: ChangedBrand, @Me() me: Member) {
    return this.settings.changeBrand(me, colour);
  }

  @Put('logo')
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationSettings })
  changeLogo(@Body({ schema: NewLogo }) { data }: NewLogo, @Me() me: Member) {
    return this.settings.changeLogo(me, data);
  }

  @Delete('logo')
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationSettings })
  removeLogo(@Me() me: Member) {
    return this.settings.removeLogo(me);
  }
}

const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** For pages that show an organisation to whoever looks. */
@Controller('organisations/:slug')
export class OrganisationLookController {
  constructor(private readonly looks: Looks) {}

  @Get('look')
  @Allow('anyone')
  @SerializeOptions({ schema: OrganisationLook })
  look(@Param('slug', { schema: Slug }) slug: string) {
    return this.looks.bySlug(slug);
  }

  /** The address carries a part of the hash, so a copy may be kept for ever; opened by itself it runs nothing. */
  @Get('logo')
  @Allow('anyone')
  @SerializeOptions({ schema: z.string() })
  async logo(@Param('slug', { schema: Slug }) slug: string, @Res() reply: FastifyReply) {
    const { bytes, type, sha256 } = await this.looks.logoBySlug(slug);
    return reply
      .header('content-type', type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('etag', `"${sha256}"`)
      .send(bytes);
  }
}
