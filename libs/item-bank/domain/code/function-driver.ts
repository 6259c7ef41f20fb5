import type { Language } from '@assay/sandbox/domain';
import type { CodeInteraction } from '../item/interaction';
import { javascriptDriver, typescriptDriver } from './drivers/javascript';
import { pythonDriver } from './drivers/python';

interface Driver {
  readonly path: string;
  readonly write: (file: string, name: string) => string;
}
const DRIVERS: Partial<Record<Language, Driver>> = {
  python: { path: 'assay_driver.py', write: pythonDriver },
  javascript: { path: 'assay_driver.mjs', write: javascriptDriver },
  typescript: { path: 'assay_driver.ts', write: typescriptDriver },
};

/** Of these a function can be called with the arguments of a check; the others are asked for as programs. */
export const FUNCTION_LANGUAGES = Object.keys(DRIVERS) as readonly Language[];

/** Reserved for us, whatever the language: nobody's file is called so. */
export const isDriverPath = (path: string): boolean => /^assay_driver\./i.test(path);

/** The program that calls the function; null for tasks of another kind. */
export function functionDriver(task: CodeInteraction): { path: string; content: string } | null {
  if (task.task !== 'function' || !task.function) return null;
  const driver = DRIVERS[task.language];
  return driver ? { path: driver.path, content: driver.write(task.function.file, task.function.name) } : null;
}
