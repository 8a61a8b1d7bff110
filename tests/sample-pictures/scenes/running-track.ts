/** A running track that bends towards the morning light. */
import { brushwork, paint } from '../brush.ts';
import { range } from '../geometry.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { ridge } from '../nature.ts';
import { between, pick } from '../random.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import {
  blur,
  clip,
  disc,
  group,
  line,
  linear,
  n,
  oval,
  place,
  rect,
  repeat,
  shape,
} from '../svg.ts';

/** The lanes: ribbons between curves that share their far end. */
function trackLanes(s: Sketch): string {
  const edge = (k: number): string =>
    `M${n(-420 + k * 1900)} 960C${n(260 + k * 1150)} ${n(640 - k * 26)} ${n(620 + k * 560)} ${n(500 - k * 30)} ${n(1120 + k * 190)} ${n(424 - k * 4)}`;
  const area = `M-420 960C260 640 620 500 1120 424L1310 420C1180 470 1410 614 1480 960Z`;
  const rubber = linear(s, '0 #e0886a, 0.35 #c4482f, 1 #861d14');
  const speckle = brushwork(
    s,
    [100, 560, 1300, 340],
    '#e0765a #6e140d #d85c40',
    [700, 26, 3, -30, 0.25],
  );
  const lines = repeat(7, (i) =>
    line(edge(i / 6), '#fff6e6', 9 - Math.abs(i - 3) * 0.5, 'opacity="0.92"'),
  );
  return shape(area, rubber) + group(clip(s, `<path d="${area}"/>`), speckle) + lines;
}

/** A runner seen from behind, feet at the origin. */
function runner(s: Sketch, x: number, y: number, k: number, fill: string): string {
  return place(
    [x, y, k],
    shade(s, -30, 6, 90, 10, 0.5),
    line('M0 -96L-20 -48L-46 -62M4 -96L22 -46L16 0', fill, 20),
    shape('M-26 -182C-30 -140 -20 -110 -18 -90L20 -90C24 -116 30 -140 26 -182Z', '#b3261e'),
    line('M-24 -172L-46 -136L-26 -112M24 -172L50 -142L40 -176', fill, 14),
    oval(2, -210, 17, 21, fill),
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #a8b0b8, 0.25 #e0c8b0, 0.42 #ffe3b0, 1 #ffedc8'));
  paint(s, '#fff3d8 #d8b8a0 #ffdca0 #b8b4b4', [300, 280, 26, -2, 0.16]);
  add(s, glow(s, 1130, 330, 560, '#fff0c0', 0.9), disc(1130, 322, 44, '#fffbe8'));
  add(
    s,
    blur(s, 6, ridge(s, 352, 30, '#c0a898')),
    ...range(44).map((i) =>
      blur(
        s,
        2,
        oval(
          i * 38 - 10 + between(s, -14, 14),
          372 + between(s, -16, 10),
          between(s, 26, 50),
          between(s, 28, 66),
          pick(s, '#7c7a5c #8e8460 #6a6a50 #a08c60'),
        ),
      ),
    ),
  );
  add(
    s,
    rect(0, 396, 1600, 504, linear(s, '0 #a8a468, 0.3 #7c8450, 1 #3c4a2c')),
    brushwork(s, [0, 410, 1600, 490], '#b8b070 #5c6a3c #94985c #3a4628', [900, 34, 4, -80, 0.4]),
  );
  add(s, trackLanes(s));
  add(
    s,
    blur(s, 10, rect(0, 380, 1600, 50, '#fff0cf', 'opacity="0.6"')),
    runner(s, 905, 520, 0.62, '#2b2320'),
    runner(s, 1010, 488, 0.42, '#5c3a30'),
  );
  add(s, glow(s, 1130, 380, 640, '#ffe8b0', 0.5, 0.5));
  vignette(s, 0.4);
}

export const runningTrack: Scene = { name: 'running-track', format: WIDE, draw };
