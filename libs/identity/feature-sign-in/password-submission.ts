import { type HttpProblem, Submission } from '@assay/platform/data';

/** A refused password belongs beside its field, although it is a rule and not a shape that refuses it. */
export class PasswordSubmission extends Submission {
  passwordError(): string | null {
    const problem = this.problem();
    return problem?.code === 'PASSWORD_REFUSED' ? (problem.detail ?? problem.title) : this.fieldError('password');
  }

  override general(): HttpProblem | null {
    return this.problem()?.code === 'PASSWORD_REFUSED' ? null : super.general();
  }
}
