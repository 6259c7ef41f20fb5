import { createHash } from 'node:crypto';
import { contentHash, eventHash, FIRST_PREVIOUS_HASH, firstBrokenLink, type ResponseEvent } from './response-event';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const attemptId = '6d2f0f5e-57a4-4a0a-9f5a-1f2f7c6b8d10';

function historyOf(...values: unknown[]): ResponseEvent[] {
  let previousHash = FIRST_PREVIOUS_HASH;
  return values.map((value, index) => {
    const content = { attemptId, slot: 'q7', seq: index + 1, value };
    const facts = {
      position: index + 1,
      receivedAt: new Date(Date.UTC(2026, 2, 12, 13, 2, index)),
      late: false,
      contentHash: contentHash(sha256, content),
      previousHash,
    };
    previousHash = eventHash(sha256, facts);
    return { ...content, ...facts, hash: previousHash };
  });
}

describe('the history of an attempt', () => {
  const history = historyOf({ r1: ['b'] }, { r1: ['c'] }, { r1: null });

  it('is whole as it was saved', () => {
    expect(firstBrokenLink(sha256, history)).toBeNull();
    expect(firstBrokenLink(sha256, [])).toBeNull();
  });

  it('shows where a response was changed afterwards', () => {
    const changed = history.map((event) => (event.position === 2 ? { ...event, value: { r1: ['a'] } } : event));
    expect(firstBrokenLink(sha256, changed)).toBe(2);
  });

  it('shows where an event was taken out, moved, or its lateness rewritten', () => {
    expect(firstBrokenLink(sha256, [history[0]!, history[2]!])).toBe(2);
    expect(firstBrokenLink(sha256, [history[1]!, history[0]!, history[2]!])).toBe(1);
    expect(firstBrokenLink(sha256, [history[0]!, { ...history[1]!, late: true }, history[2]!])).toBe(2);
  });

  it('gives two spellings of the same value one hash (RFC 8785)', () => {
    const one = contentHash(sha256, { attemptId, slot: 'q7', seq: 1, value: { a: 1, b: 2 } });
    expect(contentHash(sha256, { attemptId, slot: 'q7', seq: 1, value: { b: 2, a: 1 } })).toBe(one);
  });
});
