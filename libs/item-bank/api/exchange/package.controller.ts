import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { ExchangeFile, ImportQuery, ImportReport, PackageQuery, PackageReport } from '@assay/item-bank/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Packages } from './package.service';

@Controller('items')
export class PackageController {
  constructor(private readonly packages: Packages) {}

  @Post('import')
  @HttpCode(200)
  @Allow('item:write')
  @SerializeOptions({ schema: ImportReport })
  import(
    @Query({ schema: ImportQuery }) { specification }: ImportQuery,
    @Body({ schema: ExchangeFile }) file: ExchangeFile,
    @Me() me: Member,
  ) {
    return this.packages.import(me, specification, file);
  }

  @Get(':id/package-report')
  @Allow('item:write')
  @SerializeOptions({ schema: PackageReport })
  report(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PackageQuery }) query: PackageQuery,
    @Me() me: Member,
  ) {
    return this.packages.report(me, id, query);
  }

  @Get(':id/package')
  @Allow('item:write')
  @SerializeOptions({ schema: z.string() })
  async export(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PackageQuery }) query: PackageQuery,
    @Me() me: Member,
    @Res() reply: FastifyReply,
  ) {
    const { name, data } = await this.packages.export(me, id, query);
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${name}.zip"`)
      .send(data);
  }
}
