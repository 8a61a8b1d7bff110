/** A small window of an inn, hills outside. */
import { paint } from '../brush.ts';
import { chair, planks } from '../interior.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { ridge } from '../nature.ts';
import { add, type Scene, type Sketch, TALL } from '../sketch.ts';
import {
  ACROSS,
  ASLANT,
  blur,
  clip,
  disc,
  group,
  line,
  linear,
  place,
  polygon,
  rect,
  repeat,
  shape,
} from '../svg.ts';

/** A pale curtain, drawn aside. */
function curtainSheer(s: Sketch, x: number, w: number): string {
  const cloth = linear(s, '0 #d8b890 0.95, 0.5 #f7e6c8 0.9, 1 #a88058 0.95', ACROSS);
  return (
    repeat(6, (i) =>
      shape(
        `M${x + (w * i) / 6} 110C${x + (w * i) / 6 + 10} 600 ${x + (w * i) / 6 - 14} 1000 ${x + (w * i) / 6 - 4} 1360L${x + (w * (i + 1)) / 6 + 6} 1360C${x + (w * (i + 1)) / 6 - 8} 1000 ${x + (w * (i + 1)) / 6 + 12} 600 ${x + (w * (i + 1)) / 6} 110Z`,
        cloth,
      ),
    ) + rect(0, 96, 1200, 16, '#2a1810')
  );
}

/** A table lamp on a stool. */
function innLamp(s: Sketch): string {
  return (
    glow(s, 880, 1090, 460, '#ffbf66', 0.7) +
    shade(s, 880, 1500, 170, 26, 0.6) +
    rect(770, 1270, 220, 26, '#8a5a30', 'rx="8"') +
    rect(790, 1290, 20, 210, '#5c381e') +
    rect(950, 1290, 20, 210, '#5c381e') +
    shape('M850 1270C830 1220 836 1190 868 1180L892 1180C924 1190 930 1220 910 1270Z', '#7a1d16') +
    polygon(
      '826 1010, 934 1010, 976 1180, 784 1180',
      linear(s, '0 #ffd890, 0.6 #fff0c8, 1 #f0b050'),
    ) +
    rect(760, 1262, 62, 10, '#f4e6c8') +
    rect(764, 1250, 54, 12, '#2f4a46')
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #5c4030, 1 #2a1a12', ASLANT));
  paint(s, '#7c5840 #3c2618 #8e6848', [300, 160, 40, 86, 0.14]);
  const view: Sketch = { w: 760, h: 900, random: s.random, defs: s.defs, body: [] };
  add(
    view,
    rect(0, 0, 760, 900, linear(view, '0 #6e7486, 0.35 #c99a86, 0.55 #ffd9a0, 1 #f4c890')),
    disc(520, 360, 46, '#fff3d0'),
    glow(view, 520, 360, 330, '#ffe2a6', 0.8),
  );
  for (const [y, h, c] of [
    [470, 90, '#c08e7c'],
    [540, 80, '#96706a'],
    [620, 84, '#6c5654'],
    [710, 70, '#473c3c'],
    [810, 50, '#2a2625'],
  ] as const)
    add(
      view,
      ridge(view, y, h, c),
      blur(view, 18, rect(0, y + 30, 760, 60, '#ffe0b8', 'opacity="0.28"')),
    );

  add(s, place([220, 170], group(clip(s, '<rect width="760" height="900"/>'), ...view.body)));
  add(
    s,
    line('M220 170H980V1070H220Z', '#3a2214', 44),
    line('M600 170V1070M220 470H980', '#4a2c1a', 20),
    line('M238 188H962V1052H238Z', '#a87444', 4, 'opacity="0.6"'),
    rect(150, 1080, 900, 46, linear(s, '0 #b07c48, 1 #5c381e')),
  );
  add(
    s,
    rect(0, 1330, 1200, 270, linear(s, '0 #7c4e2a, 1 #24140c')),
    planks(s, 1330, [600, 900], 14, '#2a170d'),
    glow(s, 620, 1440, 560, '#ffd9a0', 0.35, 0.3),
  );
  add(s, curtainSheer(s, -20, 260), curtainSheer(s, 960, 260));
  add(s, place([360, 1180, 0.92], chair(s)), innLamp(s));
  vignette(s, 0.6);
}

export const hotelWindow: Scene = { name: 'hotel-window', format: TALL, draw };
