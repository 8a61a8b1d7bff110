/** A table-tennis table under lamps, the ball above the net. */
import { paint } from '../brush.ts';
import { person } from '../figures.ts';
import { curve } from '../geometry.ts';
import { backdrop, beam, glow, shade, vignette } from '../light.ts';
import { PAPER } from '../palette.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import {
  ACROSS,
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
  shape,
} from '../svg.ts';

/** A player behind the far end of the table. */
function player(s: Sketch): string {
  const limb = 'M44 -4C92 30 120 40 150 -8M-44 0C-78 60 -60 96 -30 120';
  return (
    line(limb, '#2a1d18', 26) +
    person('#2a1d18', 'short') +
    place(
      [170, -44, 1, 24],
      oval(0, 0, 30, 34, '#a3251c'),
      rect(-6, 26, 12, 40, '#8a5a30', 'rx="5"'),
    ) +
    glow(s, 0, -70, 130, '#e0a050', 0.25)
  );
}

/** The bat in the foreground. */
function bat(s: Sketch): string {
  const rubber = radial(s, '0 #e0503e, 0.7 #b3261e, 1 #74130d', [0.35, 0.3], 0.8);
  const wood = linear(s, '0 #e9c98e, 1 #a8743c', ACROSS);
  return (
    blur(s, 12, oval(22, 34, 140, 150, '#000', 'opacity="0.45"')) +
    rect(-27, 110, 54, 190, wood, 'rx="22"') +
    rect(-5, 140, 3, 140, '#7c5128') +
    oval(0, 0, 140, 152, '#7a5226') +
    oval(-4, -4, 136, 148, rubber) +
    shape('M-78 112Q0 82 78 112L56 138L-56 138Z', wood) +
    blur(s, 10, oval(-52, -62, 44, 26, '#ffd0b8', 'opacity="0.4" transform="rotate(-35 -52 -62)"'))
  );
}

/** The net across the table. */
function net(s: Sketch): string {
  const mesh =
    repeat(85, (i) =>
      line(`M${218 + i * 13.9} 472L${204 + i * 14.2} 548`, '#e8e0d0', 1, 'opacity="0.4"'),
    ) + repeat(7, (i) => line(`M212 ${478 + i * 11}H1392`, '#e8e0d0', 1, 'opacity="0.36"'));
  return (
    rect(206, 470, 1190, 80, '#16211f', 'opacity="0.42"') +
    mesh +
    rect(206, 464, 1190, 12, '#faf6ef') +
    [196, 1390].map((x) => rect(x, 456, 15, 104, '#201816', 'rx="4"')).join('') +
    shade(s, 800, 556, 700, 14, 0.5)
  );
}

function draw(s: Sketch): void {
  backdrop(s, radial(s, '0 #a8662e, 0.5 #4c2b1a, 1 #17100d', [0.5, 0.2], 0.8));
  paint(s, '#c07c34 #5a3018 #2c1810', [300, 210, 40, 90, 0.12]);
  add(s, rect(0, 480, 1600, 420, linear(s, '0 #6e4426, 1 #24150e')));
  add(
    s,
    blur(s, 2.5, place([640, 300, 0.95], player(s))),
    ...[420, 800, 1180].map((x) => beam(s, [x, 40], 60, 640, 280, 0.3)),
  );
  const top = linear(s, '0 #3f6a60, 0.5 #2a4e47, 1 #173029');
  add(s, blur(s, 14, polygon('340 430, 1260 430, 1720 880, -120 880', '#000', 'opacity="0.6"')));
  add(
    s,
    polygon('372 392, 1228 392, 1640 810, -40 810', top),
    polygon('-40 810, 1640 810, 1640 846, -40 846', '#0f1f1b'),
  );
  add(s, line('M372 392H1228L1640 806H-40Z', PAPER, 8), line('M800 394L800 806', PAPER, 5));
  add(s, glow(s, 800, 600, 640, '#ffdfa0', 0.34, 0.4), net(s));
  add(
    s,
    ...[420, 800, 1180].map(
      (x) =>
        polygon(`${x - 30} 0, ${x + 30} 0, ${x + 96} 48, ${x - 96} 48`, '#120c0a') +
        blur(s, 4, oval(x, 50, 92, 12, '#fff0c4')),
    ),
  );
  add(
    s,
    blur(
      s,
      9,
      ribbon(
        curve('620 430, 760 300, 880 300, 985 350'),
        (t) => 34 * t,
        '#fff3d6',
        'opacity="0.4"',
      ),
    ),
  );
  add(
    s,
    shade(s, 1010, 640, 46, 12, 0.6),
    disc(990, 352, 23, radial(s, '0 #fffdf6, 0.6 #ffe9c2, 1 #d08a3c', [0.38, 0.3], 0.75)),
  );
  add(s, place([330, 740, 0.98, 38], bat(s)));
  vignette(s, 0.62);
}

export const tableTennis: Scene = { name: 'table-tennis', format: WIDE, draw };
