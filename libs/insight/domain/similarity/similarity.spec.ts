import { sharedPassages } from './shared-passages';
import { tokensOf } from './tokens';
import { typingHistory, typingSentences } from './typing-history';

const original = `def mean_by_sensor(rows):
    totals = {}
    for name, value in rows:
        if value is None:
            continue
        total, number = totals.get(name, (0, 0))
        totals[name] = (total + value, number + 1)
    return {name: round(total / number, 2) for name, (total, number) in totals.items()}
`;
// the same with other names, comments, spaces and numbers
const renamed = `# my own work
import math

def averages(data):
    sums = {}
    for k, v in data:
        if v is None:
            continue   # skip it
        s, n = sums.get(k, (0, 0))
        sums[k] = (s + v, n + 1)
    return {k: round(s / n, 3) for k, (s, n) in sums.items()}
`;
const other = `from collections import defaultdict

def summary(rows):
    groups = defaultdict(list)
    for row in rows:
        if row[1] is not None:
            groups[row[0]].append(row[1])
    result = {}
    while groups:
        key, values = groups.popitem()
        result[key] = round(sum(values) / len(values), 2)
    return result
`;
const works = (...sources: string[]) => sources.map((source, index) => ({ id: `s${index + 1}`, source }));

describe('Programs that share passages', () => {
  it('are found under other names, numbers and comments, with the lines of both', () => {
    const [pair, ...more] = sharedPassages('python', works(original, renamed, other), '');
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ a: 's1', b: 's2', passages: [{ a: { from: 1, to: 8 }, b: { from: 4, to: 11 } }] });
  });

  it('are not named for what everybody was given to begin with', () => {
    expect(sharedPassages('python', works(`${original}x = 1\n`, `${original}y = "a"\n`), original)).toEqual([]);
  });

  it('are not named for what many of them wrote', () => {
    const many = Array.from({ length: 6 }, (_, index) => `${original}\nprint(${index})\n`);
    expect(sharedPassages('python', works(...many), '')).toEqual([]);
  });

  it('are compared by what a language calls a word: comments, texts and names are alike', () => {
    const words = (source: string) => tokensOf('javascript', source).map(({ word }) => word);
    expect(words("const a = 'x'; // note\n/* b */ f(1.5)")).toEqual(words('const total = "yz";\n\nsum(200) // other'));
    expect(tokensOf('python', 'a = """\n\n"""\nb = 1').at(-1)).toEqual({ word: '0', line: 4 });
  });
});

describe('How an answer came about', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 9, minute));

  it('is told in figures: saves, the longest piece at once, the time', () => {
    const begun = 'def solve():\n    pass\n';
    const saves = [
      { at: at(0), text: 'def solve():\n    return 1\n' },
      { at: at(2), text: 'def solve():\n    return 1\n' },
      { at: at(12), text: `def solve():\n    return 1\n${'x = 1\n'.repeat(50)}` },
    ];
    const history = typingHistory(saves, begun);
    expect(history).toMatchObject({
      saves: 3,
      longestInsert: { characters: 300, at: at(12) },
      longestPauseMinutes: 12,
    });
    expect(typingSentences(history).join(' ')).toContain('saved 3 times, over 12 minutes');
    expect(typingSentences(history).join(' ')).toContain('has 300 characters');
  });

  it('says so where nothing was saved', () => {
    expect(typingSentences(typingHistory([], 'x'))).toEqual(['Nothing was saved for this answer.']);
  });

  it('never says what it may mean', () => {
    const words = typingSentences(typingHistory([{ at: at(0), text: 'a'.repeat(5000) }], '')).join(' ');
    expect(words).not.toMatch(/suspic|cheat|likely|probab|plagiar|score|%/i);
  });
});
