import { limitsFor, showText, utf8, type ExecutionRequest, type Language } from '@assay/sandbox/domain';
import { withRunner } from './testing/with-runner';

withRunner('a program that has to be built', ({ runner }) => {
  const execute = async (language: Language, files: Record<string, string>, change: Partial<ExecutionRequest> = {}) => {
    const { toolchains } = await runner().client.capability();
    const installed = toolchains.find((toolchain) => toolchain.language === language);
    if (installed === undefined) return console.warn(`SKIPPED: there is no ${language} here.`);
    return runner().client.execute({
      id: 'request',
      toolchain: installed,
      entry: Object.keys(files)[0] ?? '',
      files: Object.entries(files).map(([path, text]) => ({ path, content: utf8(text) })),
      tests: ['3', '4'].map((id) => ({ id, stdin: utf8(id) })),
      limits: limitsFor(language),
      fresh: true,
      ...change,
    });
  };

  it.each<[Language, Record<string, string>]>([
    [
      'c',
      {
        'main.c':
          '#include <stdio.h>\n#include <math.h>\n#include "lib/twice.h"\nint main(void) { int n; scanf("%d", &n); printf("%d\\n", (int)sqrt(twice(n) * twice(n))); }\n',
        'lib/twice.h': 'int twice(int);\n',
        'lib/twice.c': '#include "twice.h"\nint twice(int n) { return 2 * n; }\n',
      },
    ],
    [
      'cpp',
      {
        'main.cpp':
          '#include <iostream>\n#include <span>\nint main() { int n; std::cin >> n; std::cout << 2 * n << std::endl; }\n',
      },
    ],
    [
      'java',
      {
        'task/App.java':
          'package task;\nimport java.util.Scanner;\npublic class App { static class Twice { int of(int n) { return 2 * n; } }\n public static void main(String[] a) { System.out.println(new Twice().of(new Scanner(System.in).nextInt())); } }\n',
        'task/Other.java': 'package task;\nclass Other {}\n',
      },
    ],
    [
      'typescript',
      {
        'main.ts':
          "import { readFileSync } from 'node:fs';\nimport { twice } from './twice.ts';\nconsole.log(twice(Number(readFileSync(0, 'utf8'))));\n",
        'twice.ts': 'export const twice = (n: number): number => 2 * n;\n',
      },
    ],
    ['bash', { 'main.sh': 'read -r n\necho $((2 * n))\n' }],
  ])('runs: %s', async (language, files) => {
    const result = await execute(language, files);
    if (!result) return;
    expect(result.tests.map(({ stdout, stderr }) => showText(stdout) + showText(stderr))).toEqual(['6\n', '8\n']);
  });

  const broken = { 'main.c': 'int main(void) { return missing; }\n' };

  it('is told what the compiler says, and no test is started', async () => {
    const result = await execute('c', broken);
    if (!result) return;
    expect(result.build).toMatchObject({ outcome: 'not-built', cached: false });
    expect(showText(result.build?.messages ?? new Uint8Array())).toMatch(/^main\.c:.*missing/ms);
    expect(result.tests.map(({ outcome }) => outcome)).toEqual(['not-built', 'not-built']);
  });

  it('is built once, whoever asks; other sources, however alike, are built anew', async () => {
    const source = '#include <stdio.h>\nint main(void) { puts(__FILE__ "?"); }\n';
    const built = async (text: string) => (await execute('c', { 'main.c': text }))?.build?.cached;
    if ((await built(source)) === undefined) return;
    expect([await built(source), await built(`${source}\n`), await built(source)]).toEqual([true, false, true]);
  });

  it.each([
    ['reads without an end', '#include "/dev/zero"\n'],
    ['includes itself', '#include "main.c"\n#include "main.c"\n'],
    ['asks for a table of gigabytes', 'char table[1ul << 33] = {1};\nint main(void) { return table[5]; }\n'],
    ['prints errors without an end', Array.from({ length: 4000 }, (_, n) => `int a${n} = b${n};`).join('\n')],
    ['includes what is not for it', '#include "/src/../etc/shadow"\nint main(void) { return 0; }\n'],
  ])('is not built when it %s, and the machine does not suffer', async (_title, source) => {
    const result = await execute('c', { 'main.c': source });
    if (!result) return;
    expect(result.tests.map(({ outcome }) => outcome)).toEqual(['not-built', 'not-built']);
    expect(result.build?.messages.length).toBeLessThanOrEqual(64 * 1024);
  });

  it('cannot change what was built for itself or for others', async () => {
    const source = `
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  const char *places[] = {"/app/program", "/src/main.c", "/init"};
  for (int i = 0; i < 3; i++) {
    if (chmod(places[i], 0777) == 0) printf("changed %s\\n", places[i]);
    if (unlink(places[i]) == 0) printf("removed %s\\n", places[i]);
    FILE *file = fopen(places[i], "a");
    if (file != NULL) printf("opened %s\\n", places[i]);
  }
  printf("looked\\n");
}
`;
    for (let time = 1; time <= 2; time += 1) {
      const result = await execute('c', { 'main.c': source });
      if (!result) return;
      expect(result.tests.map(({ stdout }) => showText(stdout))).toEqual(['looked\n', 'looked\n']);
    }
  });
});
