import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { KeptAsset } from '@assay/item-bank/contract';
import { readPicture, type ItemErrorCode, type PictureType } from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import { refuse, stripMetadata, type Unstripped } from '@assay/platform/domain';
import { AssetEntity } from './asset.entity';

export interface AssetFile {
  readonly type: PictureType;
  readonly data: Buffer;
}

/** Far above any screen; a small file that unpacks to a hall of pixels is an attack, not a picture. */
const LONGEST_SIDE = 10_000;
const MOST_PIXELS = 40_000_000;

const UNSTRIPPED: Record<Unstripped, string> = {
  damaged: 'The file is damaged or cut off. Save it again.',
  turned: 'The file says that the picture is to be turned, which not every browser does. Save it the right way up.',
};

/** Pictures of items, kept beside them: what was sat stays as it was, so nothing is ever replaced. */
@Injectable()
export class Assets {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Without what the file says about its making: candidates see the picture, not where an author took it. */
  keep(me: Member, sent: Uint8Array): Promise<KeptAsset> {
    const picture = readPicture(sent);
    if (!picture) throw refuse<ItemErrorCode>('ASSET_REFUSED', 'It is not a PNG, JPEG, WebP or GIF file.');
    const { type, width, height } = picture;
    if (width < 1 || height < 1 || Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
      throw refuse<ItemErrorCode>('ASSET_REFUSED', `${width} × ${height} pixels are too many. Save it smaller.`);
    }
    const bytes = stripMetadata(sent);
    if (typeof bytes === 'string') throw refuse<ItemErrorCode>('ASSET_REFUSED', UNSTRIPPED[bytes]);
    const asset = createHash('sha256').update(bytes).digest('hex');
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const added: unknown[] = await tx.query(
        `insert into asset (organisation_id, sha256, type, width, height, data, created_by)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning sha256`,
        [me.organisationId, asset, type, width, height, Buffer.from(bytes), me.membershipId],
      );
      if (added.length > 0) await this.audit.record(tx, me, 'asset.kept', asset, { type, bytes: bytes.length });
      return { asset, width, height };
    });
  }

  async file(tx: EntityManager, asset: string): Promise<AssetFile | null> {
    const select = { organisationId: true, sha256: true, type: true, data: true } as const;
    const found = await tx.findOne(AssetEntity, { select, where: { sha256: asset } });
    return found && { type: found.type, data: found.data };
  }

  /** Before an item or a source is saved: a picture of another organisation, or none at all, must not stand in it. */
  async mustExist(tx: EntityManager, assets: readonly string[]): Promise<void> {
    if (assets.length === 0) return;
    const known = await tx.findBy(AssetEntity, { sha256: In([...assets]) });
    const missing = assets.filter((asset) => !known.some(({ sha256 }) => sha256 === asset));
    if (missing.length > 0) {
      throw refuse<ItemErrorCode>('ASSET_UNKNOWN', missing.length === 1 ? undefined : `${missing.length} are missing.`);
    }
  }
}
