import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { AwardEntity } from '@assay/awarding/api';
import { awardConfirmed } from '@assay/awarding/contract';
import { credentialsErrors, type CredentialsErrorCode } from '@assay/credentials/contract';
import { CandidateEntity, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';
import { Audit, Database, Outbox } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { CredentialEntity } from '../issue/credential.entity';
import { IssueLogEntity } from '../issue/issue-log.entity';
import { IssueProblemEntity } from '../issue/issue-problem.entity';
import { StatusLists } from '../status/status-lists';
import { findIssued, oneIssued } from './issued-rows';

/** What an organisation has issued, and what could not be issued. */
@Injectable()
export class IssuedCredentials {
  constructor(
    private readonly database: Database,
    private readonly statusLists: StatusLists,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** From the next reading of the status list on, every verifier says that it was withdrawn. The file stays as it is. */
  revoke(me: Member, id: string, reason: string) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const credential = await tx.findOne(CredentialEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!credential) throw refuse('NOT_FOUND');
      if (credential.state === 'revoked') throw refuse<CredentialsErrorCode>('CREDENTIAL_REVOKED_ALREADY');
      const change = {
        state: 'revoked',
        revokedAt: now,
        revokedBy: me.membershipId,
        revocationReason: reason,
      } as const;
      await tx.update(CredentialEntity, id, change);
      await this.statusLists.markChanged(tx, credential.statusListId);
      const { organisationId, awardId, sha256, keyId } = credential;
      const logged = { id: randomUUID(), organisationId, at: now, credentialId: id, awardId, sha256, keyId };
      await tx.insert(IssueLogEntity, { ...logged, event: 'revoked' });
      await this.audit.record(tx, me, 'credential.revoked', id, { reason });
      return oneIssued(tx, id);
    });
  }

  retry(me: Member, awardId: string): Promise<void> {
    const { organisationId } = me;
    return this.database.inOrganisation(organisationId, async (tx) => {
      if (!(await tx.existsBy(IssueProblemEntity, { awardId }))) throw refuse('NOT_FOUND');
      await this.outbox.add(tx, awardConfirmed, { organisationId, awardId });
      await this.audit.record(tx, me, 'credential.retried', awardId);
    });
  }

  list(me: Member, search: string) {
    return this.database.inOrganisation(me.organisationId, async (tx) => ({
      ...(await findIssued(tx, search)),
      problems: await problems(tx),
      mayRevoke: hasPermission(me.roles, 'credential:revoke'),
    }));
  }
}

async function problems(tx: EntityManager) {
  const found = await tx.find(IssueProblemEntity, { order: { at: 'ASC' } });
  const awards = await tx.findBy(AwardEntity, { id: In(found.map(({ awardId }) => awardId)) });
  const candidates = await candidatesOf(tx, awards);
  return found.flatMap(({ awardId, code, detail, at }) => {
    const award = awards.find(({ id }) => id === awardId);
    const candidate = award && candidates.get(award.candidateId);
    const sentence = credentialsErrors[code as CredentialsErrorCode]?.title ?? 'The credential was refused.';
    const title = award?.snapshot?.specification.content.title ?? '';
    return [
      {
        awardId,
        holder: candidate?.name ?? '',
        candidateNumber: candidate?.number ?? '',
        title,
        code,
        sentence,
        detail,
        at,
      },
    ];
  });
}

async function candidatesOf(tx: EntityManager, of: readonly { candidateId: string }[]) {
  const found = await tx.findBy(CandidateEntity, { id: In(of.map(({ candidateId }) => candidateId)) });
  return new Map(found.map((candidate) => [candidate.id, candidate]));
}
