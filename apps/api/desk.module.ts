import { Global, Module } from '@nestjs/common';
import { AwardingServicesModule, BoardDesk, BoardReader } from '@assay/awarding/api';
import { SpecificationDesk } from '@assay/catalogue/api';
import { IssueDesk } from '@assay/credentials/api';
import { SittingDesk } from '@assay/delivery/api';
import { DESK_SOURCES, type DeskSource } from '@assay/identity/api';
import { ItemBankDesk } from '@assay/item-bank/api';
import { MarkingDesk } from '@assay/marking/api';

/** What waits for a member, asked of every scope: identity shows the desk and knows none of them. */
@Global()
@Module({
  imports: [AwardingServicesModule],
  providers: [
    {
      provide: DESK_SOURCES,
      useFactory: (boards: BoardReader): DeskSource[] => [
        new SpecificationDesk(),
        new ItemBankDesk(),
        new SittingDesk(),
        new MarkingDesk(),
        new BoardDesk(boards),
        new IssueDesk(),
      ],
      inject: [BoardReader],
    },
  ],
  exports: [DESK_SOURCES],
})
export class DeskModule {}
