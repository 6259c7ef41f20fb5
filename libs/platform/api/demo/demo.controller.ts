import { Controller, Get, SerializeOptions, SetMetadata } from '@nestjs/common';
import { DemoState } from '@assay/platform/contract';
import { Database } from '../database/database';
import { permissionKey } from '../health.controller';
import { Settings } from '../settings/settings';

/** A filling that has said nothing for so long was cut off; the next start goes on with it. */
const SILENT_MINUTES = 5;
const CUT_OFF = 'It was cut off here; what comes later is not there yet. The next start goes on with it.';

interface FillingRow {
  percent: number;
  sentence: string;
  tour: DemoState['tour'];
  isGoingOn: boolean;
}

@Controller('demo')
export class DemoController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Get()
  @SetMetadata(permissionKey, 'anyone')
  @SerializeOptions({ schema: DemoState })
  async state(): Promise<DemoState> {
    if (!this.settings.isDemo) return { isDemo: false, filling: null, tour: null };
    const [filling] = await this.database.acrossOrganisations((tx) =>
      tx.query<FillingRow[]>(
        `select percent, sentence, tour,
           percent < 100 and told_at > now() - make_interval(mins => ${SILENT_MINUTES}) as "isGoingOn"
         from demo_filling`,
      ),
    );
    if (!filling) return { isDemo: true, filling: null, tour: null };
    const { percent, sentence, tour, isGoingOn } = filling;
    if (percent >= 100) return { isDemo: true, filling: null, tour };
    return { isDemo: true, filling: { percent, sentence: isGoingOn ? sentence : CUT_OFF }, tour };
  }
}
