import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { supervisionLabels } from '@assay/catalogue/domain';
import { SittingClient } from '@assay/delivery/data';
import { fieldTime } from '@assay/platform/domain';
import { Clock, CLOCK_ZONE, count, Failure, Loading, Paper } from '@assay/ui-kit';

/** For the door of the room: who is entered, with arrangements, a seat and room for a signature. */
@Component({
  selector: 'assay-candidate-list-page',
  imports: [Clock, Failure, Loading, Paper, RouterLink],
  template: `
    @if (sitting.error(); as error) {
      <header><h1>Candidates</h1></header>
      <assay-failure [error]="error" (retry)="sitting.reload()" />
    } @else if (sitting.hasValue()) {
      @let now = sitting.value();
      <assay-paper [eyebrow]="now.specificationTitle + ' · ' + now.componentTitle" [heading]="now.title">
        <a paperTool class="btn" [routerLink]="['/org/sittings', now.id]">Back to the sitting</a>
        <p paperSummary class="small second">
          {{ now.opensAt | clock: 'EEEE, d MMMM y, HH:mm' }} to
          {{ now.closesAt | clock: (sameDay() ? 'HH:mm' : 'EEEE, d MMMM y, HH:mm') }} ({{ zone }}) ·
          {{ now.durationMinutes }} minutes
          @if (now.place) {
            · {{ now.place }}
          }
          · {{ supervisionLabels[now.supervision] }} · {{ countWords() }}
        </p>
        <div class="scroll-x" tabindex="0" role="region" aria-label="List of candidates">
          <table class="edge">
            <thead>
              <tr>
                <th scope="col" class="r">No.</th>
                <th scope="col">Number</th>
                <th scope="col">Name</th>
                <th scope="col">Arrangements</th>
                <th scope="col">Seat</th>
                <th scope="col">Signature</th>
              </tr>
            </thead>
            <tbody>
              @for (entry of entries(); track entry.id) {
                <tr>
                  <td class="r num muted">{{ $index + 1 }}</td>
                  <td class="num nowrap">{{ entry.number }}</td>
                  <th scope="row" class="name">{{ entry.name }}</th>
                  <td>
                    @if (entry.extraTimePercent > 0) {
                      {{ entry.extraTimePercent }}% extra time, {{ entry.allowanceMinutes }} minutes
                    }
                    @if (entry.state !== 'entered') {
                      {{ entry.state === 'absent' ? 'Absent' : 'Withdrawn' }}
                    }
                  </td>
                  <td class="seat"></td>
                  <td class="signature"></td>
                </tr>
              } @empty {
                <tr>
                  <td colspan="6" class="second">Nobody is entered yet.</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </assay-paper>
    } @else {
      <assay-loading what="the list of candidates" />
    }
  `,
  styles: `
    td,
    th {
      height: 40px;
    }
    th:first-child,
    td:first-child {
      width: 52px;
    }
    .name {
      min-width: 150px;
    }
    .seat {
      width: 72px;
    }
    .signature {
      width: 190px;
    }
    .seat,
    .signature {
      border-left: 1px solid var(--line);
    }
    tr {
      break-inside: avoid;
    }
    table {
      min-width: 640px;
    }
    @media print {
      table {
        min-width: 0;
      }
      .scroll-x {
        overflow: visible;
      }
    }
  `,
})
export class CandidateListPage {
  readonly sittingId = input.required<string>();
  protected readonly sitting = inject(SittingClient).one(this.sittingId);
  protected readonly supervisionLabels = supervisionLabels;
  /** Paper has no clock of its own: it says whose time is printed. */
  protected readonly zone = inject(CLOCK_ZONE)();
  protected readonly entries = computed(() =>
    (this.sitting.hasValue() ? this.sitting.value().entries : []).toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  protected readonly countWords = computed(() => count(this.entries().length, 'candidate'));
  protected readonly sameDay = computed(() => {
    const sitting = this.sitting.hasValue() ? this.sitting.value() : null;
    if (!sitting) return true;
    const day = (moment: string) => fieldTime(moment, this.zone).slice(0, 10);
    return day(sitting.opensAt) === day(sitting.closesAt);
  });
}
