/** A sheet of paper, a brush, an ink stone and a seal. */
import { brushwork, grain } from '../brush.ts';
import { along, type Curve, curve, points, range } from '../geometry.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { RED } from '../palette.ts';
import { between } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
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
  shape,
} from '../svg.ts';

/** One leaf of ink: pressed in the middle, thin at both ends, dry streaks towards the tip. */
function inkLeaf(s: Sketch, curve: Curve, width: number, tone: string): string {
  const press = (t: number): number =>
    width *
    (0.16 + Math.sin(Math.PI * Math.pow(t, 0.75)) * (0.7 + 0.3 * Math.sin(t * 9))) *
    (t > 0.92 ? (1 - t) * 12.5 : 1);
  const [a, b, c, d] = curve;
  const streaks = range(9).map(() => {
    const shift = between(s, -0.3, 0.3) * width;
    const dry: Curve = [
      along(curve, between(s, 0.5, 0.7)),
      [c[0], c[1] + shift],
      [(c[0] + d[0]) / 2, (c[1] + d[1]) / 2 + shift],
      d,
    ];
    return ribbon(dry, () => between(s, 0.5, 1.8), '#f4ecdd', 'opacity="0.7"');
  });
  return ribbon([a, b, c, d], press, tone) + streaks.join('');
}

/** An orchid in ink: long leaves, pale blossoms, a few dots of moss. */
function orchid(s: Sketch): string {
  const leaves: readonly [Curve, number, string][] = [
    [curve('470 1020, 430 760, 300 560, 190 520'), 30, '#4a4440'],
    [curve('500 1020, 520 700, 640 420, 900 330'), 40, '#1a1614'],
    [curve('485 1020, 470 720, 430 480, 480 330'), 32, '#2a2522'],
    [curve('510 1020, 600 780, 820 640, 1090 690'), 38, '#1a1614'],
    [curve('495 1020, 420 840, 330 780, 240 800'), 26, '#1a1614'],
    [curve('520 1020, 620 900, 740 840, 880 880'), 26, '#4a4440'],
  ];
  const petals = points('640 560, 730 500, 585 640')
    .map(
      ([x, y]) =>
        repeat(5, (i) =>
          place(
            [x, y, 1, i * 62 - 150],
            inkLeaf(s, curve('0 0, 24 -16, 50 -14, 74 2'), 24, '#8a817a'),
          ),
        ) + disc(x, y, 6, RED),
    )
    .join('');
  const moss = repeat(26, () =>
    oval(
      between(s, 400, 620),
      between(s, 1015, 1050),
      between(s, 4, 13),
      between(s, 3, 7),
      '#2a2522',
      'opacity="0.8"',
    ),
  );
  const stem = ribbon(curve('500 1020, 530 820, 560 660, 735 500'), (t) => 9 - 5 * t, '#6a625c');
  return (
    stem +
    petals +
    leaves.map(([curve, width, tone]) => inkLeaf(s, curve, width, tone)).join('') +
    moss
  );
}

/** A writing brush lying on a stand, drawn along the x axis. */
function writingBrush(s: Sketch): string {
  const bamboo = linear(s, '0 #e8c98e, 0.35 #c79a55, 1 #5f3d1a');
  const nodes = [170, 350].map((x) => rect(x, -13.5, 5, 27, '#6e4a22', 'opacity="0.7"')).join('');
  const hair = shape(
    'M0 -16C-60 -26 -120 -12 -172 4C-120 16 -60 24 0 16Z',
    linear(s, '0 #5a4a3e, 0.4 #241c18, 1 #0c0908'),
  );
  return (
    blur(
      s,
      9,
      ribbon(curve('-150 40, 50 46, 400 50, 640 52'), () => 24, '#000', 'opacity="0.4"'),
    ) +
    hair +
    rect(-4, -15, 40, 30, '#7a1d16', 'rx="4"') +
    rect(30, -13, 590, 26, bamboo, 'rx="6"') +
    nodes +
    rect(612, -13, 26, 26, '#3a1c12', 'rx="6"') +
    line('M638 0q34 -18 30 12t-30 -10', '#b3261e', 4)
  );
}

/** An ink stone with wet ink. */
function inkStone(s: Sketch): string {
  const stone = linear(s, '0 #5b5550, 0.5 #35302d, 1 #191615', ASLANT);
  return (
    shade(s, 14, 40, 240, 180, 0.6) +
    rect(-170, -120, 340, 240, stone, 'rx="46"') +
    rect(-140, -94, 280, 190, '#1c1917', 'rx="34"') +
    oval(-10, 22, 112, 58, radial(s, '0 #0a0808, 0.8 #0d0b0b, 1 #26211f')) +
    blur(s, 4, line('M-90 4C-50 -24 20 -30 70 -12', '#f3e6cf', 5, 'opacity="0.55"')) +
    line('M-150 -104C-60 -122 60 -122 150 -104', '#a59c92', 3, 'opacity="0.5"')
  );
}

/** A seal and the red mark it left: only bars, no characters. */
function seal(s: Sketch): string {
  const bars = 'M-26 -26H26M-26 -8H8M8 -8V26M-26 10H-8M-8 10V30M26 -26V30';
  const block = linear(s, '0 #d6c3a2, 0.5 #a98a5c, 1 #5c4426', ASLANT);
  return (
    rect(-40, -40, 80, 80, RED, 'rx="7" opacity="0.9"') +
    line(bars, '#f7efe2', 6) +
    place(
      [165, -25, 1, 14],
      shade(s, 12, 30, 80, 62, 0.6),
      rect(-40, -62, 80, 124, block, 'rx="10"'),
      rect(-40, 38, 80, 24, '#8e1f17', 'rx="6"'),
    )
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #5a3a26, 1 #2c1a11', ASLANT));
  add(s, grain(s, [-100, 0, 1700, 1200], '#7a5236 #3a2216 #8d6240 #24140d', 420));
  const sheet = '120 250, 1180 120, 1330 1130, 210 1290';
  add(s, blur(s, 22, polygon('138 276, 1198 146, 1348 1156, 228 1316', '#000', 'opacity="0.55"')));
  add(s, polygon(sheet, linear(s, '0 #fffaf0, 0.6 #f4ecdd, 1 #d9c9ae', ASLANT)));
  const fibre = brushwork(
    s,
    [240, 270, 880, 860],
    '#cbb898 #fffdf6 #b9a482',
    [420, 30, 1.4, 20, 0.5],
  );
  add(s, fibre);
  add(s, orchid(s));
  add(s, place([1370, 330, 1, 8], inkStone(s)), place([900, 1085, 0.9, -7], seal(s)));
  add(s, place([960, 905, 1.1, -24], writingBrush(s)));
  add(s, glow(s, 260, 120, 900, '#ffe0a0', 0.34));
  vignette(s, 0.5);
}

export const calligraphy: Scene = { name: 'calligraphy', format: CLASSIC, draw };
