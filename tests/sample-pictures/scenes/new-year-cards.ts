/** Red greeting cards on a wooden table beside a small candle. */
import { grain } from '../brush.ts';
import { range } from '../geometry.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { between, pick } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
  ASLANT,
  blur,
  disc,
  line,
  linear,
  n,
  oval,
  place,
  radial,
  rect,
  repeat,
  shape,
} from '../svg.ts';

/** A short candle in a dish, seen from above like the cards. */
function candleFromAbove(s: Sketch, x: number, y: number): string {
  const brass = radial(s, '0 #7a4e18, 0.7 #c8922b, 0.86 #ffe2a0, 1 #6a4312');
  const wax = radial(s, '0 #fff3c8, 0.35 #ffb35a, 0.7 #d8503a, 1 #9c1f17');
  return (
    shade(s, x + 26, y + 30, 190, 190, 0.75) +
    disc(x, y, 132, brass) +
    disc(x, y, 104, '#8a5a1e') +
    shade(s, x + 12, y + 14, 100, 100, 0.6) +
    disc(x, y, 70, wax) +
    glow(s, x, y, 700, '#ffa040', 0.24) +
    glow(s, x, y, 170, '#ffe2a0', 0.9) +
    blur(s, 3, oval(x, y - 6, 17, 26, '#fffbe8'))
  );
}

/** A greeting card with a gold candle and rays; no writing. */
function card(s: Sketch): string {
  const face = linear(s, '0 #d4402f, 0.6 #b3261e, 1 #7e150f', ASLANT);
  const rays = repeat(24, (i) =>
    line(
      `M${n(Math.cos(i * 0.2618) * 92)} ${n(-40 + Math.sin(i * 0.2618) * 92)}L${n(Math.cos(i * 0.2618) * (i % 2 ? 112 : 130))} ${n(-40 + Math.sin(i * 0.2618) * (i % 2 ? 112 : 130))}`,
      '#f0c470',
      4,
    ),
  );
  return (
    blur(s, 14, rect(-176, -232, 370, 490, '#0c0402', 'opacity="0.6"')) +
    rect(-185, -245, 370, 490, face, 'rx="8"') +
    line('M-163 -223H163V223H-163Z', '#e0b050', 4) +
    line('M-153 -213H153V213H-153Z', '#e0b050', 1.5) +
    disc(0, -40, 78, '#8e1a13') +
    rays +
    rect(-19, -34, 38, 90, '#f0c470', 'rx="4"') +
    shape('M0 -104C-22 -66 -14 -44 0 -44C14 -44 22 -66 0 -104Z', '#fff0c0') +
    cloud(-70, 150) +
    cloud(60, 174)
  );
}

/** A stylised cloud in gold line. */
function cloud(x: number, y: number): string {
  return line(
    `M${x - 66} ${y}H${x + 66}M${x - 44} ${y}C${x - 58} ${y - 34} ${x - 10} ${y - 44} ${x - 6} ${y - 16}C${x + 2} ${y - 52} ${x + 56} ${y - 40} ${x + 44} ${y}`,
    '#e0b050',
    4,
  );
}

/** An envelope, closed. */
function envelope(s: Sketch, paper: string): string {
  return (
    blur(s, 14, rect(-250, -150, 520, 340, '#0c0402', 'opacity="0.55"')) +
    rect(-262, -165, 524, 330, paper, 'rx="8"') +
    rect(-262, -165, 524, 330, linear(s, '0 #fff 0.2, 1 #000 0.25', ASLANT), 'rx="8"') +
    shape(
      'M-262 -160L0 44L262 -160',
      'none',
      'stroke="#000" stroke-opacity="0.28" stroke-width="4"',
    ) +
    disc(0, 34, 34, radial(s, '0 #e0604c, 0.7 #b3261e, 1 #6e120c')) +
    disc(0, 34, 22, 'none', 'stroke="#f0b090" stroke-opacity="0.6" stroke-width="3"')
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #7c4e2a, 1 #3a2012', ASLANT));
  add(s, grain(s, [-200, 0, 1800, 1200], '#9c6838 #4c2c16 #b07c48 #2c180c', 460));
  add(
    s,
    place([470, 360, 1, -16], envelope(s, '#f0e2c6')),
    place([1010, 880, 1, 12], envelope(s, '#8e1f17')),
  );
  add(s, place([960, 420, 1, 9], card(s)), place([520, 790, 1, -8], card(s)));
  add(
    s,
    ...range(26).map(() =>
      place(
        [between(s, 80, 1520), between(s, 60, 1150), between(s, 0.5, 1), between(s, 0, 180)],
        shape('M0 -9C9 -9 9 9 0 9C-9 9 -9 -9 0 -9Z', pick(s, '#e0b050 #c8922b #c9382b')),
      ),
    ),
  );
  add(s, candleFromAbove(s, 1350, 700));
  vignette(s, 0.62);
}

export const newYearCards: Scene = { name: 'new-year-cards', format: CLASSIC, draw };
