import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { SandboxClient, SandboxUnavailable } from '@assay/sandbox/api';
import { limitsFor, utf8, type ExecutionRequest } from '@assay/sandbox/domain';
import { makeFolder, startRunner, type StartedRunner } from './testing/start-runner';
import { run, withRunner } from './testing/with-runner';

const request = (source: string, change: Partial<ExecutionRequest> = {}): ExecutionRequest => ({
  id: 'request',
  toolchain: { language: 'python', version: '3' },
  entry: 'main.py',
  files: [{ path: 'main.py', content: utf8(source) }],
  tests: [{ id: '1', stdin: utf8('') }],
  limits: limitsFor('python'),
  ...change,
});

withRunner('the sandbox runner', ({ mode, run: runHere, runner }) => {
  it('says what it can run and how it counts', async () => {
    const capability = await runner().client.capability();
    expect(capability).toMatchObject({ ok: true, driver: 'bubblewrap', assurance: 'namespace' });
    expect(capability.accounting).toMatch(mode === 'counted' ? /cgroup[12]/ : /polled|rusage/);
    expect(capability.toolchains.map(({ language }) => language)).toEqual(
      expect.arrayContaining(['python', 'javascript', 'typescript', 'bash']),
    );
  });

  it('keeps every byte of the output, text or not', async () => {
    const found = await runHere({ python: "import os\nos.write(1, b'\\0\\xff\\xfe\\x1b[2J<script>\\r\\n')" });
    expect(Buffer.from(found.stdout)).toEqual(Buffer.from('\0\xff\xfe\x1b[2J<script>\r\n', 'latin1'));
  });

  it('runs honest programs as they run anywhere: files beside them, standard streams by name, threads, children', async () => {
    const python = `
import subprocess, sys, concurrent.futures, csv, tempfile
print(sum(int(row['n']) for row in csv.DictReader(open('data/numbers.csv'))))
print(open('/dev/stdin').read())
open('result.txt', 'w').write('kept')
print(subprocess.run(['cat', 'result.txt'], capture_output=True, text=True).stdout)
with concurrent.futures.ThreadPoolExecutor(8) as pool: print(sum(pool.map(len, ['a'] * 8)))
with tempfile.TemporaryFile() as f: f.write(b'x')
sys.stdout.flush()
open('/dev/stdout', 'w').write('end')`;
    const files = { 'data/numbers.csv': 'n\n1\n2\n' };
    const found = await runHere({ python, files, stdin: 'Ünïcode' });
    expect([found.text, found.exitCode, found.errors]).toEqual(['3\nÜnïcode\nkept\n8\nend', 0, '']);
    const javascript = `
import { readFileSync } from 'node:fs';
import { twice } from './lib/twice.js';
console.log(twice(readFileSync('/dev/stdin', 'utf8').length), await new Promise((done) => setTimeout(done, 5, 'later')));`;
    const lib = { 'lib/twice.js': 'export const twice = (n) => 2 * n;' };
    expect((await runHere({ javascript, files: lib, stdin: 'abc', prints: '6 later' })).verdict).toBe('AC');
  });

  it('does not mind input that is never read', async () => {
    expect((await runHere({ python: 'print(1)', stdin: 'x'.repeat(900_000), prints: '1' })).verdict).toBe('AC');
    const echo = 'import sys\nprint(len(sys.stdin.read()))';
    expect((await runHere({ python: echo, stdin: 'x'.repeat(900_000), prints: '900000' })).verdict).toBe('AC');
  });

  it('runs every test afresh, so that one cannot prepare the next', async () => {
    const source = "import os\nprint(os.path.exists('seen'), input())\nopen('seen', 'w')";
    const tests = ['a', 'b', 'c'].map((id) => ({ id, stdin: utf8(id) }));
    const result = await runner().client.execute(request(source, { tests }));
    expect(result.tests.map(({ id, stdout }) => [id, String(Buffer.from(stdout))])).toEqual([
      ['a', 'False a\n'],
      ['b', 'False b\n'],
      ['c', 'False c\n'],
    ]);
  });

  it('gives the same output for the same input every time, also where Python would shuffle', async () => {
    const source = { python: "print(list({'a', 'b', 'c', 'd', 'e', 'f'}), hash('x'))" };
    expect((await runHere(source)).text).toBe((await runHere(source)).text);
  });

  it('does not let a hostile program disturb an honest one beside it', async () => {
    const hostile = [
      'import os\nwhile True:\n    try: os.fork()\n    except OSError: pass',
      "b = []\nwhile True: b.append('x' * 10_000_000)",
      "while True: print('A' * 1000)",
      'import os\nfor i in range(100000): os.mkdir(str(i))',
    ];
    const attacks = hostile.map((source) => runHere({ python: source, limits: { cpuMs: 1000 } }));
    const honest = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        runHere({ python: `print(sum(range(${n} * 1000)))`, prints: String((n * 1000 * (n * 1000 - 1)) / 2) }),
      ),
    );
    expect(honest.map(({ verdict }) => verdict)).toEqual(Array(6).fill('AC'));
    for (const attack of await Promise.all(attacks)) expect(['AC', 'IE']).not.toContain(attack.verdict);
  });

  it('refuses what it cannot run as its own failure, never as one of the program', async () => {
    const unknown = request('', { toolchain: { language: 'python', version: '2.7' } });
    await expect(runner().client.execute(unknown)).rejects.toThrow(SandboxUnavailable);
    const outside = { ...request(''), files: [{ path: '../main.py', content: utf8('') }], entry: '../main.py' };
    await expect(runner().client.execute(outside)).rejects.toThrow('This is not the path of a source file.');
  });

  it('ends the box when whoever asked goes away, and has the place for the next', async () => {
    const gone = new AbortController();
    const sleeping = runner().client.execute(
      request('import os\nos.execv("/bin/sleep", ["sleep", "4712"])'),
      gone.signal,
    );
    await until(() => isRunning('sleep\0' + '4712'));
    gone.abort();
    await expect(sleeping).rejects.toThrow();
    await until(() => !isRunning('sleep\0' + '4712'));
    expect((await runHere({ python: 'print(1)', prints: '1' })).verdict).toBe('AC');
  });

  it('leaves nothing running when it is killed, and starts again where it was', async () => {
    const folder = makeFolder();
    const first = await startRunner({ mode, folder });
    const running = first.client.execute(request('import os\nos.execv("/bin/sleep", ["sleep", "4713"])'));
    const lost = expect(running).rejects.toThrow(SandboxUnavailable);
    await until(() => isRunning('sleep\0' + '4713'));
    first.process.kill('SIGKILL');
    await lost;
    await until(() => !isRunning('sleep\0' + '4713'));
    const second = await startRunner({ mode, folder });
    expect((await run(second, { python: 'print(1)', prints: '1' })).verdict).toBe('AC');
    expect(readdirSync(folder).filter((name) => name.startsWith('assay-runner-'))).toHaveLength(1);
    await second.stop();
  });

  it('is stood in for by another one when it does not answer', async () => {
    const two = new SandboxClient({ url: `unix:/nonexistent/none.sock,${runner().url}`, token: null });
    for (let time = 1; time <= 2; time += 1) {
      const result = await two.execute(request('print(1)', { fresh: true }));
      expect(result.tests.map(({ outcome }) => outcome)).toEqual(['exited']);
    }
    expect(await two.capability()).toMatchObject({ ok: true });
  });

  it('tells those who wait how many come before them, and forgets one who goes away', async () => {
    const { client } = runner();
    const { concurrency } = await client.capability();
    const gone = new AbortController();
    const sleepers = Array.from({ length: concurrency + 1 }, (_, n) =>
      client.execute(request('import time\ntime.sleep(30)', { id: `sleeper-${n}`, fresh: true }), gone.signal),
    );
    const ended = Promise.allSettled(sleepers);
    await until(async () => (await positions(client, concurrency + 1)).some((position) => position === 0));
    const mine = client.execute(request('print(1)', { id: 'mine', urgency: 'interactive' }), gone.signal);
    const given = Promise.allSettled([mine]);
    await until(async () => (await client.queuePosition('mine')) === 0); // before the hand-in that came earlier
    gone.abort();
    await Promise.all([ended, given]);
    await until(async () => (await client.queuePosition('mine')) === null);
    expect((await runHere({ python: 'print(1)', prints: '1' })).verdict).toBe('AC');
  });

  it('ends when its parent does', async () => {
    const child = await startRunner({ mode });
    child.process.stdin?.end();
    await once(child.process, 'exit');
    await child.stop();
  });

  it('answers on a port only to those who know the token', async () => {
    const environment = {
      ASSAY_RUNNER_SOCKET: '',
      ASSAY_RUNNER_PORT: '0',
      ASSAY_RUNNER_TOKEN: 'a-token-of-some-length',
    };
    const started: StartedRunner = await startRunner({ mode, environment });
    expect((await run(started, { python: 'print(1)', prints: '1' })).verdict).toBe('AC');
    const stranger = new SandboxClient({ url: started.url, token: 'another-token-of-such' });
    await expect(stranger.execute(request(''))).rejects.toThrow(SandboxUnavailable);
    expect(await stranger.capability()).toMatchObject({ ok: false });
    await started.stop();
  });
});

