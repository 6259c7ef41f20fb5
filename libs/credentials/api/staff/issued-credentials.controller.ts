import { Body, Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import {
  IssuedCredential,
  IssuedCredentials as IssuedList,
  IssuedQuery,
  Revocation,
} from '@assay/credentials/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { NoContent, Uuid } from '@assay/platform/contract';
import { IssuedCredentials } from './issued-credentials.service';

@Controller('credentials')
export class IssuedCredentialsController {
  constructor(private readonly credentials: IssuedCredentials) {}

  @Get()
  @Allow('credential:read')
  @SerializeOptions({ schema: IssuedList })
  list(@Query({ schema: IssuedQuery }) { search }: IssuedQuery, @Me() me: Member) {
    return this.credentials.list(me, search ?? '');
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Allow('credential:revoke')
  @SerializeOptions({ schema: IssuedCredential })
  revoke(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Revocation }) { reason }: Revocation,
    @Me() me: Member,
  ) {
    return this.credentials.revoke(me, id, reason);
  }

  @Post('problems/:awardId/retry')
  @HttpCode(204)
  @Allow('credential:revoke')
  @SerializeOptions({ schema: NoContent })
  retry(@Param('awardId', { schema: Uuid }) awardId: string, @Me() me: Member) {
    return this.credentials.retry(me, awardId);
  }
}
