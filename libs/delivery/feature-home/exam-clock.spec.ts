import { clock, dayAndClock, dayIn, deviceClock, zoneName } from './exam-clock';

const copenhagen = 'Europe/Copenhagen';

describe('The clock of an exam', () => {
  it('is that of the organisation, with the name of its zone', () => {
    expect(clock('2026-03-12T12:30:00Z', copenhagen)).toBe('13:30');
    expect(dayAndClock('2026-03-12T23:30:00Z', copenhagen)).toBe('13 March 2026, 00:30');
    expect(dayIn(new Date('2026-03-12T23:30:00Z'), copenhagen)).toBe('2026-03-13');
    expect(zoneName('2026-03-12T12:30:00Z', copenhagen)).toBe('CET');
  });
  it('moves with the change of the clocks, and so does its name', () => {
    expect(clock('2026-03-29T12:30:00Z', copenhagen)).toBe('14:30');
    expect(zoneName('2026-03-29T12:30:00Z', copenhagen)).toBe('CEST');
  });
  it('is told beside that of the device, where they differ', () => {
    expect(deviceClock('2026-03-12T12:30:00Z', copenhagen, 'Europe/Berlin')).toBeNull();
    expect(deviceClock('2026-03-12T23:30:00Z', copenhagen, 'Europe/Helsinki')).toBe('13 March 2026, 01:30 EET');
  });
});
