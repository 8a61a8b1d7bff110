/** Trees and hills. */
import { type Point, range } from './geometry.ts';
import { shade } from './light.ts';
import { type Colours } from './palette.ts';
import { between, pick } from './random.ts';
import { type Sketch } from './sketch.ts';
import { n, oval, polygon, ribbon } from './svg.ts';

/** One branch and its smaller branches. */
export function branch(
  s: Sketch,
  from: Point,
  angle: number,
  length: number,
  width: number,
  depth: number,
  tips: Point[],
): string {
  const to: Point = [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length];
  const bend: Point = [
    (from[0] + to[0]) / 2 + between(s, -0.1, 0.1) * length,
    (from[1] + to[1]) / 2,
  ];
  const wood = ribbon([from, bend, bend, to], (t) => width * (1 - 0.45 * t), '#3a2a20');
  if (depth === 0) {
    tips.push(to);
    return wood;
  }
  const forks = [-1, 1].map((side) =>
    branch(
      s,
      to,
      angle + side * between(s, 0.25, 0.6),
      length * between(s, 0.66, 0.82),
      width * 0.55,
      depth - 1,
      tips,
    ),
  );
  return wood + forks.join('');
}

/** A broad-leaved tree standing at a point. */
export function tree(s: Sketch, x: number, y: number, h: number, leaves: Colours): string {
  const tips: Point[] = [];
  const wood = branch(
    s,
    [x, y],
    -Math.PI / 2 + between(s, -0.08, 0.08),
    h * 0.32,
    h * 0.06,
    4,
    tips,
  );
  const crown = tips.flatMap(([tx, ty]) =>
    range(34).map(() => {
      const a = s.random() * Math.PI * 2;
      const r = h * 0.13 * Math.sqrt(s.random());
      const size = h * between(s, 0.008, 0.022);
      return oval(
        tx + Math.cos(a) * r * 1.25,
        ty + Math.sin(a) * r,
        size * 1.5,
        size,
        pick(s, leaves),
        `opacity="${n(between(s, 0.5, 0.95))}" transform="rotate(${n(between(s, -40, 40))} ${n(tx)} ${n(ty)})"`,
      );
    }),
  );
  return shade(s, x, y, h * 0.4, h * 0.04, 0.5) + wood + crown.join('');
}

/** A ridge of hills across the picture. */
export function ridge(s: Sketch, y: number, height: number, fill: string): string {
  const phase = s.random() * 20;
  const points = range(61).map((i): Point => {
    const t = i / 60;
    const wave =
      Math.sin(t * 5 + phase) * 0.5 +
      Math.sin(t * 11 + phase * 2) * 0.28 +
      Math.sin(t * 27 + phase) * 0.09;
    return [t * s.w, y - height * wave];
  });
  return polygon([[0, s.h], ...points, [s.w, s.h]], fill);
}
