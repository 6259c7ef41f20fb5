import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { buildStatusList, signLinkedData, STATUS_LIST_LENGTH } from '@assay/credentials/domain';
import { SigningService } from '@assay/identity/api';
import { Database, OrganisationEntity, Settings } from '@assay/platform/api';
import { CredentialEntity } from '../issue/credential.entity';
import { StatusListEntity } from './status-list.entity';

/** For so long a copy of the list may be trusted; a fresh one is signed at half of it. */
const VALID_MS = 24 * 3600_000;
/** A list is closed when half full, so that a free place is found in a few draws and says nothing of the order. */
const MOST_ENTRIES = STATUS_LIST_LENGTH / 2;

@Injectable()
export class StatusLists {
  constructor(
    private readonly database: Database,
    private readonly signing: SigningService,
    private readonly settings: Settings,
  ) {}

  address(listId: string): string {
    return `${this.settings.publicUrl}/status/${listId}`;
  }

  /** A place drawn at random among the free ones: neighbours in the list share nothing. One at a time in each organisation. */
  async drawPlace(tx: EntityManager, organisationId: string, now: Date): Promise<{ listId: string; index: number }> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`status-list ${organisationId}`]);
    const listId = await this.openList(tx, organisationId, now);
    for (;;) {
      const index = randomInt(STATUS_LIST_LENGTH);
      if (!(await tx.existsBy(CredentialEntity, { statusListId: listId, statusIndex: index })))
        return { listId, index };
    }
  }

  /** After a change of status: the next reader gets a list that says so. */
  async markChanged(tx: EntityManager, listId: string): Promise<void> {
    await tx.update(StatusListEntity, listId, { signed: null, signedAt: null, validUntil: null });
  }

  /** The signed list for anybody; null: there is none with this id. */
  async published(listId: string): Promise<string | null> {
    const list = await this.database.acrossOrganisations((tx) => tx.findOneBy(StatusListEntity, { id: listId }));
    if (!list) return null;
    return this.database.inOrganisation(list.organisationId, (tx, now) => this.current(tx, listId, now));
  }

  /** As `published`, inside a transaction that has the organisation's rows in view. */
  async current(tx: EntityManager, listId: string, now: Date): Promise<string> {
    const known = await tx.findOneByOrFail(StatusListEntity, { id: listId });
    if (isFresh(known, now)) return known.signed;
    const list = await tx.findOneOrFail(StatusListEntity, {
      where: { id: listId },
      lock: { mode: 'pessimistic_write' },
    });
    return isFresh(list, now) ? list.signed : this.sign(tx, list, now);
  }

  private async sign(tx: EntityManager, { id, organisationId, purpose }: StatusListEntity, now: Date): Promise<string> {
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const signer = await this.signing.signer(tx, organisation, now);
    const revoked = await tx.find(CredentialEntity, {
      where: { statusListId: id, state: 'revoked' },
      select: { id: true, statusIndex: true },
    });
    const validUntil = new Date(now.getTime() + VALID_MS);
    const list = await buildStatusList({
      address: this.address(id),
      issuerDid: signer.did,
      purpose,
      set: revoked.map(({ statusIndex }) => statusIndex),
      now,
      validUntil,
    });
    const signed = JSON.stringify(await signLinkedData(list, signer, now), null, 2);
    await tx.update(StatusListEntity, id, { signed, signedAt: now, validUntil });
    return signed;
  }

  private async openList(tx: EntityManager, organisationId: string, now: Date): Promise<string> {
    const [newest] = await tx.find(StatusListEntity, {
      where: { organisationId, purpose: 'revocation' },
      order: { createdAt: 'DESC' },
      take: 1,
      select: { id: true },
    });
    if (newest && (await tx.countBy(CredentialEntity, { statusListId: newest.id })) < MOST_ENTRIES) return newest.id;
    const id = randomUUID();
    await tx.insert(StatusListEntity, { id, organisationId, purpose: 'revocation', createdAt: now });
    return id;
  }
}

type Signed = StatusListEntity & { signed: string };

/** A list that was signed later than now, while a demo plays its past, says nothing about now. */
function isFresh(list: StatusListEntity, now: Date): list is Signed {
  if (list.signedAt !== null && list.signedAt > now) return false;
  return list.signed !== null && list.validUntil !== null && list.validUntil.getTime() - now.getTime() > VALID_MS / 2;
}
