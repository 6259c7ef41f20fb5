import { HttpErrorResponse } from '@angular/common/http';
import type { FieldError, Problem } from '@assay/platform/contract';

/** What a request that failed throws: switch on `code`, show `sentence`. */
export class HttpProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** For support: shown last, never alone. */
  readonly correlationId: string | null;

  constructor(problem: Partial<Problem> & Pick<Problem, 'code' | 'status' | 'title'>) {
    super(problem.title);
    this.name = 'HttpProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail ?? null;
    this.errors = problem.errors ?? [];
    this.facts = problem.facts ?? {};
    this.correlationId = problem.correlationId ?? null;
  }

  /** Title and particulars as one text. */
  get sentence(): string {
    return this.detail && this.detail !== this.title ? `${this.title} ${this.detail}` : this.title;
  }

  /** The server could not be reached, or is starting again: the same request may well pass later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  fieldError(field: string): string | null {
    return this.errors.find((error) => error.field === field)?.message ?? null;
  }
}

export function problemOf(response: HttpErrorResponse): HttpProblem {
  if (response.status === 0) return offline();
  if (isProblem(response.error)) return new HttpProblem(response.error);
  return new HttpProblem({
    code: 'UNEXPECTED',
    status: response.status,
    title: 'Something went wrong on our side. Nothing was changed. Try again.',
  });
}

/** Told apart by hand: every page loads this, and a library of schemas is half as large as the first page. */
function isProblem(body: unknown): body is Problem {
  const { title, status, code, detail, errors, facts } = (body ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return (
    typeof title === 'string' &&
    typeof status === 'number' &&
    typeof code === 'string' &&
    (detail === undefined || typeof detail === 'string') &&
    (errors === undefined || Array.isArray(errors)) &&
    (facts === undefined || (typeof facts === 'object' && facts !== null))
  );
}

/** Any thrown value as a problem, for places that show one. */
export function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof HttpErrorResponse) return problemOf(error);
  if (error instanceof Error && error.cause instanceof HttpProblem) return error.cause;
  return new HttpProblem({
    code: 'UNEXPECTED',
    status: 500,
    title: 'Something went wrong here. Reload the page and try again.',
  });
}

function offline(): HttpProblem {
  return new HttpProblem({ code: 'OFFLINE', status: 0, title: 'No connection. Check your network and try again.' });
}
