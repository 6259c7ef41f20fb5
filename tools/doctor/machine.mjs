import os from 'node:os';
import { findProgram, installCommand, PROGRAMS } from '../up/system-packages.mjs';

const GIB = 1024 ** 3;
const ENOUGH_MEMORY = 3 * GIB;

export async function checkNode() {
  const memory = os.totalmem();
  const machine = `${os.availableParallelism()} processors, ${(memory / GIB).toFixed(1)} GiB of memory`;
  return [
    { area: 'Node', state: 'good', finding: `${process.versions.node} on ${process.platform}-${process.arch}` },
    memory >= ENOUGH_MEMORY
      ? { area: 'machine', state: 'good', finding: machine }
      : { area: 'machine', state: 'limited', finding: machine, cure: 'The first build needs about 3 GiB of memory.' },
  ];
}

/** Programs that only the tests need. */
export async function checkTools() {
  return ['chromium', 'redis-server'].map((name) => {
    const found = findProgram(name);
    if (found !== null) return { area: 'tests', state: 'good', finding: found };
    const { package: pack, without } = PROGRAMS[name];
    return { area: 'tests', state: 'limited', finding: `${name} is missing: ${without}`, cure: installCommand([pack]) };
  });
}
