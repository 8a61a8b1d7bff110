/** Points, curves and small tables of numbers. */

/** A point. */
export type Point = readonly [x: number, y: number];

/** A cubic curve: its start, two handles, its end. */
export type Curve = readonly [Point, Point, Point, Point];

/** A rectangle. */
export type Box = readonly [x: number, y: number, w: number, h: number];

/** The numbers 0 … n-1. */
export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** Reads points written as "x y, x y, …". */
export function points(text: string): Point[] {
  return text.split(', ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(' ').map(Number);
    return [x, y];
  });
}

/** Reads a cubic curve written as four points. */
export function curve(text: string): Curve {
  const [a = [0, 0], b = a, c = b, d = c] = points(text);
  return [a, b, c, d];
}

/** Reads rows of three numbers written as "a b c, a b c, …". */
export function triples(text: string): [number, number, number][] {
  return text.split(', ').map((row) => {
    const [a = 0, b = 0, c = 0] = row.split(' ').map(Number);
    return [a, b, c];
  });
}

/** A point on a cubic curve. */
export function along([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (i: 0 | 1): number =>
    u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i];
  return [mix(0), mix(1)];
}
