import { tasksOfCodeRunner } from '@assay/item-bank/domain';
import { readXml } from './read-xml';
import { readYaml } from './read-yaml';

const moodle = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="coderunner">
    <name><text>C program: reverse</text></name>
    <questiontext format="html"><text><![CDATA[<p>Print the line &amp; reverse it.</p>]]></text></questiontext>
    <coderunnertype>c_program</coderunnertype>
    <prototypetype>0</prototypetype>
    <answer><![CDATA[#include <stdio.h>
int main(void) { return 0 < 1; }]]></answer>
    <testcases>
      <testcase useasexample="1" mark="1.0"><stdin><text>abc</text></stdin><expected><text>cba</text></expected></testcase>
    </testcases>
  </question>
</quiz>`;

describe('XML from elsewhere', () => {
  it('is read with its text as it stands: a CodeRunner question becomes a task', () => {
    const [task] = tasksOfCodeRunner(readXml(moodle));
    expect(task?.content?.secret.schemes['i1']).toMatchObject({
      referenceSolution: [{ path: 'main.c', content: expect.stringContaining('return 0 < 1') }],
    });
  });

  it('is refused with a document type, an entity of its own, or when it is nested without end', () => {
    expect(() => readXml('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toThrow('document type');
    expect(() => readXml('<a>&x;</a>')).toThrow();
    expect(() => readXml('<a>'.repeat(200))).toThrow('too deeply');
    expect(() => readXml('<a><b></a>')).toThrow();
  });
});

describe('YAML from elsewhere', () => {
  it('is plain values, and no names that stand twice or aliases that multiply', () => {
    expect(readYaml('limits: {time_limit: 1.5}\nname: no\n')).toEqual({ limits: { time_limit: 1.5 }, name: 'no' });
    expect(() => readYaml('a: 1\na: 2\n')).toThrow();
    const lines = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, index) => {
        const before = 'abcdefghi'[index];
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
      }),
    ];
    expect(() => readYaml(lines.join('\n'))).toThrow();
  });
});
