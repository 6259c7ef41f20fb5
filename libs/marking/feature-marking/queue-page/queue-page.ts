import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QueueSummary } from '@assay/marking/contract';
import { MarkingClient } from '@assay/marking/data';
import { Clock, Failure, Loading, Why } from '@assay/ui-kit';

const REASONS: Record<QueueSummary['reason'], string> = {
  judgement: 'Marked by a rubric',
  'no-sandbox': 'No sandbox can run these tasks now. They are marked as soon as one can.',
  fault: 'Marking failed on our side.',
  late: 'Came after the end.',
};

/** Item by item, what waits for this examiner, and what waits for a person because something of ours failed. */
@Component({
  selector: 'assay-queue-page',
  imports: [Clock, Failure, Loading, RouterLink, Why],
  templateUrl: './queue-page.html',
  styles: `
    .bar {
      width: 120px;
    }
    assay-why {
      display: block;
      margin-top: 14px;
    }
  `,
})
export class QueuePage {
  protected readonly queues = inject(MarkingClient).queues();
  protected readonly left = computed(() => {
    const all = this.queues.hasValue() ? this.queues.value().queues : [];
    return all.reduce((sum, queue) => sum + queue.total - queue.marked, 0);
  });

  protected share({ marked, total }: QueueSummary): number {
    return total === 0 ? 0 : Math.round((100 * marked) / total);
  }

  protected reason(queue: QueueSummary): string {
    return REASONS[queue.reason];
  }
}
