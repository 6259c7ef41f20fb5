/**
 * A rule that refuses. `code` is what clients switch on; the contract of the scope maps it to a status and a title.
 * `detail` is a sentence with the particulars of this case, `facts` what a screen may show beside it.
 */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly detail?: string,
    readonly facts?: Readonly<Record<string, unknown>>,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'DomainError';
  }
}

/** `throw refuse('ATTEMPT_NOT_OPEN', 'This attempt was handed in at 15:10.')` */
export function refuse<Code extends string>(code: Code, detail?: string, facts?: Readonly<Record<string, unknown>>) {
  return new DomainError(code, detail, facts);
}
