import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import type { CapabilityProblem } from '@assay/sandbox/domain';
import { DO_NOT_USE, fly, problem, shell, type TestBench } from './canary';

const NAMESPACES = ['user', 'pid', 'net', 'ipc', 'uts', 'mnt'] as const;
/** Left in our own environment: whatever process of ours a program could read, it would find this. */
const MARK = `assay-canary-${randomUUID()}`;

/** Prints one fact per line: its name, and what a program in the box can see or do. */
const LOOK_AROUND = `
fact() { printf '%s=%s\\n' "$1" "$2"; }
for n in ${NAMESPACES.join(' ')}; do fact "ns-$n" "$(readlink /proc/self/ns/$n)"; done
fact marks "$( (env; tr '\\0' '\\n' </proc/1/environ; cat /proc/1/cmdline) 2>/dev/null | grep -c -a assay-canary)"
fact interfaces "$(grep -c : /proc/net/dev)"
fact user "$(id -u)"
for f in NoNewPrivs Seccomp CapEff CapBnd; do fact $f "$(sed -n "s/^$f:[[:space:]]*//p" /proc/self/status)"; done
written=
for place in / /dev /usr /etc /src /proc/sys/kernel; do
  (echo x >"$place/assay-canary") 2>/dev/null && written="$written $place"
done
fact written "$written"
fact unshared "$(unshare -U true 2>/dev/null && echo yes)"
`;

/** Whether a box holds what is in it. The first problem says enough. */
export async function checkIsolation(bench: TestBench): Promise<CapabilityProblem | null> {
  process.env['ASSAY_CANARY'] = MARK;
  const run = await fly(bench, shell, { entry: 'look-around.sh', text: LOOK_AROUND });
  if (run.outcome !== 'exited' || run.exitCode !== 0) return whyNoBox(run.reason ?? run.messages);
  const facts = new Map(run.text.split('\n').map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]));
  const shared = NAMESPACES.filter((name) => facts.get(`ns-${name}`) === readlinkSync(`/proc/self/ns/${name}`));
  const expected: Record<string, readonly [string, string]> = {
    marks: ['0', 'A program can read the environment of the runner.'],
    interfaces: ['1', 'A program can see network interfaces of the machine.'],
    user: [bench.userInside ?? '65534', 'A program does not run as the user it should.'],
    NoNewPrivs: ['1', 'A program can gain privileges.'],
    Seccomp: ['2', 'The system call filter is not in force.'],
    CapEff: ['0000000000000000', 'A program has capabilities.'],
    CapBnd: ['0000000000000000', 'A program can gain capabilities.'],
    written: ['', `A program can write to${facts.get('written')}.`],
    unshared: ['', 'A program can make namespaces of its own.'],
  };
  if (shared.length > 0)
    return problem(`A program shares these namespaces with the runner: ${shared.join(', ')}.`, DO_NOT_USE);
  const broken = Object.entries(expected).find(([name, [value]]) => facts.get(name)?.trim() !== value);
  return broken === undefined ? null : problem(broken[1][1], DO_NOT_USE);
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /No permissions to creat|creating new namespace|setting up uid map|Operation not permitted|loopback/i,
    'Allow user namespaces: "sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000", on Ubuntu also ' +
      '"sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"; for a container see docs/sandbox.md.',
  ],
  [/Can't mount proc/i, 'The container hides parts of /proc: see docs/sandbox.md for its settings.'],
  [/Unknown option|Failed to/i, 'Install bubblewrap 0.8 or newer, for example "apt-get install bubblewrap".'],
];

function whyNoBox(reason: string): CapabilityProblem {
  const cure = REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'See docs/sandbox.md.';
  return problem(`bubblewrap cannot make a sandbox here: ${reason.trim()}`, cure);
}
