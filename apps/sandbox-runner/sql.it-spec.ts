import { limitsFor, showText, utf8, type TestInput, type TestRun } from '@assay/sandbox/domain';
import { withRunner } from './testing/with-runner';

const SHOP = {
  'schema.sql': 'CREATE TABLE sale (id int PRIMARY KEY, price numeric(8,2), day date, paid bool);',
  'data.sql': "INSERT INTO sale VALUES (1, 12.5, '2026-03-01', true), (2, 3, NULL, false);",
};

withRunner(
  'a task in SQL',
  ({ runner }) => {
    async function answer(source: string, files: Record<string, string>, check = ''): Promise<TestRun> {
      const { client } = runner();
      const version = (await client.capability()).toolchains.find(({ language }) => language === 'sql')?.version ?? '';
      const test: TestInput = { id: '1', stdin: utf8(check) };
      const program = {
        toolchain: { language: 'sql', version },
        entry: 'main.sql',
        files: contents({ ...files, 'main.sql': source }),
      };
      const result = await client.execute({ id: 'x', ...program, tests: [test], limits: limitsFor('sql') } as never);
      return result.tests[0] as TestRun;
    }

    it('prints the rows of its last query, every digit of them, on the data set of the check', async () => {
      const run = await answer('SELECT 1; SELECT * FROM sale ORDER BY id;', SHOP);
      expect([showText(run.stderr), showText(run.stdout)]).toEqual([
        '',
        '{"columns":["id","price","day","paid"],"rows":[[1,12.50,"2026-03-01",true],\n[2,3.00,null,false]]}\n',
      ]);
    });

    it('finds a table for each file of values', async () => {
      const run = await answer('SELECT sum(n::int) FROM figures', { 'figures.csv': 'n,word\n1,"a, b"\n2,c\n' });
      expect(JSON.parse(showText(run.stdout))).toEqual({ columns: ['sum'], rows: [[3]] });
    });

    it('is looked at by the query of the check after it, without what it has not committed', async () => {
      const check = 'SELECT price FROM sale ORDER BY id';
      const change = await answer('UPDATE sale SET price = price * 2; BEGIN; DELETE FROM sale;', SHOP, check);
      expect(JSON.parse(showText(change.stdout))).toEqual({ columns: ['price'], rows: [[25], [6]] });
    });

    it('says where a statement is wrong, and ends with an error', async () => {
      const run = await answer('SELECT 1;\nSELEC 1', SHOP);
      expect([run.exitCode, showText(run.stderr)]).toEqual([1, 'ERROR: syntax error at or near "SELEC" (line 2)\n']);
    });
  },
  { ASSAY_RUNNER_LANGUAGES: 'sql' },
);

const contents = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({ path, content: utf8(text) }));
