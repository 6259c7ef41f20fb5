import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AttemptEntity } from '@assay/delivery/api';
import { CandidateEntity } from '@assay/identity/api';
import { ItemVersions } from '@assay/item-bank/api';
import type { Interaction } from '@assay/item-bank/domain';

export interface Watched {
  readonly name: string;
  readonly number: string;
}

/** An examiner knows whom they have watched. Of no other response is it ever said whose it is. */
@Injectable()
export class WatchedCandidates {
  constructor(private readonly versions: ItemVersions) {}

  async of(tx: EntityManager, attemptIds: readonly string[]): Promise<ReadonlyMap<string, Watched>> {
    const attempts = await tx.find(AttemptEntity, {
      where: { id: In([...attemptIds]), handedInBy: 'examiner' },
      select: { id: true, candidateId: true },
    });
    const candidates = await tx.findBy(CandidateEntity, { id: In(attempts.map(({ candidateId }) => candidateId)) });
    const byId = new Map(candidates.map(({ id, name, number }) => [id, { name, number }]));
    return new Map(
      attempts.flatMap(({ id, candidateId }) => {
        const candidate = byId.get(candidateId);
        return candidate ? [[id, candidate] as const] : [];
      }),
    );
  }

  /** Nobody, where the item is no demonstration. */
  async ofItem(
    tx: EntityManager,
    itemVersionId: string,
    attemptIds: readonly string[],
  ): Promise<ReadonlyMap<string, Watched>> {
    const [version] = await this.versions.deliveryOf(tx, [itemVersionId]);
    const isDemonstration = version?.delivery.interactions.some((interaction) => isWatched({ interaction }));
    return isDemonstration ? this.of(tx, attemptIds) : new Map();
  }
}

export const isWatched = ({ interaction }: { interaction: Interaction }) => interaction.kind === 'observation';
