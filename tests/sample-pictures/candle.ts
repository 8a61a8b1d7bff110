/** The site's red candle, with its flame and its dish. */
import { type Curve } from './geometry.ts';
import { glow, shade } from './light.ts';
import { between } from './random.ts';
import { type Sketch } from './sketch.ts';
import {
  ACROSS,
  blur,
  disc,
  line,
  linear,
  n,
  oval,
  place,
  radial,
  repeat,
  ribbon,
  shape,
} from './svg.ts';

/** A flame; (x, y) is the foot of the wick. */
function flame(s: Sketch, x: number, y: number, h: number): string {
  const drop = (k: number, up: number): string => {
    const w = h * 0.2 * k;
    const top = y - up - h * k;
    return `M${n(x)} ${n(y - up)}C${n(x - w * 1.5)} ${n(y - up)} ${n(x - w * 1.3)} ${n(y - up - h * k * 0.45)} ${n(x + w * 0.12)} ${n(top)}C${n(x + w * 1.35)} ${n(y - up - h * k * 0.5)} ${n(x + w * 1.5)} ${n(y - up)} ${n(x)} ${n(y - up)}Z`;
  };
  const outer = linear(s, '0 #ffb24a, 0.5 #ffd27a, 0.85 #e88a2a, 1 #7a4a6a 0.7');
  const inner = linear(s, '0 #fff6d8, 0.7 #fff0b8, 1 #ffc766 0.4');
  return (
    blur(s, h * 0.035, shape(drop(1.06, 0), outer, 'opacity="0.85"')) +
    shape(drop(1, h * 0.03), outer) +
    blur(s, h * 0.02, shape(drop(0.68, h * 0.06), inner))
  );
}

/** Wax that has run down a candle. */
function drips(s: Sketch, w: number, h: number, fill: string): string {
  return repeat(5, (i) => {
    const x = -w / 2 + (w * (i + 0.5)) / 5;
    const length = h * between(s, 0.06, 0.26);
    const curve: Curve = [
      [x, -h - 2],
      [x, -h + length * 0.4],
      [x + between(s, -2, 2), -h + length * 0.7],
      [x, -h + length],
    ];
    return (
      ribbon(curve, (t) => w * (0.13 - 0.04 * Math.sin(t * Math.PI) + 0.02 * t), fill) +
      disc(x, -h + length, w * 0.075, fill)
    );
  });
}

/** The body of a red candle, standing at the origin. */
function candleBody(s: Sketch, w: number, h: number): string {
  const side = linear(s, '0 #6b130e, 0.25 #b3261e, 0.5 #d84334, 0.75 #b3261e, 1 #5e100c', ACROSS);
  const lit = linear(s, '0 #ffb765 0.85, 0.14 #f07040 0.5, 0.5 #b3261e 0, 1 #2a0805 0.55');
  const d = `M${-w / 2} ${-h}L${-w / 2} 0A${w / 2} ${n(w * 0.13)} 0 0 0 ${w / 2} 0L${w / 2} ${-h}Z`;
  const pool = radial(s, '0 #fff1c4, 0.5 #ff9a52, 1 #c23a26');
  return (
    shape(d, side) +
    drips(s, w, h, '#c9382b') +
    shape(d, lit) +
    oval(0, -h, w / 2, w * 0.13, '#d9503a') +
    oval(0, -h, w * 0.4, w * 0.09, pool)
  );
}

/** A burning red candle with its light; (x, y) is the middle of its foot. */
export function candle(s: Sketch, x: number, y: number, w: number, h: number): string {
  const flameHeight = w * 1.55;
  const top = y - h;
  return (
    glow(s, x, top - flameHeight * 0.5, w * 9, '#e08a30', 0.42) +
    place([x, y], candleBody(s, w, h)) +
    line(`M${x} ${top}q${w * 0.03} ${-w * 0.16} 0 ${-w * 0.3}`, '#1a0d08', w * 0.045) +
    glow(s, x, top - flameHeight * 0.5, w * 2.6, '#ffc96e', 0.75) +
    flame(s, x, top - w * 0.1, flameHeight)
  );
}

/** A brass dish under a candle. */
export function dish(s: Sketch, x: number, y: number, r: number): string {
  const brass = linear(s, '0 #6a4312, 0.3 #d9a04a, 0.45 #ffe2a0, 0.6 #b07a26, 1 #4a2c0c', ACROSS);
  return (
    shade(s, x, y + r * 0.16, r * 1.7, r * 0.36, 0.7) +
    oval(x, y + r * 0.12, r, r * 0.22, '#3a220a') +
    oval(x, y, r, r * 0.22, brass) +
    oval(x, y - r * 0.02, r * 0.86, r * 0.17, '#7a4e18')
  );
}
