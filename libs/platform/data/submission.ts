import { signal } from '@angular/core';
import { asProblem, type HttpProblem } from './http-problem';

/** One command of a screen: busy while it runs, afterwards what was wrong, by field where the server named one. */
export class Submission {
  private readonly running = signal(false);
  private readonly failed = signal<HttpProblem | null>(null);
  readonly isBusy = this.running.asReadonly();
  readonly problem = this.failed.asReadonly();

  /** True when the command went through. A second press while the first is under way does nothing. */
  async run(command: () => Promise<unknown>): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    this.failed.set(null);
    try {
      await command();
      return true;
    } catch (error) {
      this.failed.set(asProblem(error));
      return false;
    } finally {
      this.running.set(false);
    }
  }

  fieldError(field: string): string | null {
    return this.failed()?.fieldError(field) ?? null;
  }

  /** What belongs to no field, for the foot of the form. */
  general(): HttpProblem | null {
    const problem = this.failed();
    return problem && problem.errors.length === 0 ? problem : null;
  }

  clear(): void {
    this.failed.set(null);
  }
}
