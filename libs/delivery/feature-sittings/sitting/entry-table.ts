import { Component, input, output } from '@angular/core';
import type { StaffEntry } from '@assay/delivery/contract';
import { RouterLink } from '@angular/router';
import { Clock, Menu } from '@assay/ui-kit';
import { entryState } from '../sitting-words';

/** The candidates of a sitting. The name stands here, so the script code of the anonymous marking does not. */
@Component({
  selector: 'assay-entry-table',
  imports: [Clock, Menu, RouterLink],
  template: `
    <div class="scroll-x" tabindex="0" role="region" aria-label="List of candidates">
      <table>
        <thead>
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">State</th>
            <th scope="col" class="r">Time</th>
            <th scope="col" class="r">Answered</th>
            <th scope="col" class="r">Started</th>
            <th scope="col" class="r">Ends or ended</th>
            <th scope="col"><span class="sr">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          @for (entry of entries(); track entry.id) {
            @let told = state(entry);
            <tr>
              <th scope="row">
                <b>{{ entry.name }}</b><br /><span class="tiny muted num"
                  >{{ entry.number }}{{ entry.email ? ' · ' + entry.email : '' }}</span
                >
              </th>
              <td>
                <span class="chip" [class]="told.chip">{{ told.words }}</span>
                @if (entry.attempt?.late) {
                  <span class="chip warn"><i class="i i-clock"></i>Answers after the end</span>
                }
              </td>
              <td class="r num nowrap">
                {{ entry.allowanceMinutes }} min
                @if (entry.extraTimePercent > 0) {
                  <br /><span class="tiny muted">+{{ entry.extraTimePercent }}%</span>
                }
              </td>
              <td class="r num nowrap">
                {{ entry.attempt && !entry.demonstrationId ? entry.attempt.answered + ' of ' + questions() : '–' }}
              </td>
              <td class="r num">{{ entry.attempt ? (entry.attempt.startedAt | clock: 'HH:mm') : '–' }}</td>
              <td class="r num">
                {{ entry.attempt ? (entry.attempt.submittedAt ?? entry.attempt.endsAt | clock: 'HH:mm') : '–' }}
              </td>
              <td class="r nowrap">
                @if (mayRecord() && !entry.attempt && entry.state === 'entered') {
                  <button type="button" class="btn small" (click)="record.emit(entry)">
                    Record demonstration…<span class="sr"> of {{ entry.name }}</span>
                  </button>
                } @else if (mayMark() && entry.demonstrationId) {
                  <a class="btn small" [routerLink]="['/marking/demonstrations', entry.demonstrationId]">
                    Checklist<span class="sr"> of {{ entry.name }}</span>
                  </a>
                }
                @if (mayEnter() && !entry.attempt) {
                  <assay-menu label="Change" [ariaLabel]="'Change the entry of ' + entry.name">
                    @if (entry.state === 'entered') {
                      <button type="button" (click)="extraTime.emit(entry)">Extra time…</button>
                      <button type="button" (click)="absent.emit(entry)">Mark as absent…</button>
                      <button type="button" (click)="withdraw.emit(entry)">Withdraw…</button>
                    } @else {
                      <button type="button" (click)="reinstate.emit(entry)">Enter again</button>
                    }
                  </assay-menu>
                }
              </td>
            </tr>
          } @empty {
            <tr>
              <td colspan="7">
                <div class="empty"><b>Nobody is entered yet</b>Enter candidates one by one, or paste a list.</div>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    table {
      min-width: 760px;
    }
  `,
})
export class EntryTable {
  readonly entries = input.required<readonly StaffEntry[]>();
  readonly questions = input.required<number>();
  readonly mayEnter = input(false);
  /** Examiners watch this exam. */
  readonly mayRecord = input(false);
  readonly mayMark = input(false);
  readonly record = output<StaffEntry>();
  readonly extraTime = output<StaffEntry>();
  readonly withdraw = output<StaffEntry>();
  readonly absent = output<StaffEntry>();
  readonly reinstate = output<StaffEntry>();
  protected readonly state = entryState;
}
