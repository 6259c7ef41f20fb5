import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { withRunner } from './testing/with-runner';

/** [name, number on x64, number on arm64]; the filter has a table of its own. */
const CALLS = `
ptrace 101 117, unshare 272 97, setns 308 268, mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51,
keyctl 250 219, add_key 248 217, request_key 249 218, io_uring_setup 425 425, bpf 321 280, perf_event_open 298 241,
userfaultfd 323 282, process_vm_readv 310 270, process_vm_writev 311 271, pidfd_open 434 434, pidfd_getfd 438 438,
kcmp 312 272, open_by_handle_at 304 265, memfd_secret 447 447, kexec_load 246 104, init_module 175 105, reboot 169 142,
swapon 167 224, syslog 103 116, shmget 29 194, msgget 68 186, mq_open 240 180, clone3 435 435, statmount 457 457`;

withRunner('a program that wants out of its box', ({ run }) => {
  it('is refused every system call that could touch the machine or other processes', async () => {
    const found = await run({
      python: `
import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
column = {'x86_64': 1, 'aarch64': 2}[platform.machine()]
for entry in '''${CALLS}'''.split(','):
    call = entry.split()
    ctypes.set_errno(0)
    result = libc.syscall(int(call[column]), 0, 0, 0, 0, 0)
    if result != -1 or ctypes.get_errno() not in (1, 38): print('reached', call[0], result, ctypes.get_errno())
for flag in (0x10000000, 0x20000000, 0x40000000, 0x00020000):
    if libc.syscall({1: 56, 2: 220}[column], flag | 17, 0, 0, 0, 0) != -1: print('made a namespace', hex(flag))
print('looked')`,
      prints: 'looked',
    });
    expect([found.verdict, found.text]).toEqual(['AC', 'looked\n']);
  });

  it('is ended for calls by the numbers of another architecture, and the verdict says so', async () => {
    if (process.arch !== 'x64') return; // the second numbering exists there alone
    const found = await run({ python: 'import ctypes\nctypes.CDLL(None).syscall(0x40000000 + 39)\nprint("alive")' });
    expect(found.verdict).toBe('SV');
  });

  it('finds no network: not the ports of the machine, not the world, no names, none of its sockets', async () => {
    let visits = 0;
    const tcp = createServer(() => (visits += 1)).listen(0, '127.0.0.1');
    const local = createServer(() => (visits += 1)).listen('\0assay-escape-test');
    await Promise.all([once(tcp, 'listening'), once(local, 'listening')]);
    const { port } = tcp.address() as AddressInfo;
    const found = await run({
      python: `
import socket
def attempt(name, action):
    try: action(); print('reached', name)
    except OSError: pass
def connect(family, address):
    s = socket.socket(family); s.settimeout(1); s.connect(address)
for p in (${port}, 5432, 6379, 3000, 22): attempt(p, lambda: connect(socket.AF_INET, ('127.0.0.1', p)))
attempt('metadata', lambda: connect(socket.AF_INET, ('169.254.169.254', 80)))
attempt('world', lambda: connect(socket.AF_INET, ('192.0.2.1', 80)))
attempt('name', lambda: socket.getaddrinfo('example.org', 80))
attempt('abstract', lambda: connect(socket.AF_UNIX, '\\0assay-escape-test'))
for f in (16, 17, 38, 40): attempt(f, lambda: socket.socket(f, socket.SOCK_RAW))
print('looked')`,
      prints: 'looked',
    });
    tcp.close();
    local.close();
    expect([found.text, visits]).toEqual(['looked\n', 0]);
  });

  it('learns nothing of the machine: no environment, accounts, other processes, descriptors or folders', async () => {
    const found = await run({
      shell: `
echo "environment $( (cat /proc/*/environ; env) 2>/dev/null | tr '\\0' '\\n' | grep -c -E 'ASSAY|DATABASE|REDIS|TOKEN')"
echo "first $(cat /proc/1/environ 2>/dev/null | wc -c)"
echo "command $(tr '\\0' ' ' </proc/1/cmdline | grep -c -E 'ro-bind|/tmp/assay')"
echo "accounts $(wc -l </etc/passwd) $(ls /etc/shadow 2>/dev/null)"
echo "processes $(ls /proc | grep -c -E '^[0-9]+$')"
echo "descriptors $(ls -l /proc/$$/fd | grep -c -E ' (3|4|5|6|7|8|9|1[0-9]) ->')"
echo "folders $(ls -d /home /root /var /run /opt/assay /work /srv 2>/dev/null)"
echo "kernel $(head -c 100 /proc/kcore 2>/dev/null | wc -c) $(grep -c -v '^0000' /proc/kallsyms)"`,
    });
    const facts = Object.fromEntries(
      found.text.split('\n').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ').trim()]),
    );
    expect(facts).toMatchObject({
      environment: '0',
      first: '0',
      command: '0',
      accounts: '1',
      folders: '',
      kernel: '0 0',
    });
    expect(Number(facts['processes'])).toBeLessThan(8); // its own and the first of the box
    expect(Number(facts['descriptors'])).toBeLessThan(2); // bash keeps its script open
  });

  it('can write to its working directory and to temporary files alone, and leaves nothing there for the next run', async () => {
    const leave = `
for place in / /dev /usr /usr/bin /etc /src /sys /proc/sys/kernel /opt; do (echo x >$place/left) 2>/dev/null && echo wrote $place; done
(echo x >/src/main.py) 2>/dev/null && echo wrote source
for place in /box /tmp /dev/shm; do [ -e $place/left ] && echo found $place; echo x >$place/left; done
ln -s /etc/shadow /box/result; mkfifo /box/pipe; mknod /box/disk b 8 0 2>/dev/null && echo made device
chmod 000 /proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2
hostname evil 2>/dev/null && echo renamed; (echo b >/proc/sysrq-trigger) 2>/dev/null && echo sysrq
su -c id 2>/dev/null; sudo -n id 2>/dev/null
echo looked`;
    for (let time = 1; time <= 3; time += 1) expect((await run({ shell: leave })).text).toBe('looked\n');
  });

  it('cannot harm the first process of its box, nor whoever started it', async () => {
    const found = await run({
      python: `
import os
for pid, signal in ((1, 9), (1, 15), (1, 11), (os.getppid(), 9), (-1, 9)):
    try: os.kill(pid, signal)
    except OSError: pass
print('alive')`,
      prints: 'alive',
    });
    expect(found.verdict).toBe('AC');
    expect((await run({ python: "print('still here')", prints: 'still here' })).verdict).toBe('AC');
  });

  it.each([
    [
      'forked twice',
      "import os, time\nif os.fork() == 0:\n os.setsid()\n if os.fork() == 0:\n  os.execv('/bin/sleep', ['sleep', '4711'])\n os._exit(0)\nos.wait(); print('done')",
    ],
    ['holding the output', "import os\nif os.fork() == 0:\n os.execv('/bin/sleep', ['sleep', '4711'])\nprint('done')"],
    ['deaf to hanging up', "import os\nos.system('nohup setsid sleep 4711 >/dev/null 2>&1 &')\nprint('done')"],
  ])('leaves no process behind: %s', async (_title, python) => {
    const found = await run({ python, prints: 'done' });
    expect(found.verdict).toBe('AC');
    expect(commandLines().filter((line) => line.includes('sleep\0' + '4711'))).toEqual([]);
  });
});

function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return ''; // ended meanwhile
      }
    });
}
