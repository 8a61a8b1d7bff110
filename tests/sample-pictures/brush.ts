/** Brush strokes that make large areas look painted. */
import { type Box, type Point } from './geometry.ts';
import { type Colours } from './palette.ts';
import { between, pick } from './random.ts';
import { add, type Sketch } from './sketch.ts';
import { blur, line, n, repeat } from './svg.ts';

/** Brush strokes: how many, their mean length, their width, their direction in degrees, their opacity. */
export type Strokes = readonly [
  count: number,
  length: number,
  width: number,
  turn: number,
  opacity: number,
];

/** Scatters translucent brush strokes over a box, so that large areas look painted. */
export function brushwork(
  s: Sketch,
  [left, top, w, h]: Box,
  colours: Colours,
  [count, reach, width, turn, opacity]: Strokes,
): string {
  return repeat(count, () => {
    const x = left + w * s.random();
    const y = top + h * s.random();
    const angle = ((turn + between(s, -14, 14)) * Math.PI) / 180;
    const length = reach * between(s, 0.4, 1.3);
    const end: Point = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
    const bend: Point = [
      (x + end[0]) / 2 + between(s, -12, 12),
      (y + end[1]) / 2 + between(s, -12, 12),
    ];
    const d = `M${n(x)} ${n(y)}Q${n(bend[0])} ${n(bend[1])} ${n(end[0])} ${n(end[1])}`;
    return line(
      d,
      pick(s, colours),
      width * between(s, 0.3, 1.2),
      `opacity="${n(opacity * between(s, 0.4, 1))}"`,
    );
  });
}

/** Brushwork over the whole picture. */
export function paint(s: Sketch, colours: Colours, strokes: Strokes): void {
  add(s, blur(s, 2, brushwork(s, [-50, -50, s.w + 50, s.h + 100], colours, strokes)));
}

/** The grain of a wooden table seen from above. */
export function grain(s: Sketch, box: Box, colours: Colours, count: number): string {
  return blur(s, 0.8, brushwork(s, box, colours, [count, 420, 5, 2, 0.28]));
}
