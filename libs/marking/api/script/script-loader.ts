import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Scripts, type AttemptEntity, type SittingEntity } from '@assay/delivery/api';
import { ItemVersions } from '@assay/item-bank/api';
import { markedBy, type Interaction, type MarkableItem, type ResponseValue } from '@assay/item-bank/domain';
import type { ExpectedMark } from '@assay/marking/domain';

/** One response of a script beside the mark scheme it is marked by. */
export interface ScriptResponse extends ExpectedMark {
  readonly item: MarkableItem;
  /** 1, 2, 3 … as the item bank counts them. */
  readonly itemVersion: number;
  readonly interaction: Interaction;
  /** Null: not answered. */
  readonly value: ResponseValue | null;
}

export interface LoadedScript {
  readonly attempt: AttemptEntity;
  readonly sitting: SittingEntity;
  /** One for every interaction of the form, in its order. */
  readonly responses: readonly ScriptResponse[];
}

/** Puts a script together from what delivery froze and what the item bank keeps secret. */
@Injectable()
export class ScriptLoader {
  constructor(
    private readonly scripts: Scripts,
    private readonly versions: ItemVersions,
  ) {}

  async load(tx: EntityManager, attemptId: string): Promise<LoadedScript> {
    const { attempt, sitting, form, responses } = await this.scripts.of(tx, attemptId);
    const places = form.content.sections.flatMap((section) => section.items);
    const versions = await this.versions.withSecret(tx, [...new Set(places.map((place) => place.itemVersionId))]);
    const items = new Map(versions.map((version) => [version.id, version]));
    return {
      attempt,
      sitting,
      responses: places.flatMap(({ slot, itemVersionId }) => {
        const item = items.get(itemVersionId);
        if (!item)
          throw new Error(`The form of script ${attempt.scriptCode} pins an item version that does not exist.`);
        return item.delivery.interactions.map((interaction) => ({
          slot,
          interactionId: interaction.id,
          itemVersionId,
          method: markedBy(interaction.kind),
          item,
          itemVersion: item.version,
          interaction,
          value: responses.get(slot)?.[interaction.id] ?? null,
        }));
      }),
    };
  }
}
