import type { CapabilityProblem } from '@assay/sandbox/domain';

/** Why there is no result of a run. Nothing is known about the program. */
export abstract class SandboxError extends Error {
  /** In a sentence for whoever asked; the message says more. */
  abstract readonly title: string;

  constructor(
    message: string,
    readonly problems: readonly CapabilityProblem[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/**
 * No sandbox could run this now: none is configured, it cannot be reached, or it cannot do what was asked. The caller
 * tries again later or lets it wait for a person.
 */
export class SandboxUnavailable extends SandboxError {
  readonly title: string = 'No sandbox can run this now.';
}

/** It can run this, and so many wait for it already that it takes no more for a moment. */
export class SandboxBusy extends SandboxUnavailable {
  override readonly title = 'The sandbox is busy just now.';
}

/** A sandbox took this request and failed: it may do so every time, so it is tried a few times and not for ever. */
export class SandboxFailed extends SandboxError {
  readonly title = 'The sandbox failed while it ran this.';
}
