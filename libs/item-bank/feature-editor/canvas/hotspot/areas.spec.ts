import { handlesOf, isDrawn, moved, newShape, reshaped, resized, withCorner } from './areas';

const image = { width: 600, height: 400 };

describe('An area on a picture', () => {
  it('is drawn from corner to corner, whichever comes first', () => {
    expect(newShape('rect', image, { x: 300, y: 200 }, { x: 100, y: 50 }).coords).toEqual([100, 50, 300, 200]);
    expect(newShape('circle', image, { x: 100, y: 100 }, { x: 200, y: 200 }).coords).toEqual([150, 150, 50]);
    expect(isDrawn({ x: 5, y: 5 }, { x: 8, y: 60 })).toBe(false);
  });

  it.each(['rect', 'circle', 'poly'] as const)('begins in the middle where it is added by keyboard: %s', (shape) => {
    const { coords } = newShape(shape, image);
    expect(Math.min(...coords)).toBeGreaterThan(0);
    expect(handlesOf({ shape, coords }).every(({ x, y }) => x <= 600 && y <= 400)).toBe(true);
  });

  it('never leaves the picture, however far it is pushed', () => {
    expect(moved({ shape: 'rect', coords: [500, 10, 580, 60] }, { x: 90, y: -50 }, image)).toEqual([520, 0, 600, 50]);
    expect(moved({ shape: 'circle', coords: [50, 50, 40] }, { x: -300, y: 10 }, image)).toEqual([40, 60, 40]);
    expect(moved({ shape: 'poly', coords: [10, 10, 60, 10, 30, 50] }, { x: 5, y: 5 }, image)).toEqual([
      ...[15, 15, 65, 15, 35, 55],
    ]);
  });

  it('changes by its corners and never turns inside out', () => {
    expect(reshaped({ shape: 'rect', coords: [10, 10, 100, 100] }, 0, { x: 300, y: 20 }, image)).toEqual([
      92, 20, 100, 100,
    ]);
    expect(reshaped({ shape: 'circle', coords: [100, 100, 20] }, 0, { x: 700, y: 100 }, image)).toEqual([
      100, 100, 100,
    ]);
    expect(reshaped({ shape: 'poly', coords: [0, 0, 50, 0, 20, 40] }, 1, { x: 70, y: 5 }, image)).toEqual([
      ...[0, 0, 70, 5, 20, 40],
    ]);
  });

  it('grows and shrinks by keyboard', () => {
    expect(resized({ shape: 'rect', coords: [10, 10, 100, 100] }, { x: 10, y: 0 }, image)).toEqual([10, 10, 110, 100]);
    expect(resized({ shape: 'circle', coords: [100, 100, 20] }, { x: 0, y: 5 }, image)).toEqual([100, 100, 25]);
    expect(resized({ shape: 'poly', coords: [0, 0, 100, 0, 0, 100] }, { x: 10, y: 10 }, image)).toEqual([
      ...[0, 0, 110, 0, 0, 110],
    ]);
  });

  it('gets one more corner on its longest side', () => {
    expect(withCorner({ shape: 'poly', coords: [0, 0, 100, 0, 50, 20] })).toEqual([0, 0, 50, 0, 100, 0, 50, 20]);
  });
});
