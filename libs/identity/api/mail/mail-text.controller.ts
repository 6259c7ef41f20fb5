import { Body, Controller, Delete, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import { ChangedMailText, MailKindName, OrganisationMailTexts } from '@assay/identity/contract';
import type { MailKind } from '@assay/identity/domain';
import type { Member } from '../session/actor';
import { Allow, Me } from '../session/allow';
import { MailTexts } from './mail-texts';

@Controller('organisation/mail-texts')
export class MailTextController {
  constructor(private readonly texts: MailTexts) {}

  @Get()
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationMailTexts })
  list(@Me() me: Member) {
    return this.texts.list(me);
  }

  @Put(':kind')
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationMailTexts })
  change(
    @Param('kind', { schema: MailKindName }) kind: MailKind,
    @Body({ schema: ChangedMailText }) body: ChangedMailText,
    @Me() me: Member,
  ) {
    return this.texts.change(me, kind, body);
  }

  @Delete(':kind')
  @Allow('organisation:manage')
  @SerializeOptions({ schema: OrganisationMailTexts })
  reset(@Param('kind', { schema: MailKindName }) kind: MailKind, @Me() me: Member) {
    return this.texts.reset(me, kind);
  }
}
