import { Injectable, signal } from '@angular/core';
import type { FilePlace } from './message-places';

/** From a message to the line that it is about: asked for beside the results, done by the page that holds the editor. */
@Injectable({ providedIn: 'root' })
export class GoToLine {
  /** The files that can be gone to. */
  readonly paths = signal<readonly string[]>([]);
  readonly wanted = signal<FilePlace | null>(null);
}
