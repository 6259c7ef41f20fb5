import {
  CandidateImport,
  CandidateListText,
  ChangedExtraTime,
  EntryReason,
  NewEntry,
  StaffEntry,
} from '@assay/delivery/contract';
import { Allow, Me, type Member } from '@assay/identity/api';
import { Uuid } from '@assay/platform/contract';
import { Body, Controller, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { CandidateImports } from './candidate-import.service';
import { Entries } from './entry.service';

@Controller('sittings/:sittingId/entries')
export class EntryController {
  constructor(
    private readonly entries: Entries,
    private readonly imports: CandidateImports,
  ) {}

  @Post()
  @Allow('entry:write')
  @SerializeOptions({ schema: StaffEntry })
  add(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: NewEntry }) body: NewEntry,
    @Me() me: Member,
  ) {
    return this.entries.add(me, sittingId, body);
  }

  @Post('import-preview')
  @HttpCode(200)
  @Allow('entry:write')
  @SerializeOptions({ schema: CandidateImport })
  preview(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: CandidateListText }) { list }: CandidateListText,
    @Me() me: Member,
  ) {
    return this.imports.preview(me, sittingId, list);
  }

  @Post('import')
  @HttpCode(200)
  @Allow('entry:write')
  @SerializeOptions({ schema: CandidateImport })
  import(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Body({ schema: CandidateListText }) { list }: CandidateListText,
    @Me() me: Member,
  ) {
    return this.imports.import(me, sittingId, list);
  }

  @Put(':entryId/extra-time')
  @Allow('entry:write')
  @SerializeOptions({ schema: StaffEntry })
  changeExtraTime(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Body({ schema: ChangedExtraTime }) { extraTimePercent }: ChangedExtraTime,
    @Me() me: Member,
  ) {
    return this.entries.changeExtraTime(me, sittingId, entryId, extraTimePercent);
  }

  @Post(':entryId/withdrawal')
  @HttpCode(200)
  @Allow('entry:write')
  @SerializeOptions({ schema: StaffEntry })
  withdraw(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Body({ schema: EntryReason }) { reason }: EntryReason,
    @Me() me: Member,
  ) {
    return this.entries.withdraw(me, sittingId, entryId, reason);
  }

  @Post(':entryId/absence')
  @HttpCode(200)
  @Allow('entry:write')
  @SerializeOptions({ schema: StaffEntry })
  markAbsent(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Body({ schema: EntryReason }) { reason }: EntryReason,
    @Me() me: Member,
  ) {
    return this.entries.markAbsent(me, sittingId, entryId, reason);
  }

  @Post(':entryId/reinstatement')
  @HttpCode(200)
  @Allow('entry:write')
  @SerializeOptions({ schema: StaffEntry })
  reinstate(
    @Param('sittingId', { schema: Uuid }) sittingId: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Me() me: Member,
  ) {
    return this.entries.reinstate(me, sittingId, entryId);
  }
}
