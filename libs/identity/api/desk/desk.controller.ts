import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { Desk } from '@assay/identity/contract';
import type { Member } from '../session/actor';
import { Allow, Me } from '../session/allow';
import { DeskService } from './desk.service';

@Controller('desk')
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Get()
  @Allow('organisation:read')
  @SerializeOptions({ schema: Desk })
  read(@Me() me: Member) {
    return this.desk.read(me);
  }
}
