import { DatePipe } from '@angular/common';
import { Component, effect, inject, input } from '@angular/core';
import { Announcer } from '@assay/ui-kit';

export type Saving =
  | { readonly kind: 'nothing' | 'saving' | 'on-device' | 'refused' | 'only-here' }
  | { readonly kind: 'saved'; readonly at: string };

/** The state of the candidate's work, always in the same place. Spoken when it fails, and once when it works again. */
@Component({
  selector: 'assay-saved-chip',
  imports: [DatePipe],
  template: `
    @let now = state();
    @switch (now.kind) {
      @case ('nothing') {
        <span class="chip"><i class="i i-circle"></i>Saves as you answer</span>
      }
      @case ('saved') {
        <span class="chip good"><i class="i i-check"></i>Saved {{ savedAt() | date: 'HH:mm:ss' }}</span>
      }
      @case ('saving') {
        <span class="chip"><i class="i i-clock"></i>Saving…</span>
      }
      @case ('on-device') {
        <span class="chip warn"><i class="i i-off"></i>Saved on this device, not sent yet</span>
      }
      @case ('refused') {
        <span class="chip bad"><i class="i i-warn"></i>An answer was not accepted</span>
      }
      @case ('only-here') {
        <span class="chip bad"><i class="i i-warn"></i>Not saved. Leave this page open</span>
      }
    }
  `,
})
export class SavedChip {
  readonly state = input.required<Saving>();
  private readonly announcer = inject(Announcer);
  private hadFailed = false;

  constructor() {
    effect(() => this.speak(this.state().kind));
  }

  protected savedAt(): string | null {
    const now = this.state();
    return now.kind === 'saved' ? now.at : null;
  }

  private speak(kind: Saving['kind']): void {
    if (kind === 'on-device') this.announcer.say('Saved on this device, not sent yet.');
    if (kind === 'refused') this.announcer.say('An answer was not accepted.', 'assertive');
    if (kind === 'only-here') this.announcer.say('Not saved. Leave this page open.', 'assertive');
    if (kind === 'saved' && this.hadFailed) this.announcer.say('Saved.');
    if (kind !== 'saving') this.hadFailed = kind !== 'saved' && kind !== 'nothing';
  }
}
