import { Component, computed, inject, signal } from '@angular/core';
import { kindNames } from '@assay/item-bank/ui';
import { SheetMarking } from '../sheet/sheet-marking';
import { ItemStore } from '../state/item-store';
import { CodeMarking } from '../task/code-marking';
import { VersionList } from '../versions/version-list';
import { ChoiceMarking } from './choice-marking';
import { DetailsSettings } from './details-settings';
import { KeyedMarking } from './keyed/keyed-marking';
import { NumericMarking } from './numeric-marking';
import { OrderMarking } from './order-marking';
import { OutcomeSettings } from './outcome-settings';
import { ProblemList } from './problem-list';
import { RubricMarking } from './rubric-marking';
import { TextMarking } from './text-marking';

const tabs = ['Marking', 'Outcomes', 'Details', 'Versions'] as const;

/** The settings of the selected part, and below them what stops the item from being published. */
@Component({
  selector: 'assay-settings',
  imports: [
    ChoiceMarking,
    CodeMarking,
    DetailsSettings,
    KeyedMarking,
    NumericMarking,
    OrderMarking,
    OutcomeSettings,
    ProblemList,
    RubricMarking,
    SheetMarking,
    TextMarking,
    VersionList,
  ],
  templateUrl: './settings.html',
  styleUrl: './settings.css',
})
export class Settings {
  protected readonly store = inject(ItemStore);
  protected readonly tabs = tabs;
  protected readonly tab = signal<(typeof tabs)[number]>('Marking');
  protected readonly heading = computed(() => {
    const part = this.store.selectedPart();
    return part ? `Part ${part.number}, ${kindNames[part.interaction.kind]}` : 'The item';
  });
  protected readonly parts = computed(() => {
    const content = this.store.content();
    return (content?.delivery.interactions ?? []).map((interaction, index) => ({
      id: interaction.id,
      name: `${index + 1} ${kindNames[interaction.kind]}`,
      marks: content?.delivery.tariff.find(({ interactionId }) => interactionId === interaction.id)?.marks ?? '0',
    }));
  });
}
