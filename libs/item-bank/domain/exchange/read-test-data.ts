import { isSourcePath, type SourceFile } from '@assay/sandbox/domain';
import {
  below,
  comparePaths,
  isPlain,
  numberOf,
  textOf,
  wordsOf,
  type PackageFiles,
  type Plain,
  type YamlReader,
} from './package-files';
import type { PackageGroup, PackageTest } from './problem-package';

const NOTHING = new Uint8Array();
const CONFIGURATION = /(^|\/)(test_group|testdata)\.yaml$/;

/** The tests of a package and the groups that they stand in. `flags` are those of problem.yaml, for every test. */
export function readTestData(
  files: PackageFiles,
  readYaml: YamlReader,
  flags: readonly string[],
): { tests: PackageTest[]; groups: PackageGroup[] } {
  const data = new Map(below(files, 'data'));
  const settings = new Map(
    [...data]
      .filter(([path]) => CONFIGURATION.test(path))
      .map(([path, bytes]) => [path.replace(CONFIGURATION, ''), plainOf(bytes, readYaml)] as const),
  );
  const names = [...data.keys()]
    .filter((path) => /^(sample|secret)\/.*\.in$/.test(path) && !/\.files\//.test(path))
    .map((path) => path.slice(0, -'.in'.length))
    .sort(comparePaths);
  const tests = names.map((name) => readTest(name, data, settings, readYaml, flags));
  const inOrder = [...tests.filter((test) => test.isSample), ...tests.filter((test) => !test.isSample)];
  const folders = [...new Set(inOrder.filter((test) => !test.isSample).map(({ name }) => folderOf(name)))];
  return { tests: inOrder, groups: folders.map((name) => readGroup(name, settings.get(name))) };
}

function readTest(
  name: string,
  data: ReadonlyMap<string, Uint8Array>,
  settings: ReadonlyMap<string, Plain>,
  readYaml: YamlReader,
  flags: readonly string[],
): PackageTest {
  const own = plainOf(data.get(`${name}.yaml`), readYaml);
  const inherited = [own, ...foldersAbove(name).map((folder) => settings.get(folder) ?? {})];
  const nearest = (...keys: string[]): unknown =>
    inherited.flatMap((each) => keys.flatMap((key) => (key in each ? [each[key]] : [])))[0];
  const validatorFlags = nearest('output_validator_args', 'output_validator_flags');
  const title = own['description'] ?? textOf(data.get(`${name}.desc`)) ?? '';
  return {
    name,
    isSample: name.startsWith('sample/'),
    input: data.get(`${name}.in`) ?? NOTHING,
    answer: data.get(`${name}.ans`) ?? data.get(`${name}.out`) ?? NOTHING,
    args: wordsOf(nearest('args')),
    files: filesOfTest(name, data),
    validatorArgs: [...flags, ...wordsOf(isPlain(validatorFlags) ? validatorFlags['flags'] : validatorFlags)],
    description: String(title).trim(),
  };
}

function filesOfTest(name: string, data: ReadonlyMap<string, Uint8Array>): SourceFile[] {
  const folder = `${name}.files/`;
  return [...data]
    .filter(([path]) => path.startsWith(folder) && isSourcePath(path.slice(folder.length)))
    .map(([path, content]) => ({ path: path.slice(folder.length), content }));
}

/** Of a pass-fail problem nobody adds up, so that its groups mean nothing. */
function readGroup(name: string, own: Plain = {}): PackageGroup {
  const scoring = isPlain(own['scoring']) ? own['scoring'] : {};
  const stated =
    scoring['aggregation'] ?? scoring['aggregate'] ?? aggregationOfGrader(String(own['grader_flags'] ?? ''));
  const usual = name === 'secret' ? 'sum' : 'pass-fail';
  const aggregation = stated === 'sum' || stated === 'min' || stated === 'pass-fail' ? stated : usual;
  return { name, aggregation, score: numberOf(scoring['score']) ?? numberOf(own['accept_score']) };
}

const aggregationOfGrader = (flags: string) => wordsOf(flags).find((flag) => flag === 'min' || flag === 'sum');

function plainOf(bytes: Uint8Array | undefined, readYaml: YamlReader): Plain {
  const text = textOf(bytes);
  if (text === null) return {};
  const value = readYaml(text);
  return isPlain(value) ? value : {};
}

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/'));

/** From the nearest folder to that of all data, which is "". */
function foldersAbove(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return [...parts.map((_part, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
