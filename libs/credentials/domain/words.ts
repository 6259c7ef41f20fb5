import type {
  DatesFinding,
  Finding,
  HolderFinding,
  IntegrityFinding,
  IssuerFinding,
  StatusFinding,
  VerificationReport,
} from './report';

/** The sentences of a verification, for the page, for a file and for a command line alike. */

export interface FindingWords {
  readonly title: string;
  readonly detail: string;
}

/** One sentence, first: genuine or not. */
export function verdictSentence(report: VerificationReport): string {
  const but =
    report.issuer.code === 'RECOGNISED' ? 'Genuine, but' : 'The signature fits, but we do not know the issuer, and';
  const { status, dates } = report;
  switch (report.verdict) {
    case 'valid':
      return 'Genuine, and valid today';
    case 'withdrawn':
      return status.facts['at'] ? `${but} withdrawn on ${day(status.facts['at'])}` : `${but} withdrawn by the issuer`;
    case 'suspended':
      return `${but} suspended by the issuer for now`;
    case 'ended':
      return `${but} it ended on ${day(dates.facts['until'])}`;
    case 'not-yet-valid':
      return `${but} not valid before ${day(dates.facts['from'])}`;
    case 'issuer-not-known':
      return 'The signature fits, but we do not know the issuer';
    case 'cannot-tell':
      return `We cannot tell: ${whyUnknown(report)}`;
    case 'not-genuine':
      return `Not genuine: ${whyNotGenuine(report)}`;
    case 'not-a-credential':
      return 'This is not a credential that we can read';
  }
}

function whyNotGenuine({ integrity, issuer }: VerificationReport): string {
  if (issuer.code === 'NOT_SIGNED_BY_ISSUER') return 'it was not signed by the issuer it names';
  if (issuer.code === 'KEY_NOT_OF_ISSUER') return 'the key that signed it is not one of the issuer’s';
  if (integrity.code === 'NOT_SIGNED') return 'nobody has signed it';
  if (integrity.code === 'EXTRA_PROOF') return 'a signature was added after it was issued';
  if (integrity.code === 'PROOF_ENDED') return 'its signature is not valid at this time';
  return 'the content was changed after it was signed';
}

function whyUnknown({ integrity, issuer, status }: VerificationReport): string {
  if (issuer.code === 'KEYS_UNREACHABLE') return 'the issuer’s keys cannot be had. Try again later';
  if (issuer.code === 'METHOD_UNSUPPORTED') return 'the issuer is named in a way that we cannot check';
  if (integrity.code === 'PROOF_UNSUPPORTED') return 'it is signed in a way that we cannot check';
  if (integrity.code === 'CONTEXT_UNKNOWN') return 'it uses a vocabulary that we do not know';
  if (integrity.code === 'SHAPE_UNKNOWN') return 'it is not written as Open Badges 3.0 asks';
  if (status.code === 'LIST_STALE') return 'the issuer’s status list is out of date. Try again later';
  if (status.code === 'LIST_WRONG') return 'the issuer’s status list cannot be trusted';
  if (status.code === 'STATUS_MISSING') return 'it does not say where its status can be looked up';
  return 'the issuer’s status list does not answer. Try again later';
}

type Words<F extends Finding<string>> = Record<F['code'], (facts: F['facts']) => FindingWords>;

const notChecked = (title: string) => (): FindingWords => ({
  title,
  detail: 'Not checked, because an earlier check did not pass.',
});

const integrityWords: Words<IntegrityFinding> = {
  UNCHANGED: () => ({ title: 'Nothing was changed', detail: 'The signature fits the content, value for value.' }),
  CHANGED: () => ({ title: 'The content was changed', detail: 'The signature does not fit what the file says.' }),
  NOT_SIGNED: () => ({ title: 'It is not signed', detail: 'A credential without a signature proves nothing.' }),
  EXTRA_PROOF: () => ({
    title: 'A signature was added',
    detail: 'Credentials of this issuer carry exactly one signature; this file has more.',
  }),
  PROOF_ENDED: () => ({
    title: 'The signature is not valid at this time',
    detail: 'The issuer gave it an end, and that has passed.',
  }),
  NOT_AS_ISSUED: ({ path }) => ({
    title: 'The file is not as it was issued',
    detail: `It was rewritten at ${path}, in a way that a signature alone does not show.`,
  }),
  PROOF_UNSUPPORTED: ({ suite }) => ({
    title: 'We cannot check this signature',
    detail: `It is of the kind ${suite}; we check eddsa-rdfc-2022.`,
  }),
  CONTEXT_UNKNOWN: () => ({
    title: 'We cannot read all of it',
    detail: 'It uses words whose meaning we do not have at hand, and we fetch none from strangers.',
  }),
  SHAPE_UNKNOWN: ({ path, problem }) => ({
    title: 'The signature fits, but the form does not',
    detail: `Open Badges 3.0 asks for something else: ${path} ${problem}.`,
  }),
  NOT_CHECKED: notChecked('Whether anything was changed'),
};

