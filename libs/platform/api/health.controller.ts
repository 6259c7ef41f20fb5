import { Controller, Get, SetMetadata, SerializeOptions } from '@nestjs/common';
import * as z from 'zod/mini';
import { Instant } from '@assay/platform/contract';
import { Database } from './database/database';

const Health = z.object({ ok: z.boolean(), now: Instant });

/** The permission that a route asks for; identity's guard reads it. `Allow` in identity is the typed way to set it. */
export const permissionKey = 'assay:permission';

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @SetMetadata(permissionKey, 'anyone')
  @SerializeOptions({ schema: Health })
  async health() {
    return { ok: true, now: await this.database.now() };
  }
}
