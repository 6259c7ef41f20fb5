import type { HotspotArea } from './interaction';

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** Null for coordinates that enclose nothing. */
export function boundsOf({ shape, coords }: HotspotArea): Bounds | null {
  if (shape === 'circle') {
    const [x, y, radius] = coords;
    if (coords.length !== 3 || x === undefined || y === undefined || !radius || radius < 0) return null;
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  }
  const [xs, ys] = [coords.filter((_, at) => at % 2 === 0), coords.filter((_, at) => at % 2 === 1)];
  const isWhole = shape === 'rect' ? coords.length === 4 : coords.length >= 6 && coords.length % 2 === 0;
  const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  return isWhole && box.left < box.right && box.top < box.bottom ? box : null;
}
