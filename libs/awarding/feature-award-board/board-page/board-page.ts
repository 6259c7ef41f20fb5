import { Component, computed, inject, input, signal } from '@angular/core';
import type { AwardBoard, BoardMember } from '@assay/awarding/contract';
import { BoardClient } from '@assay/awarding/data';
import { Submission } from '@assay/platform/data';
import { Announcer, Clock, Dialog, Failure, Loading, ReasonDialog, Why } from '@assay/ui-kit';
import { CandidateTable } from '../candidate-table/candidate-table';

const MEMBER_STATES: Record<BoardMember['state'], string> = {
  signed: 'has signed',
  'to-sign': 'has to sign',
  aside: 'stands aside, marked these scripts',
  'nothing-to-sign': 'nothing to sign yet',
};
const OBSTACLES: Record<string, string> = {
  POINTS_OPEN: 'Nothing is confirmed while a point is open.',
  SIGNED_ALREADY: 'You have signed. The others have to sign too.',
  MARKED_THESE_SCRIPTS: 'You marked scripts of all these candidates, so other members decide on them.',
  NOT_ON_THE_BOARD: 'Members of the award board sign here.',
};

/** Evidence first, then the decision. Nothing is confirmed while a point is open, and the page names the point. */
@Component({
  selector: 'assay-board-page',
  imports: [CandidateTable, Clock, Dialog, Failure, Loading, ReasonDialog, Why],
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
})
export class BoardPage {
  private readonly client = inject(BoardClient);
  private readonly announcer = inject(Announcer);
  readonly board = input.required<string>();

  protected readonly shown = this.client.one(this.board);
  protected readonly submission = new Submission();
  protected readonly isSigning = signal(false);
  protected readonly isReleasing = signal(false);
  /** The script whose late responses are being decided. */
  protected readonly late = signal<string | null>(null);
  protected readonly signed = computed(
    () => (this.shown.value()?.members ?? []).filter(({ state }) => state === 'signed').length,
  );
  protected readonly signers = computed(
    () => (this.shown.value()?.members ?? []).filter(({ state }) => state === 'signed' || state === 'to-sign').length,
  );
  protected readonly isMarked = computed(
    () => !(this.shown.value()?.points ?? []).some(({ kind }) => MARKING_POINTS.has(kind)),
  );

  protected memberState(member: BoardMember): string {
    return MEMBER_STATES[member.state];
  }

  protected obstacle({ you }: AwardBoard): string {
    return OBSTACLES[you.obstacle ?? ''] ?? '';
  }

  protected share({ met, decided }: AwardBoard['outcomes'][number]): number {
    return Math.round((100 * met) / decided);
  }

  protected sign(board: AwardBoard): Promise<void> {
    return this.act(
      this.isSigning,
      () => this.client.sign(board.id, board.digest),
      (after) => (after.state === 'open' ? 'You have signed the results.' : 'The results are confirmed.'),
    );
  }

  protected release(board: AwardBoard): Promise<void> {
    return this.act(
      this.isReleasing,
      () => this.client.release(board.id),
      () => 'Candidates see their results now.',
    );
  }

  protected async leaveOut(board: AwardBoard, reason: string): Promise<void> {
    const attemptId = this.late();
    if (attemptId === null) return;
    await this.submission.run(async () => {
      this.shown.set(await this.client.decideLate(board.id, { attemptId, reason }));
      this.announcer.toast('The late responses stay out of the marks.');
    });
    this.late.set(null);
  }

  /** What went wrong stays on the page; the results are loaded again, because they may be what changed. */
  private async act(
    dialog: typeof this.isSigning,
    command: () => Promise<AwardBoard>,
    said: (after: AwardBoard) => string,
  ) {
    const went = await this.submission.run(async () => {
      const after = await command();
      this.shown.set(after);
      this.announcer.toast(said(after));
    });
    dialog.set(false);
    if (!went) this.shown.reload();
  }
}

const MARKING_POINTS = new Set(['attempt-overdue', 'script-unmarked', 'waiting-for-sandbox', 'needs-person']);
