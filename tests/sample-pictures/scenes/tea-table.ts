/** A teapot and two cups on a wooden table by the window. */
import { grain, paint } from '../brush.ts';
import { curve, type Point } from '../geometry.ts';
import { cup } from '../interior.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { branch } from '../nature.ts';
import { pick } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
  ACROSS,
  ASLANT,
  blur,
  disc,
  line,
  linear,
  oval,
  place,
  polygon,
  radial,
  rect,
  repeat,
  ribbon,
  screen,
  shape,
} from '../svg.ts';

/** A clay teapot. */
function teapot(s: Sketch): string {
  const clay = radial(s, '0 #c9744c, 0.45 #8c4028, 1 #3c1710', [0.32, 0.28], 0.85);
  const handle = ribbon(
    curve('-180 -60, -330 -120, -330 120, -165 90'),
    (t) => 30 - 8 * Math.sin(t * 3.1),
    clay,
  );
  const spout = shape('M168 60C240 50 262 -60 316 -104L350 -96C320 -30 300 100 150 130Z', clay);
  return (
    shade(s, 60, 178, 380, 60, 0.65) +
    handle +
    spout +
    oval(0, 30, 212, 156, clay) +
    oval(0, 172, 120, 16, '#2c110b') +
    oval(0, -104, 108, 30, '#4c1f14') +
    oval(0, -112, 104, 38, clay) +
    oval(0, -158, 30, 24, clay) +
    blur(s, 10, oval(-84, -44, 50, 30, '#ffdcb8', 'opacity="0.5" transform="rotate(-28 -84 -44)"'))
  );
}

/** Light through a lattice window, as bars on the wall. */
function lattice(s: Sketch): void {
  const light = linear(s, '0 #fff6e0, 1 #f4cf8e');
  add(s, blur(s, 5, rect(90, 40, 560, 560, light)));
  const bars =
    repeat(5, (i) => line(`M${90 + i * 140} 40V600`, '#4a2c18', 13)) +
    repeat(5, (i) => line(`M90 ${40 + i * 140}H650`, '#4a2c18', 13));
  add(s, blur(s, 4, bars, line('M90 40H650V600H90Z', '#3a2012', 30)));
  add(
    s,
    screen(
      blur(
        s,
        30,
        polygon('100 60, 640 60, 1500 1200, 420 1200', linear(s, '0 #ffe8b8 0.45, 1 #ffd890 0')),
      ),
    ),
  );
}

/** A vase with one flowering branch. */
function vase(s: Sketch): string {
  const tips: Point[] = [];
  const twig = branch(s, [0, -60], -1.75, 150, 9, 3, tips);
  const petals = tips
    .map(
      ([x, y]) =>
        repeat(5, (k) =>
          disc(
            x + Math.cos(k * 1.257) * 8,
            y + Math.sin(k * 1.257) * 8,
            8,
            pick(s, '#d84334 #c23a2c #e8695a'),
          ),
        ) + disc(x, y, 4, '#ffd98a'),
    )
    .join('');
  return (
    shade(s, 20, 140, 150, 26, 0.55) +
    twig +
    petals +
    shape(
      'M-26 -66C-30 -20 -86 10 -74 84C-66 126 -40 136 0 136C40 136 66 126 74 84C86 10 30 -20 26 -66Z',
      linear(s, '0 #f0e6d2, 0.5 #b8a888, 1 #5c4c38', ACROSS),
    )
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #b98f62, 0.7 #7c5636, 1 #4c301c', ASLANT));
  paint(s, '#d8b080 #8a6040 #5c3c24 #c89a68', [380, 150, 40, 60, 0.14]);
  lattice(s);
  add(s, rect(0, 700, 1600, 500, linear(s, '0 #a06838, 0.15 #7e4c26, 1 #331c0f')));
  add(
    s,
    grain(s, [-200, 710, 1800, 490], '#b87c48 #532f18 #8c5830 #3c2010', 340),
    rect(0, 696, 1600, 8, '#e0b070', 'opacity="0.7"'),
  );
  add(s, glow(s, 620, 840, 640, '#ffe0a6', 0.5, 0.4), blur(s, 1, place([1280, 640], vase(s))));
  add(s, place([780, 740, 1.12], teapot(s)), cup(s, 400, 920, 84), cup(s, 1130, 980, 92));
  vignette(s, 0.45);
}

export const teaTable: Scene = { name: 'tea-table', format: CLASSIC, draw };
