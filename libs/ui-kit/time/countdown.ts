import { DestroyRef, effect, inject, type Signal, signal } from '@angular/core';

/**
 * Whole seconds until a moment, by the clock that is passed in; null while there is no such moment.
 * Call it in an injection context. It ticks with the second, not between, so that two timers on a page agree.
 */
export function countdown(until: Signal<string | null>, now: () => number): Signal<number | null> {
  const left = signal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = (end: number) => {
    const remaining = end - now();
    left.set(Math.max(0, Math.ceil(remaining / 1000)));
    if (remaining <= 0) return;
    // A sleeping device wakes its timers late: the next tick asks the clock again, so nothing drifts.
    timer = setTimeout(() => tick(end), Math.min(1000, remaining % 1000 || 1000));
  };
  effect(() => {
    const moment = until();
    clearTimeout(timer);
    if (moment === null) left.set(null);
    else tick(Date.parse(moment));
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  return left;
}

/** 01:11:08, and 06:42 where no hours are expected. */
export function clockDigits(seconds: number, withHours = true): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  if (withHours || hours > 0) parts.unshift(hours);
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** “6 days”, “1 hour 11 minutes”, “1 minute”, “42 seconds” */
export function durationWords(seconds: number): string {
  if (seconds < 60) return count(seconds, 'second');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return count(Math.floor(hours / 24), 'day');
  const rest = minutes % 60;
  return [hours && count(hours, 'hour'), (rest || !hours) && count(rest, 'minute')].filter(Boolean).join(' ');
}

/** “90 minutes”, “112 minutes 30 seconds”: an allowance, never rounded. */
export function minutesWords(minutes: number): string {
  const whole = Math.floor(minutes);
  const seconds = Math.round((minutes - whole) * 60);
  return [count(whole, 'minute'), seconds > 0 ? count(seconds, 'second') : ''].filter(Boolean).join(' ');
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Says the time left once at each of these minutes, not every second (and not at minutes that were over at the start). */
export function speakMinutes(
  left: Signal<number | null>,
  minutes: readonly number[],
  say: (text: string) => void,
): void {
  let previous: number | null = null;
  effect(() => {
    const seconds = left();
    const crossed = minutes.find(
      (at) => previous !== null && seconds !== null && previous > at * 60 && seconds <= at * 60,
    );
    previous = seconds;
    if (crossed !== undefined) say(count(crossed, 'minute'));
  });
}
