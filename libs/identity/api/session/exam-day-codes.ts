export interface ExamDaySeat {
  readonly organisationId: string;
  readonly candidateId: string;
  readonly sittingId: string;
  readonly candidateName: string;
}

/** Which candidate of which sitting a number and a code stand for; sittings are downstream, so they answer it. */
export abstract class ExamDayCodes {
  /** Null when the two do not belong together, or when it is not the day. */
  abstract seatOf(candidateNumber: string, code: string): Promise<ExamDaySeat | null>;
}
