import {
  deniedSyscalls,
  FIRST_UNKNOWN,
  INSPECTED,
  LEASES,
  OF_A_KIND,
  OF_A_PROCESS,
  type Architecture,
} from './syscalls';

/**
 * The system call filter as a classic BPF program, the form that bubblewrap's --seccomp reads (seccomp(2)).
 * Only the low word of an argument is looked at: the kernel reads these arguments as 32 bit, and a rule that also
 * compared the high word could be passed by setting it.
 */
export function seccompFilter(architecture: Architecture): Buffer {
  const { clone, clone3, socket, socketpair, ioctl, fcntl, prlimit64 } = INSPECTED[architecture];
  return assemble([
    load(OFFSET.architecture),
    jumpIfEqual(AUDIT_ARCHITECTURE[architecture], 1, 0),
    answer(KILL_PROCESS), // another architecture's call numbers would slip through the list below
    load(OFFSET.number),
    jumpIfAtLeast(X32_CALLS, 0, 1),
    answer(KILL_PROCESS), // the same for the x32 numbers of x64
    jumpIfAtLeast(FIRST_UNKNOWN, 0, 1),
    answer(refuse(ENOSYS)),
    ...deniedSyscalls(architecture).flatMap((number) => [jumpIfEqual(number, 0, 1), answer(refuse(EPERM))]),
    // clone3 passes its flags in memory, where no filter can look; told it is missing, the C library takes clone
    jumpIfEqual(clone3, 0, 1),
    answer(refuse(ENOSYS)),
    ...when(clone, 0, [jumpIfAnyBit(NEW_NAMESPACES, 0, 1), answer(refuse(EPERM))]),
    ...[socket, socketpair].flatMap((number) =>
      when(number, 0, [
        jumpIfEqual(AF_UNIX, 3, 0),
        jumpIfEqual(AF_INET, 2, 0),
        jumpIfEqual(AF_INET6, 1, 0),
        answer(refuse(EAFNOSUPPORT)),
      ]),
    ),
    // typing into the terminal of somebody else (CVE-2017-5226)
    ...when(ioctl, 1, [jumpIfEqual(TIOCSTI, 1, 0), jumpIfEqual(TIOCLINUX, 0, 1), answer(refuse(EPERM))]),
    ...when(
      fcntl,
      1,
      LEASES.flatMap((command) => [jumpIfEqual(command, 0, 1), answer(refuse(EPERM))]),
    ),
    ...sparingTheFirstProcess(architecture, prlimit64),
    answer(ALLOW),
  ]);
}

/**
 * The first process of a box has the same user as the program, and the kernel asks for no more than that before it
 * gives a process other limits or another place at the processor, which every later test would inherit. Limits are set
 * for oneself (0), as the C library does it; scheduling for anybody but the first process, by its number alone: a user
 * and a group may include it. Virtual machines set that of their own threads.
 */
function sparingTheFirstProcess(architecture: Architecture, prlimit64: number): Instruction[] {
  const unlessFirst = [jumpIfEqual(FIRST_PROCESS, 0, 1), answer(refuse(EPERM))];
  return [
    ...when(prlimit64, 0, [jumpIfEqual(ONESELF, 1, 0), answer(refuse(EPERM))]),
    ...Object.values(OF_A_PROCESS[architecture]).flatMap((number) => when(number, 0, unlessFirst)),
    ...Object.values(OF_A_KIND[architecture]).flatMap(({ number, process }) =>
      when(number, 0, [jumpIfEqual(process, 1, 0), answer(refuse(EPERM)), load(OFFSET.argument(1)), ...unlessFirst]),
    ),
  ];
}

interface Instruction {
  code: number;
  whenTrue: number;
  whenFalse: number;
  value: number;
}

// <linux/seccomp.h>, <linux/audit.h>, <linux/sched.h>, <asm-generic/errno.h>
const OFFSET = { number: 0, architecture: 4, argument: (index: number) => 16 + 8 * index };
const AUDIT_ARCHITECTURE: Record<Architecture, number> = { x64: 0xc000003e, arm64: 0xc00000b7 };
const X32_CALLS = 0x40000000;
const KILL_PROCESS = 0x80000000;
const ALLOW = 0x7fff0000;
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;
const NEW_NAMESPACES = 0x7e020080;
const [AF_UNIX, AF_INET, AF_INET6] = [1, 2, 10];
const [TIOCSTI, TIOCLINUX] = [0x5412, 0x541c];
const [ONESELF, FIRST_PROCESS] = [0, 1];

const refuse = (errno: number) => 0x00050000 | errno;
const load = (offset: number) => instruction(0x20, 0, 0, offset);
const answer = (value: number) => instruction(0x06, 0, 0, value);
const jumpIfEqual = (value: number, whenTrue: number, whenFalse: number) =>
  instruction(0x15, whenTrue, whenFalse, value);
const jumpIfAtLeast = (value: number, whenTrue: number, whenFalse: number) =>
  instruction(0x35, whenTrue, whenFalse, value);
const jumpIfAnyBit = (value: number, whenTrue: number, whenFalse: number) =>
  instruction(0x45, whenTrue, whenFalse, value);

function instruction(code: number, whenTrue: number, whenFalse: number, value: number): Instruction {
  return { code, whenTrue, whenFalse, value };
}

/** Looks into an argument of one call; afterwards the number of the call is loaded again for the rules that follow. */
function when(number: number, argument: number, rules: Instruction[]): Instruction[] {
  const body = [load(OFFSET.argument(argument)), ...rules, load(OFFSET.number)];
  return [jumpIfEqual(number, 0, body.length), ...body];
}

function assemble(program: Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(({ code, whenTrue, whenFalse, value }, index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(whenTrue, index * 8 + 2);
    bytes.writeUInt8(whenFalse, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  });
  return bytes;
}
