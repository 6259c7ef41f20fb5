import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemType, type FieldError, type Problem } from '@assay/platform/contract';
import { DomainError } from '@assay/platform/domain';
import { problemSentence } from './problems';

/** What the validation pipe throws: the shape of a request was broken, field by field. */
export class InputError extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('The request breaks its schema.');
  }
}

const CODE_OF_STATUS: Record<number, string> = {
  400: 'INPUT_NOT_VALID',
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'MEDIA_TYPE_UNKNOWN',
  429: 'TOO_MANY_TRIES',
  503: 'NOT_NOW',
};

/** One place turns refusals and faults into problem+json (RFC 9457). A fault of ours tells no particulars. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost) {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = describe(error, request.id);
    if (problem.status >= 500)
      this.logger.error({ err: error, correlationId: request.id, url: request.routeOptions.url }, problem.title);
    if (reply.sent || reply.raw.headersSent) return;
    void reply
      .code(problem.status)
      .header('content-type', problemType)
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  }
}

function describe(error: unknown, correlationId: string): Problem {
  if (error instanceof InputError) return { ...titled('INPUT_NOT_VALID', correlationId), errors: [...error.errors] };
  if (error instanceof DomainError && problemSentence(error.code)) {
    const problem = { ...titled(error.code, correlationId), detail: error.detail, facts: error.facts };
    const field = error.facts?.['field'];
    // A rule that refuses one field of a form says which, so that the form can tell it beside the field.
    if (typeof field !== 'string') return problem;
    return { ...problem, errors: [{ field, message: error.detail ?? problem.title }] };
  }
  const status = httpStatus(error);
  const code = status === null ? undefined : CODE_OF_STATUS[status];
  if (code) return titled(code, correlationId);
  if (isDatabaseAway(error)) return titled('NOT_NOW', correlationId);
  return {
    type: 'about:blank',
    status: 500,
    code: 'FAULT',
    title: 'Something went wrong on our side. It was recorded. What was saved before is safe.',
    correlationId,
  };
}

function titled(code: string, correlationId: string): Problem {
  const sentence = problemSentence(code) ?? { status: 500, title: code };
  return { type: 'about:blank', status: sentence.status, code, title: sentence.title, correlationId };
}

function httpStatus(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status < 500 ? status : null;
}

/** The database restarts or cannot be reached: the client may try again. Classes 08 and 57P of SQLSTATE. */
function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : '';
  return (
    (typeof code === 'string' && /^(08|57P|ECONN|EPIPE)/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  );
}
