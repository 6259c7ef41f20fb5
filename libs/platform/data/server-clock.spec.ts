import { TestBed } from '@angular/core/testing';
import { ServerClock } from './server-clock';

describe('The clock of the server, seen from a device', () => {
  const clock = () => TestBed.inject(ServerClock);

  it('is half a round trip older than its reading', () => {
    clock().observe(10_000, 4_000, 4_200);
    expect(clock().offset()).toBe(10_000 - 4_100);
  });
  it('keeps the reading with the shortest round trip', () => {
    clock().observe(10_000, 4_000, 4_100);
    clock().observe(10_900, 4_500, 5_500);
    expect(clock().roundTrip()).toBe(100);
  });
  it('follows a jump of the device’s clock at once', () => {
    clock().observe(10_000, 4_000, 4_100);
    clock().observe(70_000, 4_000, 4_900);
    expect(clock().offset()).toBe(70_000 - 4_450);
  });
  it('ignores a reading that cannot be', () => {
    clock().observe(Number.NaN, 4_000, 4_100);
    clock().observe(10_000, 4_100, 4_000);
    expect(clock().offset()).toBeNull();
  });
});
