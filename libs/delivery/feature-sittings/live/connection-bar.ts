import { Component, computed, input } from '@angular/core';
import type { LiveCandidate } from '@assay/delivery/contract';
import { count } from '@assay/ui-kit';

const WIDTH = 150;

/** From the start of an exam until now: when the line was up, down, and when the clock stood still. */
@Component({
  selector: 'assay-connection-bar',
  template: `
    <svg class="spark" height="8" aria-hidden="true" [attr.width]="width" [attr.viewBox]="'0 0 ' + width + ' 8'">
      <rect class="empty" height="8" rx="2" [attr.width]="width" />
      @for (part of parts(); track $index) {
        <rect height="8" [class]="part.kind" [attr.x]="part.x" [attr.width]="part.width" />
      }
    </svg>
    <span class="sr">{{ words() }}</span>
  `,
  styles: `
    .empty {
      fill: var(--sunken);
    }
    .up {
      fill: var(--h3);
    }
    .down {
      fill: var(--bad);
    }
    .still {
      fill: var(--warn);
    }
    .done {
      fill: var(--h4);
    }
    :host-context([data-theme='contrast']) .empty {
      stroke: var(--line-strong);
    }
  `,
})
export class ConnectionBar {
  readonly candidate = input.required<LiveCandidate>();
  readonly now = input.required<number>();
  protected readonly width = WIDTH;

  protected readonly parts = computed(() => {
    const { startedAt, submittedAt, offline, offlineSince, pauses } = this.candidate();
    if (!startedAt) return [];
    const start = Date.parse(startedAt);
    const length = Math.max(1, this.now() - start);
    const end = submittedAt ? Date.parse(submittedAt) : this.now();
    const part = (kind: string, from: number, to: number) => {
      const x = (Math.max(0, from - start) / length) * WIDTH;
      return { kind, x, width: Math.max(1.5, ((Math.min(to, this.now()) - start) / length) * WIDTH - x) };
    };
    const until = (to: string | null) => (to ? Date.parse(to) : end);
    return [
      part('up', start, end),
      ...offline.map(({ from, to }) => part('down', Date.parse(from), until(to))),
      ...(offlineSince ? [part('down', Date.parse(offlineSince), this.now())] : []),
      ...pauses.map(({ from, to }) => part('still', Date.parse(from), until(to))),
      ...(submittedAt ? [part('done', end, this.now())] : []),
    ];
  });

  protected readonly words = computed(() => {
    const { startedAt, offline, offlineSince, pauses } = this.candidate();
    if (!startedAt) return 'Not started';
    const lost = offline.length + (offlineSince ? 1 : 0);
    return `${lost === 0 ? 'Never offline' : `Offline ${count(lost, 'time')}`}${
      pauses.length === 0 ? '' : `, paused ${count(pauses.length, 'time')}`
    }`;
  });
}
