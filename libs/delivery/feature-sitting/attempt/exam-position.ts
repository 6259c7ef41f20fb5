import { Injectable, signal } from '@angular/core';

/** Which question is shown: told by the page of the question, read by the frame around it. */
@Injectable()
export class ExamPosition {
  readonly number = signal(1);
}
