import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import * as z from 'zod';
import { refuse } from '@assay/platform/domain';
import { InputError } from './problem.filter';

/** Checks what comes in against the schema of its place, and names what is wrong by its field. */
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new InputError(issues.map(fieldError)) });
  }

  /** What is wrong with a value as a whole is wrong with the parameter that carries it. */
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // A file where fields are wanted: it could be read, but not here.
      if (value instanceof Uint8Array && error.errors.every(({ field }) => field)) throw refuse('MEDIA_TYPE_UNKNOWN');
      const whole = metadata.data ?? metadata.type;
      throw new InputError(error.errors.map(({ field, message }) => ({ field: field || whole, message })));
    }
  }
}

/** zod/mini has no messages of its own, and those of zod speak of types: people are told what to do. */
export function speakPlainly() {
  z.config({ ...z.locales.en(), customError: sentence });
}

const WANTED: Record<string, string> = {
  string: 'Write a text here.',
  number: 'Write a number here.',
  int: 'Write a whole number here.',
  boolean: 'Say true or false here.',
  array: 'Give a list here.',
};

function sentence(issue: { code?: string; input?: unknown; expected?: unknown }): string | undefined {
  if (issue.input === undefined) return 'Fill this in.';
  if (issue.code === 'invalid_type') return WANTED[String(issue.expected)] ?? 'This does not have the form it needs.';
  if (issue.code === 'invalid_value') return 'Choose one of the values on offer.';
  return undefined;
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

function fieldError(issue: Issue) {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  return { field: path.join('.'), message: issue.message };
}
