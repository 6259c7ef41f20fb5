import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database } from '@assay/platform/api';
import { MailEntity } from './mail.entity';

export interface NewMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

@Injectable()
export class Mails {
  constructor(private readonly database: Database) {}

  /** Leaves with the transaction: a mail about something that was rolled back is never sent. */
  async send(tx: EntityManager, { to, subject, text }: NewMail) {
    await tx.insert(MailEntity, { id: randomUUID(), to, subject, text });
  }

  latest(limit = 200): Promise<MailEntity[]> {
    return this.database.acrossOrganisations((tx) =>
      tx.find(MailEntity, { order: { createdAt: 'DESC' }, take: limit }),
    );
  }
}
