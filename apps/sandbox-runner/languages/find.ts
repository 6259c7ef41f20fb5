import { accessSync, constants } from 'node:fs';
import type { Language } from '@assay/sandbox/domain';
import type { MissingToolchain } from './language';

/** The first that is there and can be started; only /usr is visible in every box. */
export function findProgram(...places: string[]): string | null {
  return places.find(isProgram) ?? null;
}

function isProgram(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function missing(language: Language, what: string, cure: string): MissingToolchain {
  return { language, problem: `${what} is not installed in /usr.`, cure };
}
