import { effect, signal, type Signal } from '@angular/core';

const PAUSE_MS = 250;

/** The value of a field once its writer has paused, so that not every letter asks the server. */
export function settled(source: Signal<string>): Signal<string> {
  const value = signal(source());
  effect((onCleanup) => {
    const next = source();
    const timer = setTimeout(() => value.set(next), PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return value.asReadonly();
}
