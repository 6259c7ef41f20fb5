import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Database, Settings, type Upkeep } from '@assay/platform/api';
import { MailEntity } from './mail.entity';

const BATCH = 20;
const LONGEST_PAUSE_MINUTES = 60;

/** Sends what waits, where a mail server is set; without one the mails stay to be read on the demo's page. */
@Injectable()
export class SendMail implements Upkeep {
  readonly name = 'send mail';
  readonly everyMs = 1_000;
  private readonly logger = new Logger(SendMail.name);
  private readonly transport: Transporter | null;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {
    this.transport = settings.smtpUrl ? createTransport(settings.smtpUrl) : null;
  }

  async run() {
    const transport = this.transport;
    if (!transport) return;
    await this.database.acrossOrganisations(async (tx) => {
      const waiting = await tx
        .createQueryBuilder(MailEntity, 'mail')
        .where('mail.sent_at is null and mail.next_try_at <= now()')
        .orderBy('mail.created_at')
        .limit(BATCH)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const mail of waiting) await tx.update(MailEntity, { id: mail.id }, await this.attempt(transport, mail));
    });
  }

  private async attempt(transport: Transporter, mail: MailEntity): Promise<Partial<MailEntity>> {
    try {
      await transport.sendMail({ from: this.settings.mailFrom, to: mail.to, subject: mail.subject, text: mail.text });
      return { sentAt: new Date() };
    } catch (error) {
      this.logger.warn({ err: error, mail: mail.id }, 'A mail could not be sent; trying again later.');
      const minutes = Math.min(2 ** mail.tries, LONGEST_PAUSE_MINUTES);
      return { tries: mail.tries + 1, nextTryAt: new Date(Date.now() + minutes * 60_000) };
    }
  }
}
