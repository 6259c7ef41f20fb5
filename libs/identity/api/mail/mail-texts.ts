import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangedMailText } from '@assay/identity/contract';
import { fillMail, mailDesigns, mailKinds, mailTextProblems, type MailKind } from '@assay/identity/domain';
import { Audit, Database, OrganisationEntity } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import type { Member } from '../session/actor';
import { MailTextEntity } from './mail-text.entity';
import { Mails } from './mails';

interface LetterTo {
  readonly to: string;
  readonly organisationId: string;
  /** Everything on the list of the kind but the organisation's own name. */
  readonly values: Readonly<Record<string, string>>;
}

/** The words of an organisation's mails: its own where it wrote some, the standard otherwise. */
@Injectable()
export class MailTexts {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /** Leaves with the transaction, which has to be one of this organisation. */
  async send(tx: EntityManager, kind: MailKind, { to, organisationId, values }: LetterTo): Promise<void> {
    const { name } = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const own = await tx.findOneBy(MailTextEntity, { organisationId, kind });
    await this.mails.send(tx, {
      to,
      ...fillMail(own ?? mailDesigns[kind].standard, { ...values, organisation: name }),
    });
  }

  list(me: Member) {
    return this.database.inOrganisation(me.organisationId, (tx) => texts(tx));
  }

  change(me: Member, kind: MailKind, text: ChangedMailText) {
    const [problem] = mailTextProblems(kind, text);
    if (problem) throw refuse('MAIL_TEXT_REFUSED', problem.message, { field: problem.field });
    const { organisationId } = me;
    return this.database.inOrganisation(organisationId, async (tx, changedAt) => {
      const words = { subject: text.subject.trim(), text: text.text.replace(/\r\n?/g, '\n') };
      await tx.upsert(MailTextEntity, { organisationId, kind, ...words, changedAt }, ['organisationId', 'kind']);
      await this.audit.record(tx, me, 'mail-text.changed', organisationId, { kind, ...words });
      return texts(tx);
    });
  }

  reset(me: Member, kind: MailKind) {
    const { organisationId } = me;
    return this.database.inOrganisation(organisationId, async (tx) => {
      await tx.delete(MailTextEntity, { organisationId, kind });
      await this.audit.record(tx, me, 'mail-text.reset', organisationId, { kind });
      return texts(tx);
    });
  }
}

async function texts(tx: EntityManager) {
  const own = await tx.find(MailTextEntity);
  return {
    texts: mailKinds.map((kind) => {
      const changed = own.find((one) => one.kind === kind);
      const { subject, text } = changed ?? mailDesigns[kind].standard;
      return { kind, subject, text, changedAt: changed?.changedAt ?? null };
    }),
  };
}
