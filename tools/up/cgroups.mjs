// Control groups count and limit what a sandbox uses. Only root can hand some over to the runner, and must do so
// before it becomes unprivileged. Where there are none, the runner samples /proc instead and says so.
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = '/sys/fs/cgroup';
const V1_CONTROLLERS = ['memory', 'pids', 'cpuacct'];
const V2_CONTROLLERS = ['memory', 'pids', 'cpu'];

/** @returns {{ version: 1 | 2, dirs: Record<string, string> } | { version: 0, reason: string }} */
export function delegateCgroups(name, user) {
  if (process.platform !== 'linux') return { version: 0, reason: 'Control groups exist on Linux only.' };
  if (user === null) return { version: 0, reason: 'Only root can hand control groups to the runner.' };
  try {
    return existsSync(path.join(ROOT, 'cgroup.controllers')) ? delegateV2(name, user) : delegateV1(name, user);
  } catch (error) {
    return { version: 0, reason: `Control groups cannot be created here: ${error.message}` };
  }
}

/** Leaves nothing behind; a group with a process in it stays and is used again at the next start. */
export function removeCgroups(cgroups) {
  for (const folder of Object.values(cgroups.dirs ?? {})) removeTree(folder);
}

function delegateV1(name, user) {
  const own = readFileSync('/proc/self/cgroup', 'utf8').split('\n');
  const dirs = Object.fromEntries(
    V1_CONTROLLERS.map((controller) => {
      const line = own.find((entry) => entry.split(':')[1]?.split(',').includes(controller));
      const hierarchy = path.join(ROOT, controller);
      if (line === undefined || !existsSync(hierarchy)) throw new Error(`there is no controller "${controller}"`);
      const inside = path.join(hierarchy, line.split(':')[2]);
      return [controller, path.join(existsSync(inside) ? inside : hierarchy, name)];
    }),
  );
  for (const folder of Object.values(dirs)) createFor(folder, user, ['cgroup.procs', 'tasks']);
  return { version: 1, dirs };
}

function delegateV2(name, user) {
  const enabled = () => readFileSync(path.join(ROOT, 'cgroup.subtree_control'), 'utf8').split(/\s+/);
  const missing = V2_CONTROLLERS.filter((controller) => !enabled().includes(controller));
  if (missing.length > 0) {
    leaveTopGroup();
    writeFileSync(path.join(ROOT, 'cgroup.subtree_control'), missing.map((controller) => `+${controller}`).join(' '));
  }
  const unified = path.join(ROOT, name);
  const handedOver = ['cgroup.procs', 'cgroup.threads', 'cgroup.subtree_control'];
  createFor(unified, user, handedOver);
  writeFileSync(
    path.join(unified, 'cgroup.subtree_control'),
    V2_CONTROLLERS.map((controller) => `+${controller}`).join(' '),
  );
  // A process may be moved only by who may write to the group above both places: the runner starts inside.
  createFor(path.join(unified, 'runner'), user, handedOver);
  return { version: 2, dirs: { unified } };
}

/** In a container the top group holds processes, and a group with processes cannot share out controllers. */
function leaveTopGroup() {
  if (existsSync(path.join(ROOT, 'cgroup.type')) === false) return; // the machine's own top group is exempt
  const others = path.join(ROOT, 'assay-others');
  mkdirSync(others, { recursive: true });
  for (const pid of readFileSync(path.join(ROOT, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean)) {
    try {
      writeFileSync(path.join(others, 'cgroup.procs'), pid);
    } catch {
      // it ended meanwhile
    }
  }
}

function createFor(folder, user, files) {
  removeTree(folder);
  mkdirSync(folder, { recursive: true });
  chownSync(folder, user.uid, user.gid);
  for (const file of files) {
    if (existsSync(path.join(folder, file))) chownSync(path.join(folder, file), user.uid, user.gid);
  }
}

function removeTree(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeTree(path.join(folder, entry.name));
  }
  try {
    rmdirSync(folder);
  } catch {
    // a process is still in it
  }
}
