import type { Line } from '../line';

/** The part of a task that candidates cannot change: one input as JSON in, the answer as JSON out. */
const HARNESS = `
import json, sys
from solution import mean
print(json.dumps({'mean': mean(json.load(sys.stdin)['values'])}))
`;
const forged = (line: number, title: string, solution: string, files: Record<string, string> = {}): Line => ({
  line,
  title,
  program: {
    source: HARNESS,
    stdin: '{"values": [1, 2, 3, 5]}',
    prints: '{"mean": 2.75}',
    files: { 'solution.py': solution, ...files },
  },
  verdict: ['WA', 'RE'],
});

/** 72–80: marks without the work. 81 and 82 are rules of marking, not of the sandbox. */
export const FORGING: readonly Line[] = [
  forged(72, 'claims to have passed and ends', "print('PASS', '1 passed', sep='\\n')\nimport os\nos._exit(0)"),
  forged(
    73,
    'replaces what compares',
    "import unittest, json\nunittest.TestCase.assertEqual = lambda *a, **k: None\njson.dumps = lambda *a, **k: 'PASS'\ndef mean(v): return 0",
  ),
  forged(
    74,
    'is equal to everything',
    'class All(str):\n    def __eq__(self, o): return True\n    __hash__ = str.__hash__\ndef mean(v): return All("x")',
  ),
  forged(
    75,
    'searches the frames of its callers for the expected value',
    'import sys\ndef mean(v):\n    f, found = sys._getframe(), []\n    while f:\n        found += [x for x in f.f_locals.values() if x == 2.75]; f = f.f_back\n    return found[0] if found else 0',
  ),
  forged(
    76,
    'reads the file of the tests',
    "import glob\ndef mean(v):\n    for path in glob.glob('/src/**', recursive=True) + glob.glob('/box/**', recursive=True):\n        try: text = open(path).read()\n        except OSError: continue\n        if '2.75' in text and not path.endswith('solution.py'): return 2.75\n    return 0",
  ),
  forged(
    77,
    'ends well at the end of the interpreter',
    'import atexit, os\natexit.register(os._exit, 0)\ndef mean(v): return 0',
  ),
  forged(78, 'lays modules in the way of the interpreter', 'def mean(v): return 0', {
    'sitecustomize.py': 'import os\nprint(\'{"mean": 2.75}\', flush=True)\nos._exit(0)',
    'usercustomize.py': 'import os\nprint(\'{"mean": 2.75}\', flush=True)\nos._exit(0)',
    'conftest.py': 'raise SystemExit(0)',
    'unittest.py': 'raise SystemExit(0)',
  }),
  forged(
    79,
    'hands in reports of tests that passed',
    `open('junit.xml', 'w').write('<testsuite tests="1" failures="0"/>')\nprint('OK')\ndef mean(v): return 0`,
  ),
  {
    line: 80,
    title: 'looks ahead to the next input',
    program: {
      source: `
import os, sys
mine = sys.stdin.read()
seen = []
for pid in [p for p in os.listdir('/proc') if p.isdigit()]:
    for number in os.listdir(f'/proc/{pid}/fd') if os.access(f'/proc/{pid}/fd', os.R_OK) else []:
        path = f'/proc/{pid}/fd/{number}'
        try:
            if not os.path.isfile(path): continue
            if 'the next input' in open(path, errors='replace').read(): seen.append(path)
        except OSError: pass
for folder in ('/box', '/src', '/tmp', '/dev/shm'):
    for root, _, names in os.walk(folder):
        for name in names:
            text = open(os.path.join(root, name), errors='replace').read()
            if 'the next ' + 'input' in text and name != 'main.py': seen.append(name)
print(seen)`,
      stdin: 'this input',
      prints: '[]',
    },
    verdict: 'AC',
  },
];
