import { readCandidateList } from './candidate-list';
import { readCsv } from './csv';

const lines = (...rows: string[]) => rows.join('\n');

describe('a pasted list of candidates', () => {
  it('is read with a heading in any order and spelling', () => {
    const list = readCandidateList(
      lines('Full name,E-mail,Candidate No.,Extra time %', 'Kaja Dahl,Kaja@Example.org,4471-KD,25%'),
    );
    expect(list).toEqual({
      candidates: [{ line: 2, number: '4471-KD', name: 'Kaja Dahl', email: 'kaja@example.org', extraTimePercent: 25 }],
      errors: [],
    });
  });

  it('is read without a heading as number, name, e-mail, extra time', () => {
    const { candidates } = readCandidateList(lines('4471,Kaja Dahl,kaja@example.org,25', '4472,Ivo Brandt'));
    expect(candidates.map(({ number, email, extraTimePercent }) => [number, email, extraTimePercent])).toEqual([
      ['4471', 'kaja@example.org', 25],
      ['4472', null, 0],
    ]);
  });

  it('is read as spreadsheets write it: byte order mark, semicolons, quotes, blank lines, any line end', () => {
    const list = readCandidateList(
      '\uFEFFnumber;name;email\r\n\r\n4471;"Dahl; ""Kaja""";\r\n4472;Ivo Brandt;ivo@example.org\r\n',
    );
    expect(list.errors).toEqual([]);
    expect(list.candidates.map(({ line, name }) => [line, name])).toEqual([
      [3, 'Dahl; "Kaja"'],
      [4, 'Ivo Brandt'],
    ]);
  });

  it('names the row and the column of every fault, and keeps the rows without one', () => {
    const { candidates, errors } = readCandidateList(
      lines(
        'number,name,email,extra time',
        '4471,,kaja@example.org,25',
        ',Ivo Brandt,,',
        '4473,Mia Holt,mia@example,0',
        '4474,Noor Aziz,,12.5',
        '44 75,Ole Berg,,',
        '4476,Pia Lund,,101',
        '4477,Rasmus Moe,,10,left over',
        '4478,Siv Aas,,',
      ),
    );
    expect(candidates.map((candidate) => candidate.number)).toEqual(['4478']);
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      [2, 'name'],
      [3, 'number'],
      [4, 'email'],
      [5, 'extraTimePercent'],
      [6, 'number'],
      [7, 'extraTimePercent'],
      [8, null],
    ]);
    expect(errors[1]!.message).toBe('Give a candidate number or an e-mail address.');
  });

  it('finds a candidate who is in the list twice, and says where the first is', () => {
    const { errors } = readCandidateList(
      lines('4471,Kaja Dahl,kaja@example.org', '4471,Kaja D.,', '4472,K. Dahl,KAJA@example.org'),
    );
    expect(errors.map(({ line, message }) => [line, message])).toEqual([
      [2, 'The number 4471 is already in row 1.'],
      [3, 'The address kaja@example.org is already in row 1.'],
    ]);
  });

  it('says so when it is empty, has only a heading, or no names', () => {
    expect(readCandidateList(' \n ').errors[0]!.message).toBe('The list is empty.');
    expect(readCandidateList('number,name').errors[0]!.message).toContain('no candidate below it');
    expect(readCandidateList('number,email\n1,a@b.org').errors[0]!.message).toContain('“name”');
  });

  it('says where a quotation mark opens that never closes, instead of reading the rest as one name', () => {
    const list = readCandidateList(lines('number,name', '4471,Kaja Dahl', '4472,"Ivo Brandt', '4473,Mia Holt'));
    expect(list).toEqual({
      candidates: [],
      errors: [{ line: 3, field: null, message: 'A quotation mark opens here and does not close.' }],
    });
  });

  it('keeps counting lines past a quoted line break', () => {
    expect(readCsv('a,"b\nc"\nd,e').map((row) => row.line)).toEqual([1, 3]);
  });
});