withRunner('a runner without its helper', ({ mode }) => {
  it('runs each test in a box of its own, says how it counts, and refuses what it cannot do', async () => {
    const plain = await startRunner({ mode, environment: { ASSAY_RUNNER_HELPER: 'none' } });
    const capability = await plain.client.capability();
    expect(capability.accounting).toMatch(mode === 'counted' ? /cgroup[12]/ : /polled/);
    expect(capability.toolchains.map(({ language }) => language)).not.toContain('c');
    expect(capability.problems.map(({ problem }) => problem)).toContainEqual(expect.stringContaining('helper'));
    const given = [{ path: 'data.txt', content: utf8('given') }];
    const source = "import sys\nprint(input(), sys.argv[1], open('data.txt').read())";
    const tests = ['a', 'b'].map((id) => ({ id, stdin: utf8(id), args: ['x'], files: given }));
    const result = await plain.client.execute(request(source, { tests }));
    expect(result.tests.map(({ stdout }) => String(Buffer.from(stdout)))).toEqual(['a x given\n', 'b x given\n']);
    const collecting = request(source, { collect: { maxFiles: 1, maxBytes: 1 } });
    await expect(plain.client.execute(collecting)).rejects.toThrow('Without its helper');
    await plain.stop();
  });
});

describe('without a sandbox runner', () => {
  it('is plainly unavailable, whether none is configured or none answers', async () => {
    const none = new SandboxClient({ url: null, token: null });
    await expect(none.execute(request(''))).rejects.toThrow(SandboxUnavailable);
    const dead = new SandboxClient({ url: 'unix:/nonexistent/none.sock', token: null });
    await expect(dead.execute(request(''))).rejects.toThrow(SandboxUnavailable);
    const both = new SandboxClient({ url: 'unix:/nonexistent/none.sock, unix:/nonexistent/other.sock', token: null });
    expect(await both.capability()).toMatchObject({ ok: false, concurrency: 0 });
    expect(await dead.capability()).toMatchObject({ ok: false, toolchains: [] });
    expect((await dead.capability()).problems[0]?.problem).toContain('does not answer');
  });
});

function isRunning(command: string): boolean {
  return readdirSync('/proc').some((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(command);
    } catch {
      return false; // ended meanwhile
    }
  });
}

function positions(client: SandboxClient, count: number): Promise<(number | null)[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => client.queuePosition(`sleeper-${n}`)));
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}
