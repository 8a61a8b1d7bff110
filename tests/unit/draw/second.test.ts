import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaFor } from '../../../src/model/collection.ts';
import { collections } from '../../../src/collections/index.ts';
import { toDraw } from '../../../src/collections/draws/to-draw.ts';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import { formatList, splitCodes } from '../../../src/draw/codes.ts';
import { announcementText } from '../../../src/draw/draw.ts';
import { winnersOf } from '../../../src/draw/order.ts';
import { FULL_CONTENT } from '../../full-site.ts';
import { secondWinners } from '../../second/draw/winners.ts';
import { context } from '../model-kit.ts';
import { codesOf, soundDraw } from './draw-kit.ts';

test('a program written from the document alone draws the same winners', () => {
  for (let size = 2; size < 300; size += 7) {
    const { draw, list, codes } = soundDraw(size);
    const prizes = [{ name: `奖 ${size}`, count: Math.ceil(size / 2) }];
    const other = { ...draw, prizes, values: { ...draw.values, lottery: `${size} ${size + 1}` } };
    const { lottery, signature } = other.values;
    const count = Math.ceil(size / 2);
    expect(
      secondWinners(Buffer.from(list), announcementText(other), lottery, signature, count),
    ).toEqual(winnersOf(other, other.values, codes));
  }
  expect(codesOf(2)).toHaveLength(2);
});

/** The blocks of code of `docs/draws.md` that follow one of these lines. */
function blockAfter(line: string): string {
  const [, rest = ''] = readFileSync('docs/draws.md', 'utf8').split(line);
  return /```(?:text)?\n([^]*?)```/.exec(rest)?.[1] ?? '';
}

test('the example of the document is the draw of the whole site', () => {
  const text = readFileSync(join(FULL_CONTENT, 'draws', 'teachers-day-gifts-2026.md'), 'utf8');
  const data = schemaFor(collections.draws, context).parse(parseFrontMatter(text).data);
  const draw = toDraw(data);
  const announcement = blockAfter('这次公示的文字：');
  expect(announcement).toBe(announcementText(draw));
  const winners = secondWinners(
    Buffer.from(formatList(splitCodes(data.codes))),
    announcement,
    draw.values.lottery,
    draw.values.signature,
    12,
  );
  expect(winners).toEqual(draw.winners);
  expect(blockAfter('抽出来的前三个：').trim().split('\n')).toEqual(winners.slice(0, 3));
});
