/** SVG building blocks: shapes, gradients, groups. Every function returns SVG text. */
import { along, type Curve, type Point, points, range } from './geometry.ts';
import { define, type Sketch } from './sketch.ts';

/** Rounds a coordinate, to keep the SVG small. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Where a part goes: its origin, its scale and its turn in degrees. */
type At = readonly [x: number, y: number, scale?: number, turn?: number];

/** Where a gradient may lead: straight across, or aslant. */
export const ACROSS: Point = [1, 0];
export const ASLANT: Point = [1, 1];

/** The stops of a gradient, written as "offset colour opacity, …". */
function stops(list: string): string {
  return list
    .split(', ')
    .map((stop) => stop.split(' '))
    .map(([o, c, a = 1]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`)
    .join('');
}

/** A linear gradient from the first corner of the shape's box to another point (0–1 coordinates). */
export function linear(s: Sketch, list: string, [x, y]: Point = [0, 1]): string {
  const way = `x1="0" y1="0" x2="${x}" y2="${y}"`;
  return define(s, (id) => `<linearGradient id="${id}" ${way}>${stops(list)}</linearGradient>`);
}

/** A radial gradient inside the shape's box. */
export function radial(s: Sketch, list: string, [cx, cy]: Point = [0.5, 0.5], r = 0.5): string {
  const circle = `cx="${cx}" cy="${cy}" r="${r}"`;
  return define(s, (id) => `<radialGradient id="${id}" ${circle}>${stops(list)}</radialGradient>`);
}

/** Wraps parts in a Gaussian blur. */
export function blur(s: Sketch, deviation: number, ...parts: string[]): string {
  const area = 'x="-40%" y="-40%" width="180%" height="180%"';
  const effect = `<feGaussianBlur stdDeviation="${deviation}"/>`;
  const filter = define(s, (id) => `<filter id="${id}" ${area}>${effect}</filter>`);
  return group(`filter="${filter}"`, ...parts);
}

/** Wraps parts in a group with attributes. */
export function group(attributes: string, ...parts: string[]): string {
  return `<g ${attributes}>${parts.join('')}</g>`;
}

/** Moves, turns and scales parts. */
export function place([x, y, scale = 1, turn = 0]: At, ...parts: string[]): string {
  const transform = `translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(scale)})`;
  return group(`transform="${transform}"`, ...parts);
}

/** The attribute that cuts a group to an outline. */
export function clip(s: Sketch, outline: string): string {
  return `clip-path="${define(s, (id) => `<clipPath id="${id}">${outline}</clipPath>`)}"`;
}

/** Parts that lighten what lies under them. */
export function screen(...parts: string[]): string {
  return group('style="mix-blend-mode:screen"', ...parts);
}

/** Draws a part several times, one after the other. */
export function repeat(count: number, part: (i: number) => string): string {
  return range(count).map(part).join('');
}

/** A filled rectangle. */
export function rect(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;
}

/** A filled ellipse. */
export function oval(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
}

/** A circle. */
export function disc(x: number, y: number, r: number, fill: string, more = ''): string {
  return oval(x, y, r, r, fill, more);
}

/** A filled path. */
export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** A stroked path with round ends. */
export function line(d: string, colour: string, width: number, more = ''): string {
  const ends = 'stroke-linecap="round" stroke-linejoin="round"';
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" ${ends} ${more}/>`;
}

/** A polygon through points, given as "x y, x y, …" or as a list. */
export function polygon(corners: string | readonly Point[], fill: string, more = ''): string {
  const list = typeof corners === 'string' ? points(corners) : corners;
  return shape(`M${list.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, fill, more);
}

/** A ribbon along a cubic curve; the width depends on the way along it (0–1). */
export function ribbon(
  curve: Curve,
  widthAt: (t: number) => number,
  fill: string,
  more = '',
): string {
  const left: Point[] = [];
  const right: Point[] = [];
  for (const i of range(41)) {
    const t = i / 40;
    const [x, y] = along(curve, t);
    const [x2, y2] = along(curve, t + 0.01);
    const length = Math.hypot(x2 - x, y2 - y) || 1;
    const half = widthAt(t) / 2;
    const offset: Point = [(-(y2 - y) / length) * half, ((x2 - x) / length) * half];
    left.push([x + offset[0], y + offset[1]]);
    right.unshift([x - offset[0], y - offset[1]]);
  }
  return polygon([...left, ...right], fill, more);
}
