import { checkStructure, readStructure, structureRequest, type StructureReport } from './structure';
import { utf8 } from './execution';

const REPORT: StructureReport = {
  calls: [
    { name: 'text.split', file: 'main.py', line: 3 },
    { name: 'sum', file: 'main.py', line: 4 },
  ],
  imports: [{ name: 'os.path', file: 'main.py', line: 1 }],
  constructs: [{ name: 'for', file: 'main.py', line: 2 }],
  functions: [{ name: 'mean', file: 'main.py', line: 2, lines: 12 }],
  lint: [],
  unreadable: [],
};
const states = (...rules: Parameters<typeof checkStructure>[1][number][]) =>
  checkStructure(REPORT, rules).map(({ state }) => state);

describe('rules about the sources of a task', () => {
  it('find calls by their whole name and by its last part, and imports by the module they begin with', () => {
    expect(
      states(
        { rule: 'require', what: 'call', name: 'split' },
        { rule: 'require', what: 'call', name: 'text.split' },
        { rule: 'require', what: 'call', name: 'plit' },
        { rule: 'forbid', what: 'call', name: 'sum' },
        { rule: 'forbid', what: 'import', name: 'os' },
        { rule: 'forbid', what: 'import', name: 'o' },
        { rule: 'require', what: 'construct', name: 'while' },
      ),
    ).toEqual(['met', 'met', 'broken', 'broken', 'broken', 'met', 'broken']);
  });

  it('say where a function is too long, and by how much', () => {
    const [finding] = checkStructure(REPORT, [{ rule: 'longestFunction', lines: 10 }]);
    expect(finding).toMatchObject({ state: 'broken', places: [{ file: 'main.py', line: 2 }] });
    expect(finding?.reason).toBe('mean has 12 lines; at most 10 are wanted.');
    expect(states({ rule: 'longestFunction', lines: 12 })).toEqual(['met']);
  });

  it('are not decided where nothing was looked for', () => {
    const [finding] = checkStructure({ ...REPORT, lint: null }, [{ rule: 'lint' }]);
    expect(finding?.state).toBe('unavailable');
  });

  it('are all broken by a file that is no source of the language', () => {
    const unreadable = [{ file: 'main.py', line: 7, message: 'invalid syntax' }];
    const [finding] = checkStructure({ ...REPORT, unreadable }, [{ rule: 'forbid', what: 'call', name: 'eval' }]);
    expect(finding?.reason).toBe('main.py cannot be read, line 7: invalid syntax');
  });

  it('ask for a request that looks and does not run, and believe only what the parser has printed whole', () => {
    const program = { toolchain: { language: 'python', version: '3' } as const, entry: 'main.py', files: [] };
    expect(structureRequest(program, 'x')).toMatchObject({ phase: 'structure', tests: [{ id: 'structure' }] });
    const run = { outcome: 'exited', exitCode: 0, stdout: utf8(JSON.stringify(REPORT)) } as const;
    expect(readStructure(run)).toEqual(REPORT);
    expect(readStructure({ ...run, exitCode: 1 })).toBeNull();
    expect(readStructure({ ...run, stdout: utf8('{"calls":[]}') })).toBeNull();
  });
});
