import type { CapabilityProblem } from '@assay/sandbox/domain';

/**
 * No sandbox could run this now: none is configured, it cannot be reached, or it cannot do what was asked. Nothing is
 * known about the program, so the caller tries again later or lets it wait for a person.
 */
export class SandboxUnavailable extends Error {
  constructor(
    message: string,
    readonly problems: readonly CapabilityProblem[] = [],
  ) {
    super(message);
    this.name = 'SandboxUnavailable';
  }
}
