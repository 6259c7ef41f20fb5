import { Component, computed, inject } from '@angular/core';
import { componentKindWords, componentMarks, standardElements } from '@assay/catalogue/domain';
import { BlueprintTable } from '../parts/blueprint-table';
import { capitalised, countryName, inWords } from '../parts/words';
import { MicrocredentialStore } from './microcredential-store';

/** The components, their published forms, and the whole description by the European standard elements. */
@Component({
  selector: 'assay-microcredential-assessment',
  imports: [BlueprintTable],
  templateUrl: './assessment.html',
  styles: `
    .stack {
      gap: 16px;
    }
    h2 {
      font-size: 1.25rem;
    }
    .kv {
      grid-template-columns: minmax(140px, 220px) 1fr;
    }
    @media (max-width: 600px) {
      .kv {
        grid-template-columns: 1fr;
        gap: 2px;
      }
      .kv dd {
        margin-bottom: 10px;
      }
    }
  `,
})
export class Assessment {
  protected readonly store = inject(MicrocredentialStore);
  protected readonly components = computed(() => {
    const version = this.store.version();
    return (version?.content.components ?? []).map((component) => ({
      ...component,
      kindWords: capitalised(componentKindWords[component.kind]),
      marks: componentMarks(version!.content, component.id),
      forms: version!.forms
        .filter(({ componentId }) => componentId === component.id)
        .map(({ formId, title, publishedAt }) => ({ formId, title, published: inWords(publishedAt) })),
    }));
  });
  protected readonly elements = computed(() => {
    const content = this.store.version()?.content;
    if (!content) return [];
    const country = [content.region, countryName(content.countryCode)].filter(Boolean).join(', ');
    return standardElements(content)
      .filter(({ key }) => key !== 'outcomes')
      .map((element) => (element.key === 'country' && country ? { ...element, value: country } : element));
  });
}
