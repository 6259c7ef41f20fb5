import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { DemoMails } from '@assay/identity/contract';
import { Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { Allow } from '../session/allow';
import { Mails } from './mails';

/** A demo sends no mail: its visitors read them here. Elsewhere this page does not exist. */
@Controller('demo/mail')
export class DemoMailController {
  constructor(
    private readonly mails: Mails,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('anyone')
  @SerializeOptions({ schema: DemoMails })
  async list() {
    if (!this.settings.isDemo) throw refuse('NOT_FOUND');
    return { mails: await this.mails.latest() };
  }
}
