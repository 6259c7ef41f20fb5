import { C } from './c';
import { CPP } from './cpp';
import { JAVA } from './java';
import { PYTHON } from './python';
import { SHELL } from './shell';
import { SQL } from './sql';
import { suggestions, type WordList } from './word-list';

const labels = (list: WordList | null, before: string, text = before) =>
  suggestions(list, before, text).map(({ label }) => label);

describe('Completion without a line', () => {
  it('offers keywords, names of the standard library and the words of the file', () => {
    const offered = labels(PYTHON, 'so', 'def something_long(): ...\nso');
    expect(offered).toEqual(expect.arrayContaining(['sorted', 'for', 'print', 'something_long']));
    expect(offered).not.toContain('so');
  });
  it('offers the members of a module after its dot, and nothing that may not stand there', () => {
    const offered = labels(PYTHON, 'x = math.sq');
    expect(offered).toContain('sqrt');
    expect(offered).not.toContain('for');
    expect(labels(PYTHON, 'rows.')).toEqual(expect.arrayContaining(['append', 'split', 'items']));
    expect(labels(CPP, 'std::vec')).toContain('vector');
    expect(labels(PYTHON, 'row.', 'row.temperature = 1\nother_word\nrow.')).toEqual(
      expect.arrayContaining(['temperature', 'append']),
    );
    expect(labels(PYTHON, 'row.', 'row.temperature = 1\nother_word\nrow.')).not.toContain('other_word');
  });
  it('takes the dot of a number for what it is', () => {
    expect(labels(PYTHON, 'x = 21.3')).toContain('for');
  });
  it('offers the words of the file where nothing is known of the language', () => {
    expect(labels(null, 'da', 'day,value\nda')).toEqual(['day', 'value']);
  });
  it('has lists of single words, each once', () => {
    for (const list of [PYTHON, C, CPP, JAVA, SHELL, SQL]) {
      for (const words of [list.keywords, list.names, list.methods, ...Object.values(list.members)]) {
        const each = words.split(' ').filter(Boolean);
        expect(each.filter((word, index) => each.indexOf(word) !== index)).toEqual([]);
        expect(each.every((word) => /^[\w.#]+$/.test(word))).toBe(true);
      }
    }
  });
});
