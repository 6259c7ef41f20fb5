import type { JsonSchema } from './json-schema';

const text: JsonSchema = { type: 'string', minLength: 1 };
const uri: JsonSchema = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9+.\\-]*:[^\\s<>"{}|\\\\^`]+$' };
const webAddress: JsonSchema = { type: 'string', pattern: '^https?://[^\\s<>"{}|\\\\^`]+$' };
const dateTime: JsonSchema = {
  type: 'string',
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+\\-]([01]\\d|2[0-3]):[0-5]\\d)$',
};
const typed = (name: string): JsonSchema => ({ type: 'array', minItems: 1, items: text, contains: { const: name } });
const term = (...terms: string[]): JsonSchema => ({
  anyOf: [
    { type: 'string', enum: terms },
    { type: 'string', pattern: '^ext:[A-Za-z0-9._\\-]+$' },
  ],
});
const oneOrMore = (schema: JsonSchema): JsonSchema => ({
  anyOf: [schema, { type: 'array', minItems: 1, items: schema }],
});
const some = (schema: JsonSchema): JsonSchema => ({ type: 'array', items: schema });
const object = (required: readonly string[], properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required,
  properties,
});

const profile = object(['id', 'type'], {
  id: uri,
  type: typed('Profile'),
  name: text,
  url: webAddress,
  description: text,
  address: object(['type'], { type: typed('Address'), addressCountryCode: { type: 'string', pattern: '^[A-Z]{2}$' } }),
  otherIdentifier: some(object(['type', 'identifier', 'identifierType'], { identifier: text, identifierType: text })),
});

const alignment = object(['type', 'targetName', 'targetUrl'], {
  type: typed('Alignment'),
  targetName: text,
  targetUrl: uri,
  targetType: term(
    ...['ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion', 'CFRubricCriterionLevel'],
    'CTDL',
  ),
  targetCode: text,
  targetFramework: text,
  targetDescription: text,
});

const resultDescription = object(['id', 'type', 'name', 'resultType'], {
  id: uri,
  type: typed('ResultDescription'),
  name: text,
  resultType: term(
    ...['GradePointAverage', 'LetterGrade', 'Percent', 'PerformanceLevel', 'PredictedScore', 'RawScore', 'Result'],
    ...['RubricCriterion', 'RubricCriterionLevel', 'RubricScore', 'ScaledScore', 'Status'],
  ),
  allowedValue: some(text),
  requiredValue: text,
  valueMin: text,
  valueMax: text,
  alignment: some({ $ref: '#/$defs/alignment' }),
});

const achievement = object(['id', 'type', 'name', 'description', 'criteria'], {
  id: uri,
  type: typed('Achievement'),
  achievementType: { type: 'string', minLength: 1 },
  name: text,
  description: text,
  version: text,
  inLanguage: text,
  humanCode: text,
  fieldOfStudy: text,
  creditsAvailable: { type: 'number', minimum: 0 },
  criteria: object([], { id: uri, narrative: text }),
  alignment: some({ $ref: '#/$defs/alignment' }),
  resultDescription: some(resultDescription),
  creator: profile,
  tag: some(text),
});

const result = object(['type'], {
  type: typed('Result'),
  resultDescription: uri,
  value: text,
  status: {
    type: 'string',
    enum: ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'],
  },
  achievedLevel: uri,
});

const identity = object(['type', 'identityHash', 'identityType', 'hashed'], {
  type: { type: 'string', const: 'IdentityObject' },
  identityHash: text,
  identityType: text,
  hashed: { type: 'boolean' },
  salt: text,
});

const evidence = object(['type'], {
  id: uri,
  type: typed('Evidence'),
  name: text,
  description: text,
  narrative: text,
  genre: text,
});

const proof = object(['type', 'proofPurpose', 'verificationMethod', 'proofValue'], {
  type: text,
  cryptosuite: text,
  created: dateTime,
  expires: dateTime,
  proofPurpose: text,
  verificationMethod: uri,
  proofValue: text,
});

/**
 * Our own schema of the elements of Open Badges 3.0 that we issue and that we show: strict on every one of them,
 * silent on others, which the signature covers and no screen renders. It is not the schema that 1EdTech publishes.
 * Signed JSON-LD may be rewritten without breaking its proof ("3" for 3, {"@value": …} for a text): this refuses it.
 */
export const openBadgeSchema: JsonSchema = {
  ...object(['@context', 'id', 'type', 'issuer', 'validFrom', 'credentialSubject'], {
    '@context': { type: 'array', minItems: 2, items: { type: 'string' } },
    id: uri,
    type: {
      anyOf: [typed('OpenBadgeCredential'), typed('AchievementCredential')],
    },
    name: text,
    description: text,
    issuer: profile,
    validFrom: dateTime,
    validUntil: dateTime,
    awardedDate: dateTime,
    credentialSubject: object(['type', 'achievement'], {
      id: uri,
      type: typed('AchievementSubject'),
      identifier: some(identity),
      achievement,
      creditsEarned: { type: 'number', minimum: 0 },
      result: some(result),
      activityStartDate: dateTime,
      activityEndDate: dateTime,
    }),
    evidence: some(evidence),
    credentialStatus: oneOrMore(object(['type'], { id: uri, type: text })),
    credentialSchema: some(object(['id', 'type'], { id: uri, type: text })),
    proof: oneOrMore(proof),
  }),
  $defs: { alignment },
};

/** What we issue is held to more: a proof in an array, as Open Badges 3.0 wants it, and a status that can be looked up. */
export const issuedCredentialSchema: JsonSchema = {
  ...openBadgeSchema,
  required: [
    ...(openBadgeSchema.required ?? []),
    'name',
    'awardedDate',
    'credentialStatus',
    'credentialSchema',
    'proof',
  ],
  properties: {
    ...openBadgeSchema.properties,
    credentialStatus: object(['id', 'type', 'statusPurpose', 'statusListIndex', 'statusListCredential'], {
      id: uri,
      type: { type: 'string', const: 'BitstringStatusListEntry' },
      statusPurpose: { type: 'string', const: 'revocation' },
      statusListIndex: { type: 'string', pattern: '^(0|[1-9]\\d*)$' },
      statusListCredential: webAddress,
    }),
    proof: { type: 'array', minItems: 1, items: proof },
  },
};