const issuerWords: Words<IssuerFinding> = {
  RECOGNISED: ({ issuer, name, since }) => ({
    title: 'The issuer is who it says',
    detail: `Signed with a key of ${name} (${domainOf(issuer)}), an awarding organisation here since ${since?.slice(0, 4)}.`,
  }),
  NOT_KNOWN_TO_US: ({ issuer }) => ({
    title: 'We do not know the issuer',
    detail: `It is signed with a key of ${domainOf(issuer)}. Whether that is the organisation you expect, only you can tell.`,
  }),
  NOT_SIGNED_BY_ISSUER: ({ issuer }) => ({
    title: 'The issuer did not sign it',
    detail: `It names ${domainOf(issuer)}, but the key belongs to somebody else.`,
  }),
  KEY_NOT_OF_ISSUER: ({ issuer }) => ({
    title: 'The key is not one of the issuer’s',
    detail: `${domainOf(issuer)} does not list the key that signed this, or lists it no longer.`,
  }),
  KEYS_UNREACHABLE: ({ issuer }) => ({
    title: 'We cannot reach the issuer',
    detail: `The keys of ${domainOf(issuer)} cannot be had at the moment.`,
  }),
  METHOD_UNSUPPORTED: () => ({
    title: 'We cannot look the issuer up',
    detail: 'We check issuers that are named by did:web or did:key.',
  }),
  NOT_CHECKED: notChecked('Whether the issuer is who it says'),
};

const statusWords: Words<StatusFinding> = {
  ACTIVE: ({ asOf }) => ({
    title: 'It has not been withdrawn',
    detail: asOf
      ? `The issuer’s status list of ${moment(asOf)} shows it as active.`
      : 'The issuer’s status list shows it as active.',
  }),
  WITHDRAWN: ({ at }) => ({
    title: 'It has been withdrawn',
    detail: at ? `The issuer withdrew it on ${day(at)}.` : 'The issuer’s status list shows it as withdrawn.',
  }),
  SUSPENDED: () => ({ title: 'It is suspended', detail: 'The issuer’s status list shows it as suspended for now.' }),
  NO_STATUS: () => ({
    title: 'It cannot be withdrawn',
    detail: 'The issuer gives no place where a withdrawal would be shown.',
  }),
  STATUS_MISSING: () => ({
    title: 'There is no status to look up',
    detail: 'Every credential of this issuer says where; this one does not.',
  }),
  LIST_UNREACHABLE: () => ({
    title: 'Whether it was withdrawn is unknown',
    detail: 'The issuer’s status list does not answer.',
  }),
  LIST_STALE: ({ since }) => ({
    title: 'Whether it was withdrawn is unknown',
    detail: `The issuer’s status list was good until ${moment(since)}.`,
  }),
  LIST_WRONG: () => ({
    title: 'Whether it was withdrawn is unknown',
    detail: 'What stands at the address of the status list is not a list that we can trust.',
  }),
  NOT_CHECKED: notChecked('Whether it was withdrawn'),
};

const dateWords: Words<DatesFinding> = {
  IN_DATE: ({ from, until }) => ({
    title: 'It is in date',
    detail: until ? `Valid from ${day(from)} until ${day(until)}.` : `Valid from ${day(from)}, with no end date.`,
  }),
  ENDED: ({ until }) => ({ title: 'It has ended', detail: `It was valid until ${moment(until)}.` }),
  NOT_YET: ({ from }) => ({ title: 'It is not valid yet', detail: `It is valid from ${moment(from)}.` }),
  NOT_CHECKED: notChecked('Whether it is in date'),
};

const holderWords: Words<HolderFinding> = {
  NAMED: ({ name }) => ({
    title: 'It belongs to a named person',
    detail: `${name}. Ask for an identity document to be sure it is the person in front of you.`,
  }),
  NOT_NAMED: () => ({ title: 'It names nobody', detail: 'The file does not say in clear whose it is.' }),
  NOT_CHECKED: notChecked('Whose it is'),
};

export interface FindingLine extends FindingWords {
  readonly part: 'integrity' | 'issuer' | 'status' | 'dates' | 'holder';
  readonly state: Finding<string>['state'];
}

/** The five findings in the order of the page; what failed comes first, so that it is read first. */
export function findingLines(report: VerificationReport): FindingLine[] {
  const { integrity, issuer, status, dates, holder } = report;
  const lines: FindingLine[] = [
    { part: 'integrity', state: integrity.state, ...integrityWords[integrity.code](integrity.facts) },
    { part: 'issuer', state: issuer.state, ...issuerWords[issuer.code](issuer.facts) },
    { part: 'status', state: status.state, ...statusWords[status.code](status.facts) },
    { part: 'dates', state: dates.state, ...dateWords[dates.code](dates.facts) },
    { part: 'holder', state: holder.state, ...holderWords[holder.code](holder.facts) },
  ];
  return [...lines.filter(({ state }) => state === 'failed'), ...lines.filter(({ state }) => state !== 'failed')];
}

/** The domain that a reader can recognise: of did:web the host, of anything else the whole name, cut. */
function domainOf(did: string | undefined): string {
  const host = /^did:web:([^:]+)/.exec(did ?? '')?.[1];
  return host ? host.replace(/%3A/i, ':') : (did ?? 'nobody').slice(0, 60);
}

const dayForm = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const timeForm = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

function day(iso: string | undefined): string {
  return dayForm.format(new Date(iso ?? Number.NaN));
}

function moment(iso: string | undefined): string {
  return `${day(iso)} at ${timeForm.format(new Date(iso ?? Number.NaN))} UTC`;
}
