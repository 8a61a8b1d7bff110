/** An open exercise book under a desk lamp at night. */
import { grain } from '../brush.ts';
import { range } from '../geometry.ts';
import { cup } from '../interior.ts';
import { backdrop, beam, glow, shade, vignette } from '../light.ts';
import { RED } from '../palette.ts';
import { between, pick } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
  ACROSS,
  ASLANT,
  blur,
  disc,
  line,
  linear,
  n,
  oval,
  place,
  polygon,
  rect,
  repeat,
  shape,
} from '../svg.ts';

/** The exercise book: ruled lines, short marks in ink and in red. */
function exerciseBook(s: Sketch): string {
  const left = 'M420 960Q620 880 840 930L830 1130Q590 1090 350 1170Z';
  const right = 'M840 930Q1060 880 1240 950L1330 1160Q1080 1090 830 1130Z';
  const rules = repeat(7, (i) =>
    line(
      `M${446 - i * 12} ${972 + i * 26}Q620 ${910 + i * 28} 826 ${952 + i * 24}M856 ${952 + i * 24}Q1060 ${910 + i * 28} ${1228 + i * 14} ${966 + i * 26}`,
      '#c0a880',
      1.6,
    ),
  );
  const marks = repeat(64, () => {
    const row = Math.floor(s.random() * 6);
    const x = s.random() < 0.5 ? between(s, 470, 790) : between(s, 880, 1200);
    return line(
      `M${n(x)} ${n(938 + row * 26)}l${n(between(s, 10, 54))} ${n(between(s, -2, 2))}`,
      s.random() < 0.12 ? RED : '#5a4a48',
      4,
      'opacity="0.75"',
    );
  });
  return (
    blur(
      s,
      12,
      shape(left, '#000', 'opacity="0.5" transform="translate(6 22)"'),
      shape(right, '#000', 'opacity="0.5" transform="translate(6 22)"'),
    ) +
    shape(left, linear(s, '0 #f0dcb0, 0.9 #fff4d8, 1 #c9a870', ACROSS)) +
    shape(right, linear(s, '0 #c9a870, 0.1 #fff4d8, 1 #f4e0b4', ACROSS)) +
    rules +
    marks +
    line('M1150 990l16 18l34 -44', RED, 6)
  );
}

/** The desk lamp. */
function deskLamp(s: Sketch): string {
  const metal = linear(s, '0 #8e1f17, 0.4 #c9382b, 1 #4a0d09', ASLANT);
  return (
    shade(s, 1440, 812, 190, 30, 0.6) +
    oval(1430, 800, 130, 30, '#4a0d09') +
    oval(1430, 790, 130, 30, metal) +
    line('M1430 786L1500 520L1230 330', '#2a1a14', 18) +
    disc(1500, 520, 17, '#c8922b') +
    blur(s, 10, oval(1120, 470, 120, 30, '#fff6d4')) +
    shape(
      'M1180 300C1250 296 1270 350 1262 380L1236 440L1004 500C1000 420 1080 310 1180 300Z',
      metal,
    ) +
    oval(1120, 471, 120, 24, '#fff3c8', 'transform="rotate(-14 1120 471)"')
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #1b2230, 1 #2a1d18'));
  add(
    s,
    rect(120, 60, 760, 600, linear(s, '0 #141c30, 0.7 #2a3650, 1 #5c4a52')),
    ...range(60).map(() =>
      disc(
        between(s, 130, 870),
        between(s, 70, 380),
        between(s, 0.8, 2.4),
        '#fff3d6',
        `opacity="${n(between(s, 0.3, 0.9))}"`,
      ),
    ),
  );
  add(
    s,
    ...range(9).map((i) => rect(130 + i * 84, between(s, 470, 560), 78, 200, '#131722')),
    ...range(34).map(() =>
      rect(between(s, 140, 850), between(s, 560, 640), 11, 15, '#ffc66e', 'opacity="0.75"'),
    ),
  );
  add(
    s,
    disc(700, 180, 44, '#f7e6c0'),
    glow(s, 700, 180, 190, '#f0d8a0', 0.4),
    line('M500 60V660M120 340H880', '#3a261a', 14),
    line('M120 60H880V660H120Z', '#3a261a', 30),
  );
  add(
    s,
    rect(0, 740, 1600, 460, linear(s, '0 #8a5428, 0.3 #6a3e1e, 1 #26140b')),
    grain(s, [-200, 750, 1800, 450], '#a86c38 #3a2010 #7c4c24', 300),
  );
  add(s, glow(s, 840, 940, 760, '#ffd088', 0.75, 0.42), beam(s, [1120, 470], 120, 1120, 640, 0.5));
  add(s, exerciseBook(s), deskLamp(s), place([1330, 960], cup(s, 0, 0, 76)));
  add(
    s,
    place(
      [600, 1050, 1, -12],
      shade(s, 20, 22, 220, 18, 0.5),
      rect(-180, -11, 300, 22, linear(s, '0 #e8604c, 1 #8e1f17'), 'rx="10"'),
      polygon('120 -11, 172 0, 120 11', '#e8d0a0'),
      polygon('158 -3, 172 0, 158 3', RED),
    ),
  );
  add(
    s,
    place(
      [250, 790],
      ...range(4).map(
        (i) =>
          rect(
            -150 + i * 9,
            -40 * i - 30,
            300 - i * 22,
            38,
            pick(s, '#7a1d16 #2f4a46 #c8922b #4a2c22'),
            'rx="5"',
          ) + rect(-140 + i * 9, -40 * i - 24, 276 - i * 22, 6, '#f4e6c8', 'opacity="0.5"'),
      ),
    ),
  );
  vignette(s, 0.7);
}

export const studyLamp: Scene = { name: 'study-lamp', format: CLASSIC, draw };
