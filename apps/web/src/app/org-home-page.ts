import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { staffNav } from './frames/staff-nav';

const purposes: Record<string, string> = {
  '/org/microcredentials': 'What is assessed, how, and when the credential is awarded.',
  '/org/bank': 'Write, test and publish items.',
  '/org/forms': 'Compose exams from items.',
  '/org/sittings': 'Schedule exams, enter candidates, watch over the day.',
  '/marking': 'Mark what examiners mark.',
  '/org/awards': 'Judge the evidence and confirm results.',
  '/org/credentials': 'What was issued, and withdrawing it.',
  '/org/members': 'Invite people and give them roles.',
};

/** Where a member starts: the parts of the house that are open to them. */
@Component({
  selector: 'assay-org-home-page',
  imports: [RouterLink],
  template: `
    <header>
      <div>
        <span class="eyebrow">{{ session().organisation?.name }}</span>
        <h1>Good to see you, {{ firstName() }}</h1>
      </div>
    </header>
    <div class="grid tiles">
      @for (entry of entries(); track entry.path) {
        <a class="card" [routerLink]="entry.path">
          <h2>{{ entry.label }}</h2>
          <p class="small second">{{ entry.purpose }}</p>
        </a>
      }
    </div>
  `,
  styles: `
    .tiles {
      grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
    }
    .card {
      color: var(--ink);
      text-decoration: none;
    }
    .card:hover {
      border-color: var(--control);
    }
    h2 {
      font-size: var(--t-lg);
      margin-bottom: 4px;
    }
  `,
})
export class OrgHomePage {
  protected readonly session = inject(SessionStore).current;
  protected readonly firstName = computed(() => this.session().name?.split(' ')[0] ?? '');
  protected readonly entries = computed(() => {
    const held = new Set(this.session().permissions);
    return staffNav
      .filter((entry) => entry.for.some((permission) => held.has(permission)))
      .map((entry) => ({ ...entry, purpose: purposes[entry.path] }));
  });
}
