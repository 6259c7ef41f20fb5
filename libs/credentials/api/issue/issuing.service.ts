import { Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Awards, type ConfirmedAward } from '@assay/awarding/api';
import type { CredentialsErrorCode } from '@assay/credentials/contract';
import { buildCredential, signCredential, verify, type SignedCredential } from '@assay/credentials/domain';
import { MailTexts, SigningService, type OrganisationSigner } from '@assay/identity/api';
import { Audit, Database, OrganisationEntity, Settings, systemActor } from '@assay/platform/api';
import { DomainError, refuse } from '@assay/platform/domain';
import { StatusLists } from '../status/status-lists';
import { CredentialEntity } from './credential.entity';
import { IssueLogEntity } from './issue-log.entity';
import { IssueProblemEntity } from './issue-problem.entity';

/** 192 bits: the address of a credential is found by nobody who was not given it. */
export const newSlug = () => randomBytes(24).toString('base64url');

@Injectable()
export class Issuing {
  constructor(
    private readonly database: Database,
    private readonly awards: Awards,
    private readonly signing: SigningService,
    private readonly statusLists: StatusLists,
    private readonly audit: Audit,
    private readonly mails: MailTexts,
    private readonly settings: Settings,
  ) {}

  /**
   * One credential for a confirmed award, in one transaction: killed anywhere, nothing was issued and the job comes
   * again; done already, nothing happens. What refuses will refuse again, so it waits for a person instead.
   */
  async issue(organisationId: string, awardId: string): Promise<void> {
    try {
      await this.database.inOrganisation(organisationId, (tx, now) => this.issueOnce(tx, organisationId, awardId, now));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.leaveToPerson(organisationId, awardId, error);
    }
  }

  private async issueOnce(tx: EntityManager, organisationId: string, awardId: string, now: Date): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`credential ${awardId}`]);
    if (await tx.existsBy(CredentialEntity, { awardId })) return;
    const award = await this.awards.confirmed(tx, awardId);
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const signer = await this.signing.signer(tx, organisation, now);
    const place = await this.statusLists.drawPlace(tx, organisationId, now);
    const id = randomUUID();
    const credential = buildCredential({
      credentialId: id,
      issuer: { did: signer.did, ...pickIssuer(organisation) },
      specification: award.snapshot.specification,
      learnerName: award.candidate.name,
      outcomes: award.snapshot.result.outcomes,
      awardedAt: award.confirmedAt,
      issuedAt: now,
      status: { listAddress: this.statusLists.address(place.listId), index: place.index },
    });
    const signed = await signCredential(credential, signer, now);
    const json = JSON.stringify(signed, null, 2);
    await this.selfVerify(tx, json, { organisation, signer, listId: place.listId, now });
    await this.store(tx, { id, award, json, signed, place, now });
    await this.tellHolder(tx, id, award);
  }

  /** Through the very verifier that others use: what does not pass there never leaves the house. */
  private async selfVerify(
    tx: EntityManager,
    json: string,
    {
      organisation,
      signer,
      listId,
      now,
    }: { organisation: OrganisationEntity; signer: OrganisationSigner; listId: string; now: Date },
  ): Promise<void> {
    const document = await this.signing.didDocument(tx, organisation);
    const list = await this.statusLists.current(tx, listId, now);
    const report = await verify(json, {
      now,
      resolver: async (did) => (did === signer.did ? document : null),
      statusSource: async (address) => (address === this.statusLists.address(listId) ? list : null),
      trust: async () => ({ kind: 'platform', name: organisation.name, since: organisation.createdAt.toISOString() }),
    });
    if (report.verdict !== 'valid') {
      const { integrity, issuer, status, dates } = report;
      const found = [integrity, issuer, status, dates].map(({ code }) => code).join(', ');
      throw refuse<CredentialsErrorCode>('CREDENTIAL_NOT_VERIFIED', `${report.verdict}: ${found}.`);
    }
  }

  private async store(
    tx: EntityManager,
    {
      id,
      award,
      json,
      signed,
      place,
      now,
    }: {
      id: string;
      award: ConfirmedAward;
      json: string;
      signed: SignedCredential;
      place: { listId: string; index: number };
      now: Date;
    },
  ): Promise<void> {
    const sha256 = createHash('sha256').update(json, 'utf8').digest('hex');
    const { organisationId, id: awardId } = award;
    const keyId = signed.proof[0].verificationMethod;
    await tx.insert(CredentialEntity, {
      ...{ id, organisationId, awardId, json, sha256, keyId },
      candidateId: award.candidate.id,
      specificationVersionId: award.snapshot.specification.versionId,
      slug: newSlug(),
      statusListId: place.listId,
      statusIndex: place.index,
      state: 'valid',
      issuedAt: now,
    });
    const logged = { id: randomUUID(), organisationId, at: now, credentialId: id, awardId, sha256, keyId };
    await tx.insert(IssueLogEntity, { ...logged, event: 'issued' });
    await tx.delete(IssueProblemEntity, { awardId });
    await this.audit.record(tx, systemActor('worker'), 'credential.issued', id, { awardId, sha256 });
  }

  /** The address in the mail opens nothing without the holder's own sign-in. */
  private async tellHolder(tx: EntityManager, id: string, { candidate, snapshot, organisationId }: ConfirmedAward) {
    if (!candidate.email) return;
    const { title } = snapshot.specification.content;
    await this.mails.send(tx, 'credential-issued', {
      to: candidate.email,
      organisationId,
      values: { name: candidate.name, title, link: `${this.settings.publicUrl}/wallet/${id}` },
    });
  }

  private async leaveToPerson(organisationId: string, awardId: string, { code, detail }: DomainError): Promise<void> {
    await this.database.inOrganisation(organisationId, async (tx, now) => {
      await tx.upsert(IssueProblemEntity, { awardId, organisationId, code, detail: detail ?? null, at: now }, [
        'awardId',
      ]);
      await this.audit.record(tx, systemActor('worker'), 'credential.refused', awardId, { code });
    });
  }
}

function pickIssuer({ name, countryCode, website }: OrganisationEntity) {
  return { name, countryCode, website };
}
