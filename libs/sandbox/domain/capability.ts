import type { Accounting, Assurance } from './execution';
import { meets, type Language, type Toolchain } from './toolchain';

/** What this machine can run, found out by trying and not by looking at version numbers. */
export interface Capability {
  ok: boolean;
  driver: string;
  assurance: Assurance;
  accounting: Accounting;
  toolchains: readonly Toolchain[];
  /** Languages whose sources can be looked at without running them. */
  structure?: readonly Language[];
  /** What programs find beyond the standard library of their language. */
  libraries?: readonly Library[];
  /** How many tests run at one time. */
  concurrency: number;
  problems: readonly CapabilityProblem[];
}

export interface Library {
  language: Language;
  name: string;
  version: string;
}

export interface CapabilityProblem {
  /** What does not work, in a sentence. */
  problem: string;
  /** What somebody who looks after the machine can do about it. */
  cure: string;
}

export function canRun(capability: Capability, wanted: Toolchain): boolean {
  return capability.ok && capability.toolchains.some((installed) => meets(installed, wanted));
}
