import { Injectable } from '@nestjs/common';
import type { CredentialsErrorCode, VerificationAnswer, VerifyRequest } from '@assay/credentials/contract';
import { Slug } from '@assay/credentials/contract';
import {
  findingLines,
  JsonRefusal,
  readDidWeb,
  readJson,
  verdictSentence,
  verify,
  type VerificationReport,
  type VerifyContext,
} from '@assay/credentials/domain';
import { organisationDid, SigningService } from '@assay/identity/api';
import { Database, OrganisationEntity, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { CredentialEntity } from '../issue/credential.entity';
import { StatusLists } from '../status/status-lists';
import { readAddress, SafeFetcher } from './safe-fetcher';
import { Turnstile } from './turnstile';

const DID_BYTES = 256 * 1024;
const STATUS_BYTES = 1024 * 1024;
const CREDENTIAL_BYTES = 512 * 1024;
/** Verifying is bound to the processor: more at once would only slow the rest of the house. */
const AT_ONCE = 2;
const WAITING = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks what anybody hands in. Nothing of it is kept, logged or told to the holder. */
@Injectable()
export class Verification {
  private readonly turnstile = new Turnstile(AT_ONCE, WAITING);

  constructor(
    private readonly database: Database,
    private readonly signing: SigningService,
    private readonly statusLists: StatusLists,
    private readonly fetcher: SafeFetcher,
    private readonly settings: Settings,
  ) {}

  async check(request: VerifyRequest): Promise<VerificationAnswer> {
    const text = 'text' in request ? request.text : await this.textAt(request.link);
    return this.turnstile.pass(async () => answer(await verify(text, await this.context())));
  }

  /** Our own links are answered from the database; a link elsewhere has to lead to the file itself. */
  private async textAt(link: string): Promise<string> {
    const slug = this.slugOf(link);
    if (slug) {
      const found = await this.database.knowing('credential_slug', slug, (tx) =>
        tx.findOneBy(CredentialEntity, { slug }),
      );
      if (!found) throw refuse<CredentialsErrorCode>('NO_CREDENTIAL_AT_LINK');
      return found.json;
    }
    if (!readAddress(link)) {
      const isHalf = readAddress(`https://${link.trim()}`) !== null;
      throw refuse<CredentialsErrorCode>(isHalf ? 'LINK_WITHOUT_SCHEME' : 'LINK_REFUSED');
    }
    const text = await this.fetcher.text(link, { bytes: CREDENTIAL_BYTES });
    if (text === null) throw refuse<CredentialsErrorCode>('LINK_UNREACHABLE');
    return text;
  }

  private slugOf(link: string): string | null {
    const url = URL.canParse(link) ? new URL(link) : null;
    if (url?.origin !== this.settings.publicUrl) return null;
    const slug = /^\/c\/([^/]+)\/?$/.exec(url.pathname)?.[1];
    if (!Slug.safeParse(slug).success) throw refuse<CredentialsErrorCode>('NO_CREDENTIAL_AT_LINK');
    return slug as string;
  }

  private async context(): Promise<VerifyContext> {
    // What one verification asks of its own issuer, looked up once.
    let ours: OrganisationEntity | null = null;
    return {
      now: await this.database.now(),
      resolver: async (did) => {
        ours = await this.organisationOf(did);
        if (!ours) return this.isOurHost(did) ? null : this.fetchDid(did);
        const organisation = ours;
        return this.database.inOrganisation(organisation.id, (tx) => this.signing.didDocument(tx, organisation));
      },
      statusSource: async (address) => {
        const own = `${this.settings.publicUrl}/status/`;
        if (!address.startsWith(own)) return this.fetcher.text(address, { bytes: STATUS_BYTES });
        const id = address.slice(own.length);
        return UUID.test(id) ? this.statusLists.published(id) : null;
      },
      trust: async () =>
        ours ? { kind: 'platform', name: ours.name, since: ours.createdAt.toISOString() } : { kind: 'unknown' },
      withdrawnAt: async (credentialId) => {
        const id = credentialId.replace(/^urn:uuid:/, '');
        if (!ours || !UUID.test(id)) return null;
        const own = await this.database.inOrganisation(ours.id, (tx) => tx.findOneBy(CredentialEntity, { id }));
        return own?.revokedAt ?? null;
      },
    };
  }

  private async organisationOf(did: string): Promise<OrganisationEntity | null> {
    const slug = /:orgs:([a-z0-9-]+)$/.exec(did)?.[1];
    if (!slug || organisationDid(this.settings.publicUrl, slug) !== did) return null;
    return this.database.acrossOrganisations((tx) => tx.findOneBy(OrganisationEntity, { slug }));
  }

  private isOurHost(did: string): boolean {
    return did.startsWith(`${organisationDid(this.settings.publicUrl, '').split(':orgs:')[0]}:`);
  }

  private async fetchDid(did: string): Promise<unknown> {
    const web = readDidWeb(did);
    const text = web?.port === null ? await this.fetcher.text(web.address, { bytes: DID_BYTES }) : null;
    if (text === null) return null;
    try {
      return readJson(text, { characters: DID_BYTES, depth: 16, values: 5_000 });
    } catch (error) {
      if (error instanceof JsonRefusal) return null;
      throw error;
    }
  }
}

function answer(report: VerificationReport): VerificationAnswer {
  const { credential } = report;
  return {
    verdict: report.verdict,
    sentence: verdictSentence(report),
    unreadable: report.unreadable,
    checkedAt: report.checkedAt,
    findings: findingLines(report).map(({ part, state, title, detail }) => ({
      ...{ part, state, title, detail },
      code: report[part].code,
    })),
    credential: credential && {
      ...credential,
      outcomes: [...credential.outcomes],
      criteria: [...credential.criteria],
      hallmarks: namedHallmarks(credential.hallmarks),
    },
  };
}

export function namedHallmarks([issuer, level, supervision, year]: readonly [string, string, string, string]) {
  return { issuer, level, supervision, year };
}
