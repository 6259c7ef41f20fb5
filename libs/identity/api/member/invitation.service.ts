import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptInvitation, Invitation } from '@assay/identity/contract';
import type { MailKind } from '@assay/identity/domain';
import { Database, OrganisationEntity, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { OneTimeLinks } from '../link/one-time-links';
import { MailTexts } from '../mail/mail-texts';
import { People } from '../person/people';
import { PersonAudit } from '../person/person-audit';
import { PersonEntity } from '../person/person.entity';
import { Sessions } from '../session/sessions';
import { MembershipEntity } from './membership.entity';

type InvitationKind = Extract<MailKind, 'member-invitation' | 'candidate-account'>;

@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly links: OneTimeLinks,
    private readonly mails: MailTexts,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
    private readonly audit: PersonAudit,
  ) {}

  /** @returns the address to open; it is also mailed. */
  async invite(tx: EntityManager, person: PersonEntity, organisationId: string, kind: InvitationKind): Promise<string> {
    const token = await this.links.create(tx, 'invitation', person.id, organisationId);
    const address = `${this.settings.publicUrl}/invitation/${token}`;
    const values = { name: person.name, link: address };
    await this.mails.send(tx, kind, { to: person.email, organisationId, values });
    return address;
  }

  look(token: string): Promise<Invitation> {
    return this.database.acrossOrganisations(async (tx, now) => {
      const link = await this.links.find(tx, 'invitation', token, now);
      const person = await tx.findOneByOrFail(PersonEntity, { id: link.personId });
      const organisation = link.organisationId
        ? await tx.findOneBy(OrganisationEntity, { id: link.organisationId })
        : null;
      await tx.query(`select set_config('app.person', $1, true)`, [person.id]);
      const memberships = await tx.findBy(MembershipEntity, { personId: person.id });
      const membership = memberships.find(({ organisationId }) => organisationId === link.organisationId);
      return {
        email: person.email,
        name: person.name,
        organisationName: organisation?.name ?? null,
        roles: membership?.roles ?? [],
        hasPassword: await this.people.hasPassword(tx, person.id),
      };
    });
  }

  /** @returns the token for the cookie */
  accept(token: string, { name, password }: AcceptInvitation): Promise<string> {
    return this.database.acrossOrganisations(async (tx, now) => {
      const link = await this.links.use(tx, 'invitation', token, now);
      const person = await tx.findOneByOrFail(PersonEntity, { id: link.personId });
      // Somebody who already has a password keeps it: a link of one organisation must not replace it.
      if (!(await this.people.hasPassword(tx, person.id))) {
        if (!password) throw refuse('PASSWORD_REFUSED', 'Choose a password.', { field: 'password' });
        await this.people.setPassword(tx, person, password);
        await tx.update(PersonEntity, { id: person.id }, { name });
      }
      if (link.organisationId) await this.audit.in(tx, link.organisationId, person.id, 'invitation.accepted');
      return this.sessions.start(tx, { personId: person.id, name, organisationId: link.organisationId ?? undefined });
    });
  }
}
