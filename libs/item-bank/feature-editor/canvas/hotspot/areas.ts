import { boundsOf, type HotspotArea } from '@assay/item-bank/domain';

/** Pixels of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Shape = HotspotArea['shape'];
type Shaped = Pick<HotspotArea, 'shape' | 'coords'>;

const SMALLEST = 8;
const held = (value: number, low: number, high: number) => Math.round(Math.min(high, Math.max(low, value)));

/** An area between two corners; without them, in the middle, a third of the picture wide. */
export function newShape(shape: Shape, image: Size, from?: Point, to?: Point): Shaped {
  const side = Math.min(image.width, image.height) / 3;
  const middle = { x: image.width / 2, y: image.height / 2 };
  const a = from ?? { x: middle.x - side / 2, y: middle.y - side / 2 };
  const b = to ?? { x: middle.x + side / 2, y: middle.y + side / 2 };
  const [left, right] = [held(Math.min(a.x, b.x), 0, image.width), held(Math.max(a.x, b.x), 0, image.width)];
  const [top, bottom] = [held(Math.min(a.y, b.y), 0, image.height), held(Math.max(a.y, b.y), 0, image.height)];
  if (shape === 'rect') return { shape, coords: [left, top, right, bottom] };
  if (shape === 'poly') {
    const half = Math.round((left + right) / 2);
    return { shape, coords: [half, top, right, bottom, left, bottom] };
  }
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  const room = Math.min(x, y, image.width - x, image.height - y);
  return { shape, coords: [x, y, held(Math.max(right - left, bottom - top) / 2, 1, room)] };
}

/** Whether a drag was more than a click that trembled. */
export const isDrawn = (from: Point, to: Point): boolean =>
  Math.abs(from.x - to.x) >= SMALLEST && Math.abs(from.y - to.y) >= SMALLEST;

/** Moved as a whole, and kept inside of the picture. */
export function moved(area: Shaped, by: Point, image: Size): readonly number[] {
  const box = boundsOf(area as HotspotArea);
  if (!box) return area.coords;
  const x = held(by.x, -box.left, image.width - box.right);
  const y = held(by.y, -box.top, image.height - box.bottom);
  if (area.shape === 'circle') return area.coords.map((value, index) => value + ([x, y][index] ?? 0));
  return area.coords.map((value, index) => value + (index % 2 === 0 ? x : y));
}

/** Its outline, to draw (SVG path data). */
export function outline({ shape, coords }: Shaped): string {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  if (shape === 'rect') return `M${a} ${b}H${c}V${d}H${a}Z`;
  if (shape === 'circle') return `M${a - c} ${b}a${c} ${c} 0 1 0 ${2 * c} 0a${c} ${c} 0 1 0 ${-2 * c} 0Z`;
  return `M${coords.join(' ')}Z`;
}

/** Where an area can be taken to change its size: the corners, or the rim of a circle. */
export function handlesOf({ shape, coords }: Shaped): Point[] {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  if (shape === 'circle') return [{ x: a + c, y: b }];
  if (shape === 'rect') {
    return [
      { x: a, y: b },
      { x: c, y: b },
      { x: c, y: d },
      { x: a, y: d },
    ];
  }
  return Array.from({ length: coords.length / 2 }, (_, at) => ({ x: coords[2 * at] ?? 0, y: coords[2 * at + 1] ?? 0 }));
}

/** The area with one of its handles at another place. */
export function reshaped({ shape, coords }: Shaped, handle: number, to: Point, image: Size): readonly number[] {
  const [x, y] = [held(to.x, 0, image.width), held(to.y, 0, image.height)];
  if (shape === 'circle') {
    const [cx = 0, cy = 0] = coords;
    const room = Math.min(cx, cy, image.width - cx, image.height - cy);
    return [cx, cy, held(Math.hypot(to.x - cx, to.y - cy), Math.min(SMALLEST, room), room)];
  }
  if (shape === 'poly')
    return coords.map((value, index) => (index === 2 * handle ? x : index === 2 * handle + 1 ? y : value));
  const [left = 0, top = 0, right = 0, bottom = 0] = coords;
  const isLeft = handle === 0 || handle === 3;
  const isTop = handle === 0 || handle === 1;
  return [
    isLeft ? Math.min(x, right - SMALLEST) : left,
    isTop ? Math.min(y, bottom - SMALLEST) : top,
    isLeft ? right : Math.max(x, left + SMALLEST),
    isTop ? bottom : Math.max(y, top + SMALLEST),
  ];
}

/** Wider and higher by so much, from its upper left corner; a circle by its radius. Shapes with corners grow as a whole. */
export function resized(area: Shaped, by: Point, image: Size): readonly number[] {
  const { shape, coords } = area;
  if (shape === 'poly') {
    const box = boundsOf(area as HotspotArea);
    if (!box) return coords;
    const [wide, high] = [box.right - box.left, box.bottom - box.top];
    const x = held(by.x, SMALLEST - wide, image.width - box.right) / wide;
    const y = held(by.y, SMALLEST - high, image.height - box.bottom) / high;
    return coords.map((value, index) =>
      Math.round(index % 2 === 0 ? value + (value - box.left) * x : value + (value - box.top) * y),
    );
  }
  const handle = handlesOf(area)[shape === 'rect' ? 2 : 0] ?? { x: 0, y: 0 };
  const to =
    shape === 'circle' ? { x: handle.x + (by.x || by.y), y: handle.y } : { x: handle.x + by.x, y: handle.y + by.y };
  return reshaped(area, shape === 'rect' ? 2 : 0, to, image);
}

/** One more corner, in the middle of the longest side. */
export function withCorner({ coords }: Shaped): readonly number[] {
  const corners = handlesOf({ shape: 'poly', coords });
  const sides = corners.map((corner, at) => {
    const next = corners[(at + 1) % corners.length] ?? corner;
    return {
      at,
      length: Math.hypot(next.x - corner.x, next.y - corner.y),
      x: (corner.x + next.x) / 2,
      y: (corner.y + next.y) / 2,
    };
  });
  const [longest] = sides.sort((a, b) => b.length - a.length);
  if (!longest) return coords;
  const after = 2 * (longest.at + 1);
  return [...coords.slice(0, after), Math.round(longest.x), Math.round(longest.y), ...coords.slice(after)];
}
