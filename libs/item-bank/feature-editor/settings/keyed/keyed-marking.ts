import { Component, computed, inject, input } from '@angular/core';
import { ownKeys, type ChoiceScheme, type KeyedMap } from '@assay/item-bank/domain';
import type { Marks } from '@assay/platform/domain';
import { editScheme } from '../../state/edits';
import { chooseKey, keyGroups, type PairedInteraction, type PairedScheme } from '../../state/keyed-edits';
import { ItemStore } from '../../state/item-store';
import { partNow, schemeNow } from '../../state/now';
import { At, FieldProblem } from '../field-problem';
import { MarksField } from '../marks-field';
import { OutcomeLine } from '../outcome-line';
import { RuleField } from '../rule-field';
import { choiceRules, gapRules } from '../rules';
import { HotspotAreas } from './hotspot-areas';
import { InlineGaps } from './inline-gaps';
import { PairLimits } from './pair-limits';

/** Marks and right answers of gaps, pairs and places, and what belongs to each kind. */
@Component({
  selector: 'assay-keyed-marking',
  imports: [At, FieldProblem, HotspotAreas, InlineGaps, MarksField, OutcomeLine, PairLimits, RuleField],
  templateUrl: './keyed-marking.html',
  styleUrls: ['../part.css', './keyed.css'],
})
export class KeyedMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<PairedInteraction>();
  readonly by = input.required<PairedScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  protected readonly groups = computed(() => keyGroups(this.interaction()));
  protected readonly rules = computed(() => (this.interaction().kind === 'inlineChoice' ? gapRules : choiceRules));
  /** Every problem of what candidates see of the part is said here too, beside where it can be mended. */
  protected readonly fields = computed(() => {
    const interaction = this.interaction();
    const each = (name: string, list: readonly unknown[]) => [name, ...list.map((_, index) => `${name}.${index}`)];
    switch (interaction.kind) {
      case 'inlineChoice':
        return ['text'];
      case 'gapMatch':
        return ['text', ...each('words', interaction.words)];
      case 'match':
        return [...each('sources', interaction.sources), ...each('targets', interaction.targets), 'shuffle'];
      case 'hotspot':
        return ['image'];
    }
  });

  protected chosen(keys: readonly { key: string }[]): string {
    return keys.find(({ key }) => this.scheme().correct.includes(key))?.key ?? '';
  }

  protected choose(groupId: string, key: string, isOn: boolean): void {
    this.mark({ correct: chooseKey(this.scheme().correct, this.groups(), groupId, key, isOn) });
  }

  /** From a list with "none": what was chosen before is let go. */
  protected pick(group: { id: string; keys: readonly { key: string }[] }, key: string): void {
    const before = this.chosen(group.keys);
    if (key) this.choose(group.id, key, true);
    else if (before) this.choose(group.id, before, false);
  }

  protected weight(key: string): Marks {
    return this.scheme().map?.weights.find((each) => each.key === key)?.marks ?? '0';
  }

  protected setWeight(key: string, marks: Marks): void {
    const weights = ownKeys(this.interaction()).map((each) => ({
      key: each,
      marks: each === key ? marks : this.weight(each),
    }));
    this.limit({ weights: weights.filter((each) => each.marks !== '0') });
  }

  protected limit(change: Partial<KeyedMap>): void {
    this.mark({ map: { weights: [], lower: '0', upper: null, ...this.scheme().map, ...change } });
  }

  protected mark(change: { rule?: ChoiceScheme['rule']; marks?: Marks; correct?: string[]; map?: KeyedMap }): void {
    const { id, kind } = this.interaction();
    this.store.change((content) => editScheme(content, id, kind, change as never));
  }
}
