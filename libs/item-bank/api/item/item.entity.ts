import type { InteractionKind, ItemState } from '@assay/item-bank/domain';
import type { Marks } from '@assay/platform/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The head of an item: what lists and filters look at, kept in step with the working copy on every save. */
@Entity({ name: 'item' })
export class ItemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'specification_id', type: 'uuid' }) specificationId!: string;
  @Column('text') label!: string;
  @Column('text') title!: string;
  @Column('text') state!: ItemState;
  @Column({ type: 'text', array: true }) kinds!: InteractionKind[];
  @Column({ name: 'outcome_ids', type: 'uuid', array: true }) outcomeIds!: string[];
  @Column({ type: 'numeric', precision: 7, scale: 2 }) marks!: Marks;
  @Column({ name: 'search_text', type: 'text', select: false }) searchText!: string;
  @Column({ type: 'integer', nullable: true }) version!: number | null;
  @Column({ name: 'current_version_id', type: 'uuid', nullable: true }) currentVersionId!: string | null;
  @Column({ name: 'current_hash', type: 'text', nullable: true }) currentHash!: string | null;
  @Column({ name: 'draft_hash', type: 'text' }) draftHash!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' }) changedAt!: Date;
}
