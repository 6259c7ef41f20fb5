import { fieldTime, instantOf, minutesBetween, offsetText } from './zone';

const COPENHAGEN = 'Europe/Copenhagen';

describe('The clock of an organisation', () => {
  it('is ahead or behind by the hours of that day, summer time counted', () => {
    const [winter, summer] = [new Date('2026-01-15T12:00:00Z'), new Date('2026-07-15T12:00:00Z')];
    expect(minutesBetween('Etc/UTC', COPENHAGEN, winter)).toBe(60);
    expect(minutesBetween('Etc/UTC', COPENHAGEN, summer)).toBe(120);
    expect(minutesBetween('Asia/Kolkata', COPENHAGEN, winter)).toBe(-270);
    expect(minutesBetween('Europe/Oslo', COPENHAGEN, summer)).toBe(0);
    expect([offsetText(120), offsetText(-270), offsetText(0)]).toEqual(['+0200', '-0430', '+0000']);
  });

  it('keeps a time as it is through a field, whatever the device of the person shows', () => {
    expect(fieldTime('2026-03-12T13:30:00.000Z', COPENHAGEN)).toBe('2026-03-12T14:30');
    expect(instantOf('2026-03-12T14:30', COPENHAGEN)).toBe('2026-03-12T13:30:00.000Z');
    expect(instantOf('2026-07-12T14:30', COPENHAGEN)).toBe('2026-07-12T12:30:00.000Z');
    expect(instantOf('2026-07-12T14:30', 'America/New_York')).toBe('2026-07-12T18:30:00.000Z');
    expect(instantOf('', COPENHAGEN)).toBe('');
  });

  it('knows the night when the clock is changed', () => {
    expect(instantOf('2026-10-25T01:30', COPENHAGEN)).toBe('2026-10-24T23:30:00.000Z');
    expect(instantOf('2026-10-25T02:30', COPENHAGEN)).toBe('2026-10-25T00:30:00.000Z'); // it comes twice: the first
    expect(instantOf('2026-10-25T03:30', COPENHAGEN)).toBe('2026-10-25T02:30:00.000Z');
    expect(instantOf('2026-03-29T02:30', COPENHAGEN)).toBe('2026-03-29T01:30:00.000Z'); // there is none: 03:30
    expect(instantOf('2026-03-29T03:30', COPENHAGEN)).toBe('2026-03-29T01:30:00.000Z');
  });
});
