import {
  componentKinds,
  participations,
  qualityAssuranceKinds,
  supervisions,
  type Specification as DomainSpecification,
} from '@assay/catalogue/domain';
import { Marks, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';

/**
 * The shape of a draft: every part has its type, any part may still be empty. What must be there before it is
 * published is a rule (`publishProblems`), so that a draft with gaps can be saved.
 */
const text = (max: number) => z.string().check(z.maxLength(max, `Use at most ${max} characters.`));
const optionalText = (max: number) => z.nullable(text(max));
const webAddress = z.nullable(
  z.string().check(z.maxLength(500), z.regex(/^(https?:\/\/\S+)?$/, 'Write a web address that starts with https://.')),
);
const day = z.nullable(z.iso.date('Write a date such as 2026-09-01.'));
const positive = z
  .number()
  .check(z.minimum(0, 'Write a number of 0 or more.'), z.maximum(100_000, 'This is too large.'));

function hasOwnIds(things: readonly { id: string }[]) {
  return new Set(things.map(({ id }) => id)).size === things.length;
}

const Component = z.object({
  id: Uuid,
  code: text(20),
  title: text(120),
  kind: z.enum(componentKinds),
  description: text(600),
});

const Outcome = z.object({
  id: Uuid,
  code: text(20),
  statement: text(300),
  level: optionalText(60),
  criterion: text(600),
  mastery: z.object({
    minimum: Marks,
    minimumEvidence: z.number().check(z.int('Write a whole number.'), z.minimum(1), z.maximum(99)),
    componentMinima: z.array(z.object({ componentId: Uuid, minimum: Marks })).check(z.maxLength(20)),
  }),
});

const AwardCondition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('total-marks'),
    componentIds: z.array(Uuid).check(z.maxLength(20)),
    minimum: Marks,
  }),
  z.object({ kind: z.literal('each-outcome') }),
  z.object({ kind: z.literal('component-marks'), componentId: Uuid, minimum: Marks }),
  z.object({ kind: z.literal('identity-and-supervision') }),
  z.object({ kind: z.literal('no-malpractice-case') }),
  z.object({ kind: z.literal('award-board') }),
]);

/** The rules and the wire speak of one thing: this does not compile once they differ. */
export const SpecificationContent: z.ZodMiniType<DomainSpecification> = z.object({
  title: text(160),
  description: text(2000),
  language: text(20),
  countryCode: text(2),
  region: optionalText(120),
  awardingBodies: z
    .array(z.object({ name: text(160), registration: optionalText(120), website: webAddress }))
    .check(z.maxLength(20)),
  eqfLevel: z.nullable(
    z
      .number()
      .check(
        z.int('Write a whole number.'),
        z.minimum(1, 'The EQF has the levels 1 to 8.'),
        z.maximum(8, 'The EQF has the levels 1 to 8.'),
      ),
  ),
  nqf: z.nullable(
    z.object({
      framework: text(120),
      level: text(60),
      referencing: z.enum(['referenced', 'self-declared', 'none']),
      link: webAddress,
    }),
  ),
  ects: z.nullable(positive),
  hours: z.nullable(positive),
  participation: z.nullable(z.enum(participations)),
  qualityAssurance: z.nullable(
    z.object({
      kind: z.enum(qualityAssuranceKinds),
      description: text(1000),
      body: optionalText(160),
      link: webAddress,
    }),
  ),
  components: z
    .array(Component)
    .check(
      z.maxLength(20, 'A microcredential has at most 20 components.'),
      z.refine(hasOwnIds, 'An identifier stands twice.'),
    ),
  outcomes: z
    .array(Outcome)
    .check(
      z.maxLength(50, 'A microcredential has at most 50 outcomes.'),
      z.refine(hasOwnIds, 'An identifier stands twice.'),
    ),
  blueprint: z.array(z.object({ componentId: Uuid, outcomeId: Uuid, marks: Marks })).check(z.maxLength(1000)),
  awardRule: z.array(AwardCondition).check(z.maxLength(30)),
  prerequisites: optionalText(1000),
  supervision: z.nullable(z.enum(supervisions)),
  grading: optionalText(600),
  stackability: z.nullable(z.object({ kind: z.enum(['stand-alone', 'stackable']), note: text(600) })),
  furtherInformation: optionalText(2000),
  validity: z.object({
    from: day,
    until: day,
    credentialMonths: z.nullable(z.number().check(z.int('Write a whole number.'), z.minimum(1), z.maximum(600))),
  }),
});
