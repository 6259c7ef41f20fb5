// Tells when sources have changed. One watch of the folders, and a pause after each change: editors save in bursts.
import { watch } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['libs', 'apps', 'tools'];
const QUIET_MS = 300;
const SOURCES = /\.(ts|sql|py|txt)$/;
const OTHERS = /\.(spec|it-spec)\.ts$|(^|\/)(web|web-e2e|feature-[^/]+|ui|ui-kit|data)\//;

/**
 * @returns {{ onChange(listener: (files: string[]) => Promise<void>): void, next(): Promise<void>, close(): void }}
 *   a listener is never called again before it has come back
 */
export function watchSources(root) {
  const changed = new Set();
  let timer = null;
  let isBusy = false;
  let listener = async () => {};
  const waiting = [];
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET_MS);
  };
  async function tell() {
    if (isBusy || changed.size === 0) return;
    isBusy = true;
    const files = [...changed];
    changed.clear();
    for (const goOn of waiting.splice(0)) goOn();
    await listener(files);
    isBusy = false;
    if (changed.size > 0) later();
  }
  const watchers = FOLDERS.map((folder) =>
    watch(path.join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || !SOURCES.test(name) || OTHERS.test(`${folder}/${name}`)) return;
      changed.add(path.join(folder, name));
      later();
    }),
  );
  return {
    onChange: (given) => (listener = given),
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => watchers.forEach((watcher) => watcher.close()),
  };
}
