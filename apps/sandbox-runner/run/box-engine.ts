import type { ExecutionRequest } from '@assay/sandbox/domain';
import { rusageAccounting } from '../accounting/polled';
import type { Accounting } from '../accounting/accounting';
import type { Slots } from '../boxes/slots';
import type { Engine, Starters, Submission } from '../engine';
import type { BuildCache } from './build-cache';
import { BoxSubmission } from './box-submission';

/** Boxes with a supervisor of ours inside: several tests in one of them, builds, collected files and interactors. */
export class BoxEngine implements Engine {
  readonly accounting: Accounting['kind'];
  readonly canBuild = true;

  constructor(
    readonly slots: Slots,
    readonly builds: BuildCache,
    accounting: Accounting,
  ) {
    this.accounting = accounting.kind;
  }

  /** Bounds memory per process where nothing counts the memory of all of them. */
  get needsDataLimit(): boolean {
    return this.accounting === rusageAccounting.kind;
  }

  refuses(): string | null {
    return null;
  }

  begin(request: ExecutionRequest, starters: Starters, signal: AbortSignal): Submission {
    return new BoxSubmission(this, request, starters, signal);
  }

  close(): Promise<void> {
    return this.slots.close();
  }
}
