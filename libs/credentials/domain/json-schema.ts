/**
 * The part of JSON Schema 2020-12 that our schema of a credential uses. An interpreter instead of a compiler, because
 * the same check runs in browsers under a content security policy that forbids made-up code.
 */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly contains?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

export interface SchemaProblem {
  readonly path: string;
  readonly message: string;
}

export function schemaProblems(root: JsonSchema, value: unknown): SchemaProblem[] {
  return check(root, value, '', root);
}

function check(schema: JsonSchema, value: unknown, path: string, root: JsonSchema): SchemaProblem[] {
  if (schema.$ref !== undefined) return check(definition(schema.$ref, root), value, path, root);
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map((one) => check(one, value, path, root));
    return tries.find((problems) => problems.length === 0) ?? tries[tries.length - 1] ?? [];
  }
  const wrong = (message: string): SchemaProblem[] => [{ path: path || '/', message }];
  if (schema.type !== undefined && !isOfType(value, schema.type)) return wrong(`must be ${article(schema.type)}`);
  if (typeof value === 'string') return stringProblems(schema, value).flatMap(wrong);
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) {
    return wrong(`must be at least ${schema.minimum}`);
  }
  if (Array.isArray(value)) return arrayProblems(schema, value, path, root);
  if (isObject(value)) return objectProblems(schema, value, path, root);
  return [];
}

function stringProblems(schema: JsonSchema, value: string): string[] {
  if (schema.const !== undefined && value !== schema.const) return [`must be "${schema.const}"`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return ['must be one of the terms of the standard'];
  if (schema.minLength !== undefined && [...value].length < schema.minLength) return ['must not be empty'];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return ['has the wrong form'];
  return [];
}

function arrayProblems(schema: JsonSchema, value: readonly unknown[], path: string, root: JsonSchema): SchemaProblem[] {
  if (value.length < (schema.minItems ?? 0)) return [{ path: path || '/', message: 'must have an entry' }];
  const { contains, items } = schema;
  if (contains && !value.some((item) => check(contains, item, path, root).length === 0)) {
    return [{ path: path || '/', message: `must contain "${contains.const}"` }];
  }
  return items ? value.flatMap((item, index) => check(items, item, `${path}/${index}`, root)) : [];
}

function objectProblems(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  path: string,
  root: JsonSchema,
): SchemaProblem[] {
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const wrong = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    Object.hasOwn(value, name) ? check(member, value[name], `${path}/${name}`, root) : [],
  );
  return [...missing.map((name) => ({ path: `${path}/${name}`, message: 'is missing' })), ...wrong];
}

function definition(reference: string, root: JsonSchema): JsonSchema {
  const found = root.$defs?.[reference.replace('#/$defs/', '')];
  if (!found) throw new Error(`The schema has no ${reference}.`);
  return found;
}

function isOfType(value: unknown, type: NonNullable<JsonSchema['type']>): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
