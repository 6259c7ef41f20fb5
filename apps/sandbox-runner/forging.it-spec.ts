import { withRunner } from './testing/with-runner';

/** The part of a task that candidates cannot change: one input as JSON in, the answer as JSON out. */
const HARNESS = `
import json, sys
from solution import mean
print(json.dumps({'mean': mean(json.load(sys.stdin)['values'])}))
`;
const TASK = { python: HARNESS, stdin: '{"values": [1, 2, 3, 5]}', prints: '{"mean": 2.75}' };

withRunner('a solution that wants marks without doing the work', ({ run }) => {
  const mark = (solution: string) => run({ ...TASK, files: { 'solution.py': solution } });

  it('is accepted when it is right', async () => {
    expect((await mark('def mean(values):\n    return sum(values) / len(values)\n')).verdict).toBe('AC');
  });

  it.each([
    ['claims to have passed', "print('PASS', 'OK', '1 passed', sep='\\n')\nimport os\nos._exit(0)"],
    ['ends well before the work', 'import os\nos._exit(0)'],
    [
      'ends well at the end of the interpreter',
      'import atexit, os\natexit.register(os._exit, 0)\ndef mean(v): return 0',
    ],
    [
      'replaces what the harness uses',
      "import json, builtins\njson.dumps = lambda *a, **k: 'PASS'\ndef mean(v): return 0",
    ],
    [
      'is equal to everything',
      'class All(float):\n    def __eq__(self, o): return True\n    def __repr__(self): return "PASS"\ndef mean(v): return All(0)',
    ],
    [
      'searches the frames of its callers',
      'import sys\ndef mean(v):\n    f = sys._getframe()\n    found = []\n    while f:\n        found += [x for x in f.f_locals.values() if x == 2.75]; f = f.f_back\n    return found[0] if found else 0',
    ],
    [
      'searches the memory of the interpreter',
      'import gc\ndef mean(v):\n    found = [o for o in gc.get_objects() if isinstance(o, dict) and 2.75 in list(o.values())]\n    return 2.75 if found else 0',
    ],
    [
      'searches every file it can read',
      "import glob\ndef mean(v):\n    for path in glob.glob('/src/**', recursive=True) + glob.glob('/box/**', recursive=True):\n        try: text = open(path).read()\n        except OSError: continue\n        if path.endswith(('main.py', 'solution.py')): continue\n        return text\n    return 0",
    ],
    ['prints a result of its own before the real one', 'print(\'{"mean": 2}\')\ndef mean(v): return 2.75'],
    ['fails and hopes', 'def mean(v): raise SystemExit(0)'],
  ])('is not accepted when it %s', async (_title, solution) => {
    expect(['WA', 'RE']).toContain((await mark(solution)).verdict);
  });

  it('cannot pass a failure off as success after the right output', async () => {
    const solution = 'import atexit, os\natexit.register(os._exit, 3)\ndef mean(v): return sum(v) / len(v)';
    expect((await mark(solution)).verdict).toBe('RE');
  });
});
