/** A quiet, bright corridor of a clinic. */
import { paint } from '../brush.ts';
import { type Point, range, triples } from '../geometry.ts';
import { bench } from '../interior.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { INK, RED } from '../palette.ts';
import { between, pick } from '../random.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import {
  ACROSS,
  blur,
  disc,
  group,
  line,
  linear,
  oval,
  place,
  polygon,
  rect,
  ribbon,
  shape,
} from '../svg.ts';

/** A potted plant. */
function plant(s: Sketch): string {
  const leaves = range(26).map((i) => {
    const a = -Math.PI / 2 + (i - 12.5) * 0.105 + between(s, -0.1, 0.1);
    const r = between(s, 170, 330);
    const end: Point = [Math.cos(a) * r * 1.15, Math.sin(a) * r + r * Math.abs(i - 12.5) * 0.03];
    return ribbon(
      [[0, 0], [end[0] * 0.2, end[1] * 0.6], [end[0] * 0.6, end[1] * 1.05], end],
      (t) => 34 * Math.sin(Math.PI * Math.pow(t, 0.8)),
      pick(s, '#5c7048 #48603e #7a8c58 #3a5036 #94a068'),
      'opacity="0.95"',
    );
  });
  return (
    shade(s, 10, 190, 170, 28, 0.45) +
    leaves.join('') +
    shape('M-92 -6L92 -6L70 184L-70 184Z', linear(s, '0 #f7efe2, 0.6 #d8c6a8, 1 #8a7454', ACROSS)) +
    oval(0, -6, 92, 16, '#5c4430')
  );
}

/** A pale wooden door in the far wall. */
function door(s: Sketch, x: number): string {
  return (
    rect(x - 12, 248, 194, 314, '#b8946a') +
    rect(x, 260, 170, 302, linear(s, '0 #e6c698, 1 #c99c64', ACROSS)) +
    rect(x + 50, 290, 70, 110, '#fff8e6', 'rx="6"') +
    rect(x + 140, 410, 9, 50, '#6e4a2a', 'rx="4"') +
    rect(x, 470, 170, 92, '#a87840', 'opacity="0.16"')
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #fdf8ef, 1 #efe2cc'));
  add(s, polygon('0 0, 560 190, 560 560, 0 900', linear(s, '0 #e9dcc6, 1 #f8f0e2', ACROSS)));
  add(
    s,
    polygon('0 900, 560 560, 1600 560, 1600 900', linear(s, '0 #e6d2b2, 1 #c9ac84')),
    polygon('0 0, 560 190, 1600 190, 1600 0', '#f6ecdb'),
  );
  paint(s, '#fffaf0 #e0cfae #f4e6cc #d8c4a0', [360, 120, 30, 88, 0.16]);
  const pane = linear(s, '0 #fffdf4, 1 #ffe9bc');
  for (const [x, y1, y2] of triples('60 118 610, 250 172 548, 410 218 494'))
    add(
      s,
      polygon(`${x} ${y1}, ${x + 110} ${y1 + 32}, ${x + 110} ${y2 - 36}, ${x} ${y2}`, pane),
      line(`M${x} ${y1}L${x + 110} ${y1 + 32}V${y2 - 36}L${x} ${y2}Z`, '#b8946a', 7),
    );
  for (const i of range(3))
    add(
      s,
      group(
        'style="mix-blend-mode:soft-light"',
        blur(
          s,
          12,
          polygon(
            `${230 + i * 270} 600, ${400 + i * 270} 600, ${700 + i * 330} 900, ${420 + i * 330} 900`,
            '#fffdf0',
            'opacity="0.9"',
          ),
        ),
      ),
    );
  add(
    s,
    rect(560, 430, 1040, 10, '#c9a878'),
    rect(560, 548, 1040, 14, '#d8bf98'),
    door(s, 690),
    door(s, 1290),
  );
  add(
    s,
    place([1030, 560, 0.62], bench(s)),
    place([1490, 640, 0.92], plant(s)),
    place([600, 560, 0.5], plant(s)),
  );
  add(
    s,
    ...[760, 1060, 1360].map(
      (x) =>
        polygon(`${x - 90} 40, ${x + 90} 40, ${x + 60} 96, ${x - 60} 96`, '#fffef8') +
        glow(s, x, 70, 240, '#fff6dc', 0.7),
    ),
  );
  add(
    s,
    disc(1030, 310, 46, '#fffaf0'),
    line('M1030 310V280M1030 310L1052 318', INK, 5),
    line('M984 310A46 46 0 1 1 984 311', RED, 7),
  );
  vignette(s, 0.22, '#8a6844');
}

export const clinic: Scene = { name: 'clinic', format: WIDE, draw };
