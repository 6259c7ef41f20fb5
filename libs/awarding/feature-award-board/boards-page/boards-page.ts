import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AwardBoardSummary } from '@assay/awarding/contract';
import { BoardClient } from '@assay/awarding/data';
import { Clock, Failure, Loading } from '@assay/ui-kit';

/** Results that wait for the award board, and those it has decided. */
@Component({
  selector: 'assay-boards-page',
  imports: [Clock, Failure, Loading, RouterLink],
  templateUrl: './boards-page.html',
})
export class BoardsPage {
  protected readonly boards = inject(BoardClient).all();

  protected stateOf({ state, openPoints, signed, signers }: AwardBoardSummary): string {
    if (state === 'released') return 'Released';
    if (state === 'confirmed') return 'Confirmed, not released';
    if (openPoints > 0) return openPoints === 1 ? '1 point open' : `${openPoints} points open`;
    return `${signed} of ${signers} signed`;
  }
}
