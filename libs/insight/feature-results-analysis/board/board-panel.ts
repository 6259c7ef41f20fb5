import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import type { SittingAnalysis } from '@assay/insight/contract';

interface Point {
  readonly kind: 'done' | 'todo' | 'off';
  readonly words: string;
}

/** What stands between these results and their confirmation. Deciding happens on the page of the award board. */
@Component({
  selector: 'assay-board-panel',
  imports: [RouterLink],
  templateUrl: './board-panel.html',
  styles: `
    .card {
      border-color: var(--brand);
      padding: 18px 20px;
    }
    h2 {
      font-size: var(--t-lg);
      margin: 4px 0 8px;
    }
    .btn {
      margin-top: 12px;
      white-space: normal;
    }
    .tiny {
      margin-top: 8px;
    }
  `,
})
export class BoardPanel {
  readonly analysis = input.required<SittingAnalysis>();
  private readonly session = inject(SessionStore);
  protected readonly mayOpen = computed(() => this.session.may('award:read'));
  protected readonly flagged = computed(
    () => this.analysis().components.flatMap(({ items }) => items.filter(({ flag }) => flag !== null)).length,
  );

  protected readonly points = computed((): Point[] => {
    const { components, board } = this.analysis();
    const open = board?.points ?? [];
    const { signed = 0, signers = 0 } = board ?? {};
    const isSigned = board?.state !== 'open' || (signers > 0 && signed >= signers);
    return [
      ...components.map(({ title, counts: { handedIn, marked } }) => marking(title, handedIn, marked)),
      ...open.map(({ sentence }): Point => ({ kind: 'todo', words: sentence })),
      ...(board ? [{ kind: isSigned ? ('done' as const) : ('off' as const), words: signing(signed, signers) }] : []),
    ];
  });
}

function marking(title: string, handedIn: number, marked: number): Point {
  const waiting = handedIn - marked;
  if (waiting === 0) return { kind: 'done', words: `${title}: all ${handedIn} scripts marked` };
  return { kind: 'todo', words: `${title}: ${waiting} of ${handedIn} scripts wait for marks` };
}

const signing = (signed: number, signers: number) =>
  `${signed} of ${signers} ${signers === 1 ? 'member has' : 'members have'} signed`;
