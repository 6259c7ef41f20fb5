import type { MarkScheme as DomainScheme } from '@assay/item-bank/domain';
import { Uuid } from '@assay/platform/contract';
import { LANGUAGES, VERDICTS } from '@assay/sandbox/domain';
import * as z from 'zod/mini';
import { CodeCheck } from './code-check';
import { Entries } from './sheet';

const text = (max: number) => z.string().check(z.maxLength(max, `Use at most ${max} characters.`));
const Id = z.string().check(z.maxLength(40));
/** One id, or two with a space between. */
const Key = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}( [A-Za-z0-9_-]{1,40})?$/, 'Write an id, or a pair of ids.'));
const marks = z.string().check(z.regex(/^\d{1,3}(\.\d{1,2})?$/, 'Write marks such as 2 or 0.5.'));
const weight = z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,2})?$/, 'Write marks such as 1 or -0.5.'));
const forOutcome = { outcomeId: z.nullable(Uuid), marks };

const ChoiceScheme = z.strictObject({
  kind: z.literal('choice'),
  ...forOutcome,
  rule: z.enum(['exact', 'partial', 'netCorrect', 'map']),
  correct: z.array(Id),
  map: z.nullable(
    z.strictObject({
      weights: z.array(z.strictObject({ optionId: Id, marks: weight })),
      lower: weight,
      upper: z.nullable(weight),
    }),
  ),
});
const NumericScheme = z.strictObject({
  kind: z.literal('numeric'),
  ...forOutcome,
  keys: z
    .array(
      z.strictObject({
        id: Id,
        value: text(40),
        tolerance: z.strictObject({
          mode: z.enum(['exact', 'absolute', 'relative']),
          below: text(40),
          above: text(40),
        }),
        includeLower: z.boolean(),
        includeUpper: z.boolean(),
        marks,
        note: text(300),
      }),
    )
    .check(z.maxLength(50)),
  reading: z.strictObject({
    decimalComma: z.boolean(),
    units: z.array(text(20)).check(z.maxLength(20)),
    ignoreWordsAfter: z.boolean(),
  }),
});
const TextEntryScheme = z.strictObject({
  kind: z.literal('textEntry'),
  ...forOutcome,
  keys: z
    .array(
      z.strictObject({
        id: Id,
        match: z.enum(['text', 'pattern']),
        value: text(500),
        caseSensitive: z.boolean(),
        marks,
        note: text(300),
      }),
    )
    .check(z.maxLength(100)),
});
const criterion = {
  id: Id,
  title: text(300),
  ...forOutcome,
  levels: z.array(z.strictObject({ marks, descriptor: text(1_000) })).check(z.maxLength(12)),
};
const RubricScheme = z.strictObject({
  kind: z.literal('extendedText'),
  criteria: z.array(z.strictObject(criterion)).check(z.maxLength(20)),
  guidance: text(10_000),
  modelAnswer: text(20_000),
});
const Files = z.array(z.strictObject({ path: text(200), content: text(200_000) })).check(z.maxLength(30));
const AuthorProgram = z.strictObject({
  language: z.enum(LANGUAGES),
  version: z.string().check(z.regex(/^\d{1,3}(\.\d{1,3}){0,2}$/, 'Write a version such as 3.11.')),
  entry: text(200),
  files: Files,
  args: z.optional(z.array(text(1_000)).check(z.maxLength(50))),
  called: z.optional(z.literal('validator')),
});
const CheckGroup = z.strictObject({
  id: Id,
  title: text(200),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('atLeast'), checks: z.int().check(z.minimum(1), z.maximum(150)) }),
  ]),
});
const CheckMark = z.strictObject({
  checkId: Id,
  ...forOutcome,
  mustPass: z.boolean(),
  group: z.optional(Id),
  credit: z.optional(z.literal('share')),
});
const CodeScheme = z.strictObject({
  kind: z.literal('code'),
  hiddenChecks: z.array(CodeCheck).check(z.maxLength(100)),
  checks: z.array(CheckMark).check(z.maxLength(150)),
  referenceSolution: Files,
  groups: z.optional(z.array(CheckGroup).check(z.maxLength(30))),
  solutions: z.optional(
    z.array(z.strictObject({ name: text(100), verdict: z.enum(VERDICTS), files: Files })).check(z.maxLength(30)),
  ),
  checker: z.optional(AuthorProgram),
  interactor: z.optional(AuthorProgram),
  generator: z.optional(AuthorProgram),
  criteria: z.optional(z.array(z.strictObject(criterion)).check(z.maxLength(20))),
  guidance: z.optional(text(10_000)),
});

const keyed = {
  ...forOutcome,
  correct: z.array(Key).check(z.maxLength(400)),
  map: z.nullable(
    z.strictObject({
      weights: z.array(z.strictObject({ key: Key, marks: weight })).check(z.maxLength(400)),
      lower: weight,
      upper: z.nullable(weight),
    }),
  ),
};
const anyRule = z.enum(['exact', 'partial', 'netCorrect', 'map']);
const InlineChoiceScheme = z.strictObject({
  kind: z.literal('inlineChoice'),
  ...keyed,
  rule: z.enum(['exact', 'partial', 'map']),
});
const MatchScheme = z.strictObject({ kind: z.literal('match'), ...keyed, rule: anyRule });
const GapMatchScheme = z.strictObject({ kind: z.literal('gapMatch'), ...keyed, rule: anyRule });
const HotspotScheme = z.strictObject({ kind: z.literal('hotspot'), ...keyed, rule: anyRule });
const OrderScheme = z.strictObject({
  kind: z.literal('order'),
  ...forOutcome,
  rule: z.enum(['exact', 'position', 'adjacent', 'longest']),
  correct: z.array(Id).check(z.maxLength(40)),
});
const range = text(80);
const SpreadsheetScheme = z.strictObject({
  kind: z.literal('spreadsheet'),
  checks: z
    .array(
      z.strictObject({
        id: Id,
        title: text(200),
        ...forOutcome,
        range,
        rule: z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('value'),
            tolerance: z.strictObject({ mode: z.enum(['exact', 'absolute', 'relative']), amount: text(40) }),
          }),
          z.strictObject({ kind: z.literal('uses'), functions: z.array(text(40)).check(z.maxLength(20)) }),
          z.strictObject({ kind: z.literal('refersTo'), range }),
          z.strictObject({ kind: z.literal('noConstants'), allowed: z.array(text(40)).check(z.maxLength(20)) }),
        ]),
        mustPass: z.boolean(),
        credit: z.optional(z.literal('share')),
      }),
    )
    .check(z.maxLength(50)),
  dataSets: z.array(z.strictObject({ id: Id, title: text(200), cells: Entries })).check(z.maxLength(10)),
  solution: Entries,
});
const ObservationScheme = z.strictObject({
  kind: z.literal('observation'),
  criteria: z.array(z.strictObject({ ...criterion, mustPass: z.boolean() })).check(z.maxLength(40)),
  guidance: text(10_000),
});

export const MarkScheme: z.ZodMiniType<DomainScheme, unknown> = z.discriminatedUnion('kind', [
  ChoiceScheme,
  InlineChoiceScheme,
  OrderScheme,
  MatchScheme,
  GapMatchScheme,
  HotspotScheme,
  SpreadsheetScheme,
  ObservationScheme,
  NumericScheme,
  TextEntryScheme,
  RubricScheme,
  CodeScheme,
]) as never;
