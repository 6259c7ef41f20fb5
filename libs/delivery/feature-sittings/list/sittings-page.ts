import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SittingClient } from '@assay/delivery/data';
import type { StaffSitting } from '@assay/delivery/contract';
import { SessionStore } from '@assay/identity/data';
import { Clock, Failure, Loading } from '@assay/ui-kit';
import { phases } from '../sitting-words';
import { SittingDialog } from '../sitting/sitting-dialog';

/** All sittings, the newest first. */
@Component({
  selector: 'assay-sittings-page',
  imports: [Clock, Failure, Loading, RouterLink, SittingDialog],
  template: `
    <header>
      <div>
        <span class="eyebrow">Exams</span>
        <h1>Sittings</h1>
      </div>
      @if (mayWrite) {
        <button type="button" class="btn primary" (click)="isScheduling.set(true)">
          <i class="i i-plus"></i>Schedule a sitting…
        </button>
      }
    </header>
    @if (sittings.error(); as error) {
      <assay-failure [error]="error" (retry)="sittings.reload()" />
    } @else if (sittings.hasValue()) {
      <section class="card flush">
        <div class="scroll-x" tabindex="0" role="region" aria-label="Sittings">
          <table>
            <thead>
              <tr>
                <th scope="col">Sitting</th>
                <th scope="col">First start</th>
                <th scope="col">Last start</th>
                <th scope="col">State</th>
                <th scope="col" class="r">Entered</th>
                <th scope="col" class="r">Started</th>
                <th scope="col" class="r">Handed in</th>
              </tr>
            </thead>
            <tbody>
              @for (sitting of sittings.value(); track sitting.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="sitting.id"
                      ><b>{{ sitting.title }}</b></a
                    ><br />
                    <span class="tiny muted">{{ facts(sitting) }}</span>
                  </th>
                  <td class="num nowrap">{{ sitting.opensAt | clock: 'd MMMM y, HH:mm' }}</td>
                  <td class="num nowrap">{{ sitting.closesAt | clock: 'd MMMM y, HH:mm' }}</td>
                  <td>
                    <span class="chip" [class]="phases[sitting.phase].chip">{{ phases[sitting.phase].words }}</span>
                  </td>
                  <td class="r num">
                    {{ everybody(sitting.counts) }}
                    @if (missing(sitting.counts); as words) {
                      <br /><span class="tiny muted nowrap">{{ words }}</span>
                    }
                  </td>
                  <td class="r num">{{ sitting.counts.started }}</td>
                  <td class="r num">{{ sitting.counts.handedIn }}</td>
                </tr>
              } @empty {
                <tr>
                  <td colspan="7">
                    <div class="empty">
                      <b>No sitting yet</b>A sitting says when and where a form is sat. It needs a published
                      <a routerLink="/org/forms">form</a>.
                    </div>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    } @else {
      <assay-loading what="the sittings" />
    }
    @if (isScheduling()) {
      <assay-sitting-dialog [sitting]="null" (saved)="open($event)" (closed)="isScheduling.set(false)" />
    }
  `,
  styles: `
    table {
      min-width: 860px;
    }
  `,
})
export class SittingsPage {
  private readonly router = inject(Router);
  protected readonly mayWrite = inject(SessionStore).may('sitting:write');
  protected readonly sittings = inject(SittingClient).list();
  protected readonly isScheduling = signal(false);
  protected readonly phases = phases;

  /** Whoever was entered, whatever became of it. */
  protected everybody({ entered, absent, withdrawn }: StaffSitting['counts']): number {
    return entered + absent + withdrawn;
  }

  protected missing({ absent, withdrawn }: StaffSitting['counts']): string {
    const parts = [withdrawn > 0 ? `${withdrawn} withdrawn` : '', absent > 0 ? `${absent} absent` : ''];
    return parts.filter(Boolean).join(', ');
  }

  protected facts(sitting: StaffSitting): string {
    return [sitting.specificationTitle, sitting.componentTitle, sitting.place].filter(Boolean).join(' · ');
  }

  protected open(sitting: StaffSitting): void {
    void this.router.navigate(['/org/sittings', sitting.id]);
  }
}
