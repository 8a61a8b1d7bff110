/** A gym in morning light. */
import { range } from '../geometry.ts';
import { planks } from '../interior.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { RED } from '../palette.ts';
import { between, pick } from '../random.ts';
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
  screen,
  shape,
} from '../svg.ts';

/** A treadmill from the side. */
function treadmill(s: Sketch): string {
  const steel = linear(s, '0 #5a5048, 1 #1b1613');
  return (
    shade(s, 20, 14, 220, 26, 0.6) +
    shape('M-170 -6L170 -34L184 -8L-160 14Z', steel) +
    line('M-150 -8L166 -36', '#9c8e80', 3) +
    line('M140 -36L176 -300', '#241d19', 16) +
    line('M176 -256L60 -226L20 -226', '#241d19', 11) +
    shape('M136 -322L216 -350L226 -318L148 -288Z', '#1b1613') +
    shape('M144 -317L208 -339L213 -326L150 -304Z', '#e8a04a', 'opacity="0.8"')
  );
}

/** A rack of dumb-bells. */
function rack(s: Sketch): string {
  const bells = [-96, -6, 84].flatMap((y) =>
    range(6).map((i) => {
      const x = -250 + i * 100;
      const r = 30 - (y + 96) / 30 - i * 0.6 + 4;
      return (
        rect(x - 30, y - 5, 60, 10, '#8a8078') +
        [-34, 34]
          .map(
            (dx) =>
              rect(
                x + dx - 12,
                y - r,
                24,
                r * 2,
                linear(s, '0 #5a5450, 0.3 #2a2624, 1 #0f0d0c'),
                'rx="6"',
              ) + rect(x + dx - 12, y - r * 0.2, 24, 5, RED),
          )
          .join('')
      );
    }),
  );
  const shelves = [-60, 30, 120].map((y) => rect(-310, y, 620, 13, '#3a2e27')).join('');
  return (
    shade(s, 0, 205, 380, 34, 0.6) +
    rect(-316, -120, 18, 320, '#241b17') +
    rect(298, -120, 18, 320, '#241b17') +
    shelves +
    bells.join('')
  );
}

function draw(s: Sketch): void {
  backdrop(s, '#3c2a20');
  const sky = linear(s, '0 #c9b8a8, 0.5 #f0d4a4, 0.85 #ffedc8, 1 #f4cf96');
  add(s, rect(0, 60, 1180, 540, sky), glow(s, 760, 470, 520, '#fff3c8', 0.8));
  add(
    s,
    blur(
      s,
      5,
      ...range(34).map((i) =>
        rect(
          i * 36 + between(s, -8, 8),
          between(s, 400, 520),
          between(s, 24, 60),
          220,
          pick(s, '#b89a86 #a4867a #c9ac90'),
        ),
      ),
    ),
  );
  add(
    s,
    blur(
      s,
      6,
      ...range(60).map(() =>
        disc(
          between(s, 0, 1180),
          between(s, 545, 610),
          between(s, 14, 34),
          pick(s, '#8a8460 #6e6c50 #9c8c60'),
        ),
      ),
    ),
  );
  add(
    s,
    ...[0, 236, 472, 708, 944, 1172].map((x) => rect(x - 7, 40, 14, 580, '#2c211b')),
    rect(0, 300, 1180, 6, '#2c211b'),
    rect(0, 0, 1600, 62, '#2a1e18'),
  );
  add(
    s,
    rect(1180, 60, 420, 560, linear(s, '0 #7a4a32, 1 #4a2c1e', ACROSS)),
    rect(0, 606, 1600, 294, linear(s, '0 #a8764a, 0.5 #6c4629, 1 #2c1b12')),
  );
  add(
    s,
    planks(s, 606, [700, 330], 26, '#3a2416'),
    ...range(5).map((i) =>
      screen(
        blur(
          s,
          10,
          polygon(
            `${i * 236 + 20} 610, ${i * 236 + 216} 610, ${i * 330 - 20} 900, ${i * 330 - 330} 900`,
            linear(s, '0 #ffe6b0 0.5, 1 #ffe6b0 0.04'),
          ),
        ),
      ),
    ),
  );
  for (const [i, x] of [170, 470, 770, 1060].entries())
    add(s, place([x, 720 + i * 3, 1.02], treadmill(s)));
  add(
    s,
    place([1390, 640, 0.66], rack(s)),
    oval(1240, 812, 74, 70, radial(s, '0 #d8553f, 1 #7a1d16', [0.35, 0.3], 0.8)),
    shade(s, 1250, 884, 110, 16, 0.5),
  );
  add(s, glow(s, 640, 420, 760, '#ffe6b0', 0.3));
  vignette(s, 0.55);
}

export const gym: Scene = { name: 'gym', format: WIDE, draw };
