import { Component, computed, inject } from '@angular/core';
import { componentName, outcomeMarks, type Outcome, type Specification } from '@assay/catalogue/domain';
import { MicrocredentialStore } from './microcredential-store';

/** Every outcome with how well it must be done and what it takes to be met. */
@Component({
  selector: 'assay-microcredential-outcomes',
  template: `
    <div class="stack">
      @for (outcome of outcomes(); track outcome.id) {
        <section class="card">
          <h2>
            <span class="t-brand">{{ outcome.code }}</span> {{ outcome.statement }}
          </h2>
          <dl class="kv">
            <dt>How well</dt>
            <dd>{{ outcome.criterion || 'Not stated yet' }}</dd>
            <dt>To be met</dt>
            <dd>{{ outcome.rule }}</dd>
            @if (outcome.level) {
              <dt>Level</dt>
              <dd>{{ outcome.level }}</dd>
            }
          </dl>
        </section>
      } @empty {
        <div class="card empty"><b>No outcome yet</b>Outcomes say what the holder can do. Write them in the draft.</div>
      }
    </div>
  `,
  styles: `
    .stack {
      gap: 12px;
      max-width: 860px;
    }
    h2 {
      font-size: var(--t-lg);
      margin-bottom: 10px;
    }
  `,
})
export class Outcomes {
  private readonly store = inject(MicrocredentialStore);
  protected readonly outcomes = computed(() => {
    const content = this.store.version()?.content;
    return (content?.outcomes ?? []).map((outcome) => ({ ...outcome, rule: masteryRule(content!, outcome) }));
  });
}

function masteryRule(spec: Specification, { id, mastery }: Outcome): string {
  const { minimum, minimumEvidence, componentMinima } = mastery;
  const pieces = minimumEvidence === 1 ? '1 piece' : `${minimumEvidence} pieces`;
  const parts = [`${minimum} of ${outcomeMarks(spec, id)} marks from at least ${pieces} of evidence`];
  for (const least of componentMinima) parts.push(`${least.minimum} in ${componentName(spec, least.componentId)}`);
  return `${parts.join(', ')}.`;
}
