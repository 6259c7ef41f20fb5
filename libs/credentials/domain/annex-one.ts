import type { Specification } from '@assay/catalogue/domain';
import type { CredentialFacts } from './build-credential';

export interface MissingElement {
  readonly element: string;
  readonly message: string;
}

/**
 * The mandatory elements of Annex I of Council Recommendation 2022/C 243/02. A credential without one of them is
 * refused and the element named: European Digital Credentials accept it without seven of the eleven, we do not.
 */
const mandatory: readonly { element: string; isThere: (facts: CredentialFacts) => boolean; message: string }[] = [
  {
    element: 'Identification of the learner',
    isThere: ({ learnerName }) => isText(learnerName),
    message: 'The candidate has no name.',
  },
  {
    element: 'Title of the microcredential',
    isThere: ({ specification }) => isText(specification.content.title),
    message: 'The specification has no title.',
  },
  {
    element: 'Country or region of the issuer',
    isThere: ({ issuer }) => /^[A-Z]{2}$/.test(issuer.countryCode ?? ''),
    message: 'The organisation has no country.',
  },
  {
    element: 'Awarding body',
    isThere: ({ issuer }) => isText(issuer.name) && isText(issuer.did),
    message: 'The organisation has no name or no identifier.',
  },
  {
    element: 'Date of issuing',
    isThere: ({ awardedAt, issuedAt }) => isDate(awardedAt) && isDate(issuedAt) && awardedAt <= issuedAt,
    message: 'The award has no date, or one after the day of issue.',
  },
  {
    element: 'Learning outcomes',
    isThere: ({ specification }) =>
      specification.content.outcomes.length > 0 &&
      specification.content.outcomes.every(({ code, statement }) => isText(code) && isText(statement)),
    message: 'The specification has no learning outcomes, or one without a statement.',
  },
  {
    element: 'Notional workload',
    isThere: ({ specification }) => isPositive(specification.content.ects) || isPositive(specification.content.hours),
    message: 'The specification has neither credits nor hours.',
  },
  {
    element: 'Level',
    isThere: ({ specification }) => hasLevel(specification.content),
    message: 'The specification has neither an EQF level nor a national one.',
  },
  {
    element: 'Type of assessment',
    isThere: ({ specification }) => specification.content.components.length > 0,
    message: 'The specification has no assessed component.',
  },
  {
    element: 'Form of participation',
    isThere: ({ specification }) => specification.content.participation !== null,
    message: 'The specification does not say how learners take part.',
  },
  {
    element: 'Type of quality assurance',
    isThere: ({ specification }) => specification.content.qualityAssurance !== null,
    message: 'The specification does not say how quality is assured.',
  },
];

export function missingAnnexOneElements(facts: CredentialFacts): MissingElement[] {
  return mandatory.filter(({ isThere }) => !isThere(facts)).map(({ element, message }) => ({ element, message }));
}

function hasLevel({ eqfLevel, nqf }: Specification): boolean {
  return eqfLevel !== null || (nqf !== null && isText(nqf.level));
}

function isText(value: string | null | undefined): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isPositive(value: number | null): boolean {
  return value !== null && value > 0;
}

function isDate(value: Date): boolean {
  return value instanceof Date && !Number.isNaN(value.getTime());
}
