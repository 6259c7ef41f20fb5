import { inject, Injectable } from '@angular/core';
import type { NotedPaste } from '@assay/delivery/contract';
import { CandidateClient } from '../candidate-client';

const TRY_AGAIN_MS = 10_000;
const kept = (attemptId: string) => `assay.pastes.${attemptId}`;

/** Notes about pastes on their way to the server. They wait with the page, also over a reload; nothing waits for them. */
@Injectable({ providedIn: 'root' })
export class PasteNotes {
  private readonly client = inject(CandidateClient);
  private isSending = false;

  add(attemptId: string, paste: NotedPaste): void {
    write(attemptId, [...read(attemptId), paste]);
    void this.send(attemptId);
  }

  async send(attemptId: string): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = read(attemptId)[0]; next; next = read(attemptId)[0]) {
        await this.client.notePaste(attemptId, next);
        write(attemptId, read(attemptId).slice(1));
      }
    } catch {
      setTimeout(() => void this.send(attemptId), TRY_AGAIN_MS);
    } finally {
      this.isSending = false;
    }
  }
}

function read(attemptId: string): NotedPaste[] {
  try {
    return JSON.parse(sessionStorage.getItem(kept(attemptId)) ?? '[]') as NotedPaste[];
  } catch {
    return [];
  }
}

function write(attemptId: string, pastes: readonly NotedPaste[]): void {
  try {
    sessionStorage.setItem(kept(attemptId), JSON.stringify(pastes));
  } catch {
    // A browser that keeps nothing: this note is lost, and no answer is.
  }
}
