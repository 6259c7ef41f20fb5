import { seccompFilter } from './seccomp';
import { deniedSyscalls, type Architecture } from './syscalls';

const AUDIT = { x64: 0xc000003e, arm64: 0xc00000b7 };
const [ALLOW, KILL, EPERM, ENOSYS, EAFNOSUPPORT] = [0x7fff0000, 0x80000000, 0x50001, 0x50026, 0x50061];

/** The kernel's interpreter for the few instructions that such a filter uses (bpf(4)). */
function decide(filter: Buffer, architecture: number, call: number, args: number[] = []): number {
  const data = Buffer.alloc(64);
  data.writeInt32LE(call | 0, 0);
  data.writeUInt32LE(architecture, 4);
  args.forEach((value, index) => data.writeBigUInt64LE(BigInt(value), 16 + 8 * index));
  let accumulator = 0;
  for (let at = 0; ; at += 1) {
    const [code, whenTrue, whenFalse] = [
      filter.readUInt16LE(at * 8),
      filter.readUInt8(at * 8 + 2),
      filter.readUInt8(at * 8 + 3),
    ];
    const value = filter.readUInt32LE(at * 8 + 4);
    if (code === 0x06) return value;
    if (code === 0x20) accumulator = data.readUInt32LE(value);
    else {
      const holds = { 0x15: accumulator === value, 0x35: accumulator >= value, 0x45: (accumulator & value) !== 0 }[
        code
      ];
      if (holds === undefined) throw new Error(`Instruction ${code} is not one of ours.`);
      at += holds ? whenTrue : whenFalse;
    }
  }
}

// by hand from <asm/unistd_64.h> and <asm-generic/unistd.h>
const NUMBERS = {
  x64: { read: 0, clone: 56, sockets: [41, 53], ioctl: 16, fcntl: 72, prlimit64: 302 },
  arm64: { read: 63, clone: 220, sockets: [198, 199], ioctl: 29, fcntl: 25, prlimit64: 261 },
};
const [SCHEDULING, PRIORITY, IO_PRIORITY] = [
  { x64: [203, 144, 142, 314], arm64: [122, 119, 118, 274] },
  { x64: 141, arm64: 140 },
  { x64: 251, arm64: 30 },
];

describe.each<Architecture>(['x64', 'arm64'])('the system call filter for %s', (architecture) => {
  const { read, clone, sockets, ioctl, fcntl, prlimit64 } = NUMBERS[architecture];
  const filter = seccompFilter(architecture);
  const call = (number: number, ...args: number[]) => decide(filter, AUDIT[architecture], number, args);

  it('lets ordinary calls pass and refuses each one of its list', () => {
    expect(call(read)).toBe(ALLOW);
    for (const number of deniedSyscalls(architecture)) expect(call(number)).toBe(EPERM);
  });

  it('lets a program start processes and threads, but no namespaces', () => {
    expect(call(clone, 17)).toBe(ALLOW); // SIGCHLD, as fork does
    expect(call(clone, 0x3d0f00)).toBe(ALLOW); // as pthread_create does
    for (const flag of [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000, 0x80]) {
      expect(call(clone, flag | 17)).toBe(EPERM);
    }
    expect(call(435)).toBe(ENOSYS);
  });

  it('knows local and internet sockets and no others', () => {
    for (const socket of sockets) {
      expect([1, 2, 10].map((family) => call(socket, family))).toEqual([ALLOW, ALLOW, ALLOW]);
      expect([16, 17, 38, 40].map((family) => call(socket, family))).toEqual(Array(4).fill(EAFNOSUPPORT));
    }
  });

  it('lets nobody type into a terminal, also not with a stray high word (CVE-2019-10063)', () => {
    expect([0x5412, 0x541c, 0x100005412].map((request) => call(ioctl, 0, request))).toEqual(Array(3).fill(EPERM));
    expect(call(ioctl, 0, 0x5401)).toBe(ALLOW);
  });

  it('lets a program limit itself and nobody else, also not with a stray high word', () => {
    expect([0, 0x100000000].map((pid) => call(prlimit64, pid, 7, 0x7fff12345678))).toEqual([ALLOW, ALLOW]);
    expect([1, 2, 4711, 0x100000001].map((pid) => call(prlimit64, pid, 7, 0x7fff00000000))).toEqual(
      Array(4).fill(EPERM),
    );
  });

  it('lets a virtual machine schedule its threads, and nobody the first process, by itself or among others', () => {
    for (const number of SCHEDULING[architecture]) {
      expect([0, 2, 4711].map((pid) => call(number, pid, 8))).toEqual([ALLOW, ALLOW, ALLOW]);
      expect([1, 0x100000001].map((pid) => call(number, pid, 8))).toEqual([EPERM, EPERM]);
    }
    for (const [number, ofProcess, others] of [
      [PRIORITY[architecture], 0, [1, 2]],
      [IO_PRIORITY[architecture], 1, [2, 3]],
    ] as const) {
      expect([0, 2, 4711].map((pid) => call(number, ofProcess, pid, 5))).toEqual([ALLOW, ALLOW, ALLOW]);
      expect([1, 0x100000001].map((pid) => call(number, ofProcess, pid, 5))).toEqual([EPERM, EPERM]);
      for (const kind of others)
        expect([0, 1, 65534].map((who) => call(number, kind, who))).toEqual(Array(3).fill(EPERM));
    }
  });

  it('lets nobody keep files that all boxes share to himself', () => {
    expect([1024, 1040].map((command) => call(fcntl, 3, command))).toEqual([EPERM, EPERM]);
    expect([1, 2, 3, 4, 6, 1030, 1031, 1033].map((command) => call(fcntl, 3, command))).toEqual(Array(8).fill(ALLOW));
  });

  it('ends a program that calls by the numbers of another architecture, and hides what it does not know', () => {
    expect(decide(filter, AUDIT[architecture === 'x64' ? 'arm64' : 'x64'], read)).toBe(KILL);
    expect(call(0x40000000)).toBe(KILL);
    expect(call(457)).toBe(ENOSYS);
  });
});
