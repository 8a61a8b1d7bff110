/** Light, shadow and air. */
import { type Box, type Curve, type Point, range } from './geometry.ts';
import { NIGHT, PAPER } from './palette.ts';
import { between } from './random.ts';
import { add, type Sketch } from './sketch.ts';
import { blur, disc, linear, n, oval, polygon, radial, rect, ribbon, screen } from './svg.ts';

/** Fills the whole picture. */
export function backdrop(s: Sketch, fill: string): void {
  add(s, rect(0, 0, s.w, s.h, fill));
}

/** A soft pool of light. */
export function glow(
  s: Sketch,
  x: number,
  y: number,
  r: number,
  colour: string,
  opacity: number,
  flat = 1,
): string {
  const fill = radial(s, `0 ${colour} ${opacity}, 0.35 ${colour} ${opacity * 0.5}, 1 ${colour} 0`);
  return oval(x, y, r, r * flat, fill, 'style="mix-blend-mode:screen"');
}

/** A soft dark patch, for shadows that touch the ground. */
export function shade(
  s: Sketch,
  x: number,
  y: number,
  rx: number,
  ry: number,
  opacity: number,
): string {
  const fill = radial(s, `0 #000 ${opacity}, 0.6 #000 ${opacity * 0.5}, 1 #000 0`);
  return oval(x, y, rx, ry, fill);
}

/** Darkens the corners. */
export function vignette(s: Sketch, opacity: number, colour = NIGHT): void {
  const list = `0.45 ${colour} 0, 0.8 ${colour} ${opacity * 0.45}, 1 ${colour} ${opacity}`;
  backdrop(s, radial(s, list, [0.5, 0.48], 0.75));
}

/** Out-of-focus points of light. */
export function bokeh(
  s: Sketch,
  [left, top, w, h]: Box,
  colour: string,
  count: number,
  size: number,
): string {
  const dots = range(count).map(() =>
    disc(
      left + w * s.random(),
      top + h * s.random(),
      size * between(s, 0.3, 1),
      colour,
      `opacity="${n(between(s, 0.08, 0.32))}"`,
    ),
  );
  return screen(blur(s, size / 9, ...dots));
}

/** Rising steam. */
export function steam(s: Sketch, x: number, y: number, height: number, count = 3): string {
  const wisps = range(count).map((i) => {
    const left = x + (i - (count - 1) / 2) * height * 0.13 + between(s, -8, 8);
    const sway = height * between(s, 0.1, 0.2) * (i % 2 === 0 ? 1 : -1);
    const curve: Curve = [
      [left, y],
      [left + sway, y - height * 0.35],
      [left - sway * 1.4, y - height * 0.6],
      [left + sway * 0.6, y - height * between(s, 0.85, 1.1)],
    ];
    return ribbon(
      curve,
      (t) => height * 0.1 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)),
      PAPER,
      'opacity="0.3"',
    );
  });
  return blur(s, height * 0.035, ...wisps);
}

/** A beam of light that falls from a lamp. */
export function beam(
  s: Sketch,
  top: Point,
  half: number,
  bottom: number,
  spread: number,
  opacity: number,
): string {
  const [x, y] = top;
  const fill = linear(s, `0 #ffe2a6 ${opacity}, 1 #ffcf80 0`);
  const area = `${x - half} ${y}, ${x + half} ${y}, ${x + spread} ${bottom}, ${x - spread} ${bottom}`;
  return screen(blur(s, 10, polygon(area, fill)));
}
