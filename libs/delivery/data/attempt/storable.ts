/**
 * PostgreSQL keeps neither U+0000 nor half a surrogate pair in text, and a candidate can neither see nor type them:
 * they come with what is pasted. Without them the answer is the same, with them it would be refused.
 */
export function storable<T>(sent: T): T {
  return JSON.parse(JSON.stringify(sent), (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
  ) as T;
}
