import * as z from 'zod/mini';

export const Uuid = z.uuid('This is not an identifier.');

/** A time in UTC. Services may answer with a Date; on the wire and in clients it is an ISO 8601 text with Z. */
export const Instant = z.pipe(
  z.transform((value: unknown) => (value instanceof Date ? value.toISOString() : value)),
  z.iso.datetime('Write a day and a time.'),
);

/** A mark: at most two decimal places, exact, as text. */
export const Marks = z.string().check(z.regex(/^-?\d{1,5}(\.\d{1,2})?$/, 'Write a number with at most two decimals.'));

/** Text that says something: trimmed, with at least one character. */
export const nonEmpty = (max: number, message = 'Fill this in.') =>
  z.string().check(z.trim(), z.minLength(1, message), z.maxLength(max, `Use at most ${max} characters.`));

export const Email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254, 'This address is too long.'),
    z.email('This is not an e-mail address.'),
  );

export const WholeNumber = z.number().check(z.int('Write a whole number.'));

/** The answer of a route that has nothing to say; goes with status 204. */
export const NoContent = z.undefined();

/** One page of a list, with the size of the whole. */
export const Page = <Row extends z.ZodMiniType>(row: Row) => z.object({ rows: z.array(row), total: z.number() });
