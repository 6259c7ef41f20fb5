import { plainText } from '../content/content';
import type { CodeInteraction } from '../item/interaction';
import { schemeOf, type ItemContent } from '../item/item';
import { tasksOfCodeRunner } from './coderunner';
import type { XmlElement } from './xml-element';

const element = (name: string, text: string, children: XmlElement[] = [], attributes = {}): XmlElement => ({
  ...{ name, attributes, children },
  text: text + children.map((child) => child.text).join(''),
});
const worded = (name: string, text: string) => element(name, '', [element('text', text)]);
const test = (values: Record<string, string>, attributes: Record<string, string> = {}) =>
  element(
    'testcase',
    '',
    Object.entries(values).map(([name, text]) => worded(name, text)),
    attributes,
  );
const question = (values: Record<string, string>, tests: XmlElement[]) =>
  element(
    'question',
    '',
    [
      worded('name', values['name'] ?? 'Square'),
      worded('questiontext', values['questiontext'] ?? '<p>Write <code>sqr(n)</code>.</p>'),
      ...Object.entries(values).map(([name, text]) => element(name, text)),
      element('testcases', '', tests),
    ],
    { type: 'coderunner' },
  );
const read = (...questions: XmlElement[]) => tasksOfCodeRunner(element('quiz', '', questions));

describe('A CodeRunner question in Moodle XML', () => {
  const [first] = read(
    question(
      {
        coderunnertype: 'python3',
        answer: 'def sqr(n):\n    return n * n\n',
        allornothing: '0',
        penaltyregime: '10, 20',
      },
      [
        test({ testcode: 'print(sqr(3))', expected: '9', display: 'SHOW' }, { useasexample: '1', mark: '1.0000000' }),
        test({ testcode: 'print(sqr(-2))', expected: '4', display: 'HIDE', extra: 'x' }, { mark: '2.5000000' }),
        test({ testcode: '', stdin: '7', expected: '', display: 'HIDE_IF_FAIL' }),
      ],
    ),
  );
  const item = first?.content as ItemContent;
  const task = item.delivery.interactions[0] as CodeInteraction;
  const scheme = schemeOf(item.secret, 'i1', 'code');
  const notes = (first?.notes ?? []).map(({ sentence }) => sentence).join(' ');

  it('becomes a task whose checks run the test code behind the answer', () => {
    expect(task).toMatchObject({ title: 'Square', language: 'python', entry: 'main.py' });
    expect(task.visibleChecks).toMatchObject([
      { expected: '9', files: [{ path: 'test.py', content: 'from solution import *\n\nprint(sqr(3))\n' }] },
    ]);
    expect(scheme.hiddenChecks).toMatchObject([{ expected: '4' }, { stdin: '7\n' }]);
    expect(scheme.referenceSolution).toMatchObject([{ path: 'solution.py' }]);
    expect(plainText(task.prompt)).toBe('Write sqr(n).');
  });

  it('has the tests of a compiled language in one program, one for each argument', () => {
    const tests = [test({ testcode: 'printf("%d", sqr(2))', expected: '4' }), test({ testcode: 'x();', expected: '' })];
    const [made] = read(question({ coderunnertype: 'c_function', answer: 'int sqr(int n) { return n * n; }' }, tests));
    const { files, entry } = (made?.content as ItemContent).delivery.interactions[0] as CodeInteraction;
    expect(files.find(({ path }) => path === entry)?.content).toContain('case 1: {\nprintf("%d", sqr(2));\n');
    expect(schemeOf((made?.content as ItemContent).secret, 'i1', 'code').hiddenChecks[1]?.args).toEqual(['2']);
  });

  it('keeps the marks of its tests, together or one by one as it says', () => {
    expect(scheme.checks.map(({ marks }) => marks)).toEqual(['1', '2.5', '1']);
    expect(scheme.groups).toEqual([]);
    const [whole] = read(question({ coderunnertype: 'c_program', answer: 'x' }, [test({ expected: '1' })]));
    expect(schemeOf((whole?.content as ItemContent).secret, 'i1', 'code').groups).toMatchObject([{ id: 'all' }]);
  });

  it('says what is not taken', () => {
    expect(notes).toContain('penalties');
    expect(notes).toContain('extra');
    expect(notes).toContain('hidden here');
  });
});

describe('What of CodeRunner is reported and not guessed at', () => {
  const reasonOf = (values: Record<string, string>) => {
    const [made] = read(question(values, [test({ expected: '1' })]));
    expect(made?.content).toBeNull();
    return made?.notes[0]?.sentence;
  };

  it('is a template with logic, one that marks by itself, and a type that is not known', () => {
    expect(reasonOf({ coderunnertype: 'python3', template: '{% for T in TESTCASES %}{{ T }}{% endfor %}' })).toContain(
      'with logic',
    );
    expect(reasonOf({ coderunnertype: 'python3', template: 'import x\n{{ STUDENT_ANSWER }}' })).toContain('of its own');
    expect(reasonOf({ coderunnertype: 'python3', grader: 'TemplateGrader' })).toContain('marks the answers itself');
    expect(reasonOf({ coderunnertype: 'directed_graph' })).toContain('not known');
  });

  it('does not make tasks of prototypes and of questions of other types', () => {
    const other = element('question', '', [], { type: 'multichoice' });
    expect(read(other, question({ coderunnertype: 'python3', prototypetype: '2' }, []))).toEqual([]);
  });
});
