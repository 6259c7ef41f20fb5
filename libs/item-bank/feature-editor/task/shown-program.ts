import { Injectable, signal } from '@angular/core';

/** Which program of a task is written in the middle of the page: settings that add one show it there. */
@Injectable()
export class ShownProgram {
  readonly key = signal('given');
}
