import { minutesBetween } from './zone-difference';

describe('The clock of an organisation', () => {
  it('is ahead or behind by the hours of that day, summer time counted', () => {
    const [winter, summer] = [new Date('2026-01-15T12:00:00Z'), new Date('2026-07-15T12:00:00Z')];
    expect(minutesBetween('Etc/UTC', 'Europe/Copenhagen', winter)).toBe(60);
    expect(minutesBetween('Etc/UTC', 'Europe/Copenhagen', summer)).toBe(120);
    expect(minutesBetween('Asia/Kolkata', 'Europe/Copenhagen', winter)).toBe(-270);
    expect(minutesBetween('Europe/Oslo', 'Europe/Copenhagen', summer)).toBe(0);
  });
});
