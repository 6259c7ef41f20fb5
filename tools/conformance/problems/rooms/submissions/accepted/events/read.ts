import { readFileSync } from 'node:fs';

export const readNumbers = (): number[] => readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
