import { expectListed } from '../effects';
import { type Line } from '../line';

const CALL = `
import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
column = {'x86_64': 0, 'aarch64': 1}[platform.machine()]
def reached(name, numbers, *args):
    ctypes.set_errno(0)
    result = libc.syscall(numbers[column], *(args or (0, 0, 0, 0, 0)))
    if result != -1 or ctypes.get_errno() not in (1, 38): print('reached', name, result, ctypes.get_errno())
`;
const calls = (line: number, title: string, list: string): Line => ({
  line,
  title,
  program: { source: `${CALL}\n${list}\nprint('tried')`, prints: 'tried' },
  verdict: 'AC',
});
const shell = (line: number, title: string, script: string, prints = 'tried'): Line => ({
  line,
  title,
  program: { shell: script, prints },
  verdict: 'AC',
});

/** 36–58: out of the box. */
export const ESCAPES: readonly Line[] = [
  calls(36, 'ptrace', "reached('ptrace', (101, 117))"),
  calls(37, 'the memory of another process', "reached('readv', (310, 270))\nreached('writev', (311, 271))"),
  calls(
    38,
    'new namespaces',
    `
reached('unshare', (272, 97), 0x10000000)
for flag in (0x10000000, 0x20000000, 0x40000000, 0x00020000, 0x02000000, 0x04000000, 0x08000000):
    reached(hex(flag), (56, 220), flag | 17, 0, 0, 0, 0)`,
  ),
  calls(39, 'clone3', "reached('clone3', (435, 435))"),
  calls(
    40,
    'mounts and roots',
    `
for name, numbers in {'mount': (165, 40), 'umount2': (166, 39), 'chroot': (161, 51), 'setns': (308, 268), 'pivot_root': (155, 41), 'open_tree': (428, 428), 'move_mount': (429, 429), 'fsopen': (430, 430)}.items(): reached(name, numbers)`,
  ),
  calls(41, 'io_uring', "for n in (425, 426, 427): reached('io_uring', (n, n))"),
  calls(
    42,
    'keyrings',
    "reached('keyctl', (250, 219))\nreached('add_key', (248, 217))\nreached('request_key', (249, 218))",
  ),
  calls(
    43,
    'bpf, perf, userfaultfd',
    "reached('bpf', (321, 280))\nreached('perf', (298, 241))\nreached('uffd', (323, 282))",
  ),
  calls(
    44,
    'a handle of the first process',
    "reached('pidfd_open', (434, 434), 1, 0)\nreached('pidfd_getfd', (438, 438))",
  ),
  {
    line: 45,
    title: 'raw, netlink, vsock and crypto sockets',
    program: {
      source: `
import socket
for family, kind in ((17, 3), (16, 3), (40, 1), (38, 5), (2, 3), (10, 3)):
    try: socket.socket(family, kind); print('reached', family, kind)
    except OSError: pass
print('tried')`,
      prints: 'tried',
    },
    verdict: 'AC',
  },
  calls(46, 'files by handle', "reached('open_by_handle_at', (304, 265))\nreached('name_to_handle_at', (303, 264))"),
  {
    line: 47,
    title: 'the numbers of another architecture',
    program: {
      source: `
import ctypes, os, platform, signal
if platform.machine() != 'x86_64': os.kill(os.getpid(), signal.SIGSYS)  # the second numbering exists on x64 alone
ctypes.CDLL(None).syscall(0x40000000 + 39)
print('alive')`,
    },
    verdict: 'SV',
  },
  {
    line: 48,
    title: 'ports of this machine',
    program: {
      source: `
import socket
for port in (HOST_PORT, 5432, 6379, 3000, 22, 80):
    try: socket.create_connection(('127.0.0.1', port), 0.5); print('reached', port)
    except OSError: pass
print('tried')`,
      prints: 'tried',
    },
    verdict: 'AC',
  },
  {
    line: 49,
    title: 'the world and the service of metadata',
    program: {
      source: `
import socket
for address in (('169.254.169.254', 80), ('192.0.2.1', 443), ('1.1.1.1', 53)):
    try: socket.create_connection(address, 0.5); print('reached', address)
    except OSError: pass
print('tried')`,
      prints: 'tried',
    },
    verdict: 'AC',
  },
  {
    line: 50,
    title: 'names of the network',
    program: {
      source: `
import socket
try: print(socket.getaddrinfo('example.org', 80))
except OSError: print('tried')`,
      prints: 'tried',
    },
    verdict: 'AC',
  },
  {
    line: 51,
    title: 'an abstract socket of this machine',
    program: {
      source: `
import socket
try: socket.socket(socket.AF_UNIX).connect('\\0ABSTRACT'); print('reached')
except OSError: print('tried')`,
      prints: 'tried',
    },
    verdict: 'AC',
  },
  shell(
    52,
    'sockets of services',
    'for s in /var/run/docker.sock /run/docker.sock /run/postgresql /tmp/.X11-unix /run/dbus /run/systemd /run/user; do [ -e $s ] && echo reached $s; done; echo tried',
  ),
  shell(
    53,
    'accounts of this machine',
    'wc -l </etc/passwd; cat /etc/shadow 2>/dev/null; ls -d /root /home /var 2>/dev/null; echo tried',
    '1\ntried',
  ),
  shell(
    54,
    'environment and memory of the first process, symbols of the kernel',
    `
tr '\\0' '\\n' </proc/1/environ 2>/dev/null | grep -c -E 'ASSAY|TOKEN|DATABASE|TMPDIR=/tmp/assay'
head -c 1 /proc/1/mem 2>/dev/null | wc -c
grep -c -v '^0000' /proc/kallsyms
head -c 1 /proc/kcore 2>/dev/null | wc -c
echo tried`,
    '0\n0\n0\n0\ntried',
  ),
  shell(
    55,
    'knobs of the kernel',
    `
for f in /proc/sysrq-trigger /proc/sys/vm/drop_caches /proc/sys/kernel/hostname /proc/sys/kernel/core_pattern; do (echo 1 >$f) 2>/dev/null && echo wrote $f; done
(echo -1000 >/proc/self/oom_score_adj) 2>/dev/null && echo unkillable
hostname evil 2>/dev/null && echo renamed
echo tried`,
  ),
  shell(56, 'su and sudo', '(su -c id; sudo -n id) 2>/dev/null </dev/null; echo tried'),
  {
    line: 57,
    title: 'devices, hard links, pipes and links',
    program: {
      source: `
import os
def attempt(name, make):
    try: make(); print('made', name)
    except OSError as e: print('refused', name)
attempt('device', lambda: os.mknod('/box/d', 0o60666, os.makedev(254, 0)))
attempt('hard link', lambda: os.link('/etc/passwd', '/box/l'))
attempt('pipe', lambda: os.mkfifo('/box/f'))
attempt('link', lambda: os.symlink('/etc/shadow', '/box/s'))`,
      prints: 'refused device\nrefused hard link\nmade pipe\nmade link',
    },
    verdict: 'AC',
  },
  {
    line: 58,
    title: 'links, pipes and a flood of names planted as results',
    program: {
      source: `
import os
os.symlink('/etc/shadow', 'result.txt'); os.symlink('../../../../etc/passwd', 'plots.json')
os.mkfifo('pipe.csv'); os.mkdir('way'); os.symlink('/proc/1/root', 'way/out')
open('big.csv', 'w').write('x' * 5_000_000)
for i in range(500): open('f%03d' % i, 'w').close()
print('planted')`,
      prints: 'planted',
      collect: true,
    },
    verdict: 'AC',
    effect: ({ tree }) => expectListed(tree),
  },
];
