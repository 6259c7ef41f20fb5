import { evidenceSentence, resultWords } from './words';

describe('the words for evidence', () => {
  it('say the method, the number of pieces, and who or what marked, by role', () => {
    expect(evidenceSentence({ method: 'engine', markedBy: 'engine', pieces: 4 })).toBe(
      '4 questions, marked automatically by a key',
    );
    expect(evidenceSentence({ method: 'checks', markedBy: 'engine', pieces: 1 })).toBe(
      '1 check of practical work, run automatically',
    );
    expect(evidenceSentence({ method: 'examiner', markedBy: 'examiner', pieces: 2 })).toBe(
      '2 criteria of written answers, marked by an examiner',
    );
  });

  it('say so where a mark is missing, and where a person marked in place of the engine', () => {
    expect(evidenceSentence({ method: 'examiner', markedBy: null, pieces: 2 })).toBe(
      '2 criteria of written answers, not marked yet',
    );
    expect(evidenceSentence({ method: 'checks', markedBy: 'examiner', pieces: 3 })).toBe(
      '3 checks of practical work, marked by an examiner',
    );
  });

  it('never call a candidate a failure', () => {
    expect(Object.values(resultWords)).toEqual(['Met', 'Not met', 'Not yet decided']);
  });
});
