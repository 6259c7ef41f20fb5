import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Build, CollectedEntry } from '@assay/sandbox/domain';
import type { Built } from '../boxes/slot';

export interface BuildRecord {
  build: Build;
  /** Null where the sources could not be built. */
  built: Built | null;
}

/** Java names classes with a dollar sign; nothing here leads out of its folder or hides. */
const NAME = /^[A-Za-z0-9_$][A-Za-z0-9_.$-]{0,199}$/;
const LARGEST_BYTES = 256 * 1024 * 1024;
/** What a record costs that has no files. */
const RECORD_BYTES = 4096;

/**
 * What was built, by all that went into it, in the runner's own folder: programs get it through links that are read-only
 * for them. The one that was not used for longest goes first.
 */
export class BuildCache {
  private readonly records = new Map<string, BuildRecord & { bytes: number }>();
  private bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly largestBytes = LARGEST_BYTES,
  ) {}

  find(key: string): BuildRecord | null {
    const record = this.records.get(key);
    if (record === undefined) return null;
    this.records.delete(key);
    this.records.set(key, record); // the latest one now
    return { build: { ...record.build, cached: true }, built: record.built };
  }

  /** @returns the record as it can be used, cached or not */
  add(key: string, build: Build, entries: readonly CollectedEntry[]): BuildRecord {
    const files = entries.filter(
      (entry) => entry.kind === 'file' && entry.path.split('/').every((part) => NAME.test(part)),
    );
    const built = build.outcome === 'exited' ? this.write(key, files) : null;
    const record = {
      build,
      built,
      bytes: RECORD_BYTES + files.reduce((sum, file) => sum + (file.content?.length ?? 0), 0),
    };
    this.forget(key);
    this.records.set(key, record);
    this.bytes += record.bytes;
    for (const oldest of this.records.keys()) {
      if (this.bytes <= this.largestBytes || oldest === key) break;
      this.forget(oldest);
    }
    return record;
  }

  private write(key: string, files: readonly CollectedEntry[]): Built {
    const folder = path.join(this.folder, key);
    rmSync(folder, { recursive: true, force: true });
    for (const file of files) {
      const target = path.join(folder, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.content ?? '');
      chmodSync(target, 0o555);
    }
    return { folder, files: files.map((file) => file.path) };
  }

  private forget(key: string): void {
    const record = this.records.get(key);
    if (record === undefined) return;
    this.records.delete(key);
    this.bytes -= record.bytes;
    // boxes that use it have links of their own
    if (record.built !== null) rmSync(record.built.folder, { recursive: true, force: true });
  }
}
