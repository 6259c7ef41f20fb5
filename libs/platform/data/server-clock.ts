import { type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { tap } from 'rxjs';

interface Reading {
  /** server minus device, in milliseconds */
  readonly offset: number;
  readonly roundTrip: number;
}

/** The clock of the database server, as far as this device can know it. A device's own clock decides nothing. */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private readonly best = signal<Reading | null>(null);
  /** Server minus device, in milliseconds; null until the server has told its time. */
  readonly offset = computed(() => this.best()?.offset ?? null);
  readonly roundTrip = computed(() => this.best()?.roundTrip ?? null);

  now(): Date {
    return new Date(this.nowMs());
  }

  nowMs(): number {
    return Date.now() + (this.offset() ?? 0);
  }

  /** A reading is only as exact as its round trip is short; a jump of the device's clock replaces every older reading. */
  observe(serverTime: number, sentAt: number, receivedAt: number): void {
    const roundTrip = receivedAt - sentAt;
    if (!Number.isFinite(serverTime) || roundTrip < 0) return;
    const reading = { offset: serverTime - (sentAt + receivedAt) / 2, roundTrip };
    const best = this.best();
    const jumped =
      best !== null && Math.abs(reading.offset - best.offset) > (reading.roundTrip + best.roundTrip) / 2 + 500;
    if (best === null || roundTrip <= best.roundTrip || jumped) this.best.set(reading);
  }
}

/** Answers that matter for time carry `serverNow`, so the clock needs no requests of its own. */
export const serverClockInterceptor: HttpInterceptorFn = (request, next) => {
  const clock = inject(ServerClock);
  const sentAt = Date.now();
  return next(request).pipe(
    tap((event) => {
      if (!(event instanceof HttpResponse)) return;
      const told = (event.body as { serverNow?: unknown } | null)?.serverNow;
      if (typeof told === 'string') clock.observe(Date.parse(told), sentAt, Date.now());
    }),
  );
};
