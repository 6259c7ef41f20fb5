import { readXml, readYaml } from '@assay/item-bank/api';
import {
  checkFindings,
  isRefused,
  packageOfTask,
  readPackage,
  runTask,
  tasksOfCodeRunner,
  taskOfPackage,
  type CodeInteraction,
  type CodeScheme,
  type ItemContent,
} from '@assay/item-bank/domain';
import type { Language, Verdict } from '@assay/sandbox/domain';
import path from 'node:path';
import { withRunner } from '../../../apps/sandbox-runner/testing/with-runner';
import { loadFolder } from './load-folder';

jest.setTimeout(180_000);

const moodle = (questions: string) => `<quiz>${questions}</quiz>`;
const question = (type: string, answer: string, code: string, expected: string) => `
  <question type="coderunner">
    <name><text>${type}</text></name>
    <questiontext format="html"><text>Square a number.</text></questiontext>
    <coderunnertype>${type}</coderunnertype><prototypetype>0</prototypetype>
    <answer><![CDATA[${answer}]]></answer>
    <testcases>
      <testcase useasexample="1" mark="1"><testcode><text><![CDATA[${code}]]></text></testcode><expected><text>${expected}</text></expected></testcase>
      <testcase useasexample="0" mark="1"><testcode><text><![CDATA[${code.replace('3', '4')}]]></text></testcode><expected><text>16</text></expected></testcase>
    </testcases>
  </question>`;

withRunner('tasks that came from elsewhere', ({ runner }) => {
  const partsOf = (item: ItemContent) => {
    const interaction = item.delivery.interactions[0] as CodeInteraction;
    return { interaction, scheme: item.secret.schemes['i1'] as CodeScheme };
  };
  async function verdictOf(item: ItemContent, files: CodeScheme['referenceSolution']): Promise<Verdict> {
    const { interaction, scheme } = partsOf(item);
    const checks = [...interaction.visibleChecks, ...scheme.hiddenChecks];
    const response = { files: Object.fromEntries(files.map((file) => [file.path, file.content])) };
    const result = await runTask({ id: 'imported', interaction, scheme, response, checks }, (request) =>
      runner().client.execute(request),
    );
    return checkFindings(checks, result, interaction).find(({ verdict }) => verdict !== 'AC')?.verdict ?? 'AC';
  }
  const versions = async () =>
    Object.fromEntries(
      (await runner().client.capability()).toolchains.map(({ language, version }) => [language, version]),
    ) as Partial<Record<Language, string>>;

  it.each(['coins', 'guess', 'median', 'table'])(
    'are earned by their solution and by no wrong one, also after a journey to the other format: %s',
    async (name) => {
      const files = await loadFolder(path.join(__dirname, '../problems', name));
      const read = readPackage(files, readYaml);
      if (isRefused(read)) throw new Error(read.refused);
      const { content } = taskOfPackage(read, { language: 'python', versions: await versions() });
      const sent = packageOfTask(content as ItemContent, 'i1', read.format === 'legacy' ? '2023-07-draft' : 'legacy');
      if (isRefused(sent)) throw new Error(sent.refused);
      const back = readPackage(sent.files, readYaml);
      if (isRefused(back)) throw new Error(back.refused);
      const again = taskOfPackage(back, { language: 'python', versions: await versions() }).content as ItemContent;
      for (const item of [content as ItemContent, again]) {
        const { scheme } = partsOf(item);
        const wrong = scheme.solutions?.find(({ verdict }) => verdict === 'WA');
        expect(await verdictOf(item, scheme.referenceSolution)).toBe('AC');
        expect(await verdictOf(item, wrong?.files ?? [])).toBe('WA');
      }
    },
  );

  it.each([
    ['python3', 'def sqr(n):\n    return n * n\n', 'print(sqr(3))'],
    ['c_function', 'int sqr(int n) { return n * n; }', 'printf("%d\\n", sqr(3))'],
    ['python3_program', 'print([9, 16][0])\n', ''],
  ])('run the test code of CodeRunner behind the answer: %s', async (type, answer, code) => {
    const [task] = tasksOfCodeRunner(readXml(moodle(question(type, answer, code, '9'))), await versions());
    const item = task?.content as ItemContent;
    expect(await verdictOf(item, partsOf(item).scheme.referenceSolution)).toBe(code === '' ? 'WA' : 'AC');
  });
});
