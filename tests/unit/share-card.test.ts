import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOfPage } from '../../src/share/card-of-page.ts';
import { drawCard } from '../../src/share/draw-card.ts';
import { TitleFont } from '../../src/share/font.ts';
import { keptCards } from '../../src/share/kept-cards.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const draw = async (title: string) => {
  const lacking: string[] = [];
  const picture = await drawCard({ title, site: '红烛' }, await TitleFont.open(), (character) =>
    lacking.push(character),
  );
  return { picture, lacking };
};

/** The share of pixels in a part of a card that are darker than its paper. */
async function inkIn(
  picture: Buffer,
  part: { left: number; top: number; width: number; height: number },
) {
  const { data } = await sharp(picture)
    .extract(part)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length / data.length;
}

describe('a card', () => {
  test('is a picture of 1200×630 with the title, and margins that nothing enters', async () => {
    const { picture, lacking } = await draw('调动到另一所学校，会籍怎么办？');
    const { width, height, format } = await sharp(picture).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'jpeg']);
    expect(picture.length).toBeLessThan(80_000);
    expect(lacking).toEqual([]);
    expect(await inkIn(picture, { left: 84, top: 40, width: 1032, height: 440 })).toBeGreaterThan(
      0.03,
    );
    expect(await inkIn(picture, { left: 0, top: 20, width: 80, height: 610 })).toBe(0);
    expect(await inkIn(picture, { left: 1120, top: 20, width: 80, height: 610 })).toBe(0);
  });

  test.each([
    ['the longest title of the model', '会'.repeat(40)],
    ['a word without a place to break', 'https://gonghui.example.cn/rights/transfer'],
    ['an empty one', ''],
  ])('holds %s', async (_, title) => {
    const { picture } = await draw(title);
    expect(await inkIn(picture, { left: 0, top: 20, width: 80, height: 480 })).toBe(0);
    expect(await inkIn(picture, { left: 84, top: 478, width: 1032, height: 20 })).toBe(0);
  });

  test('tells the characters that its font lacks, and draws a frame with their number', async () => {
    const { picture, lacking } = await draw('䶮㛃𠮷');
    expect(lacking).toEqual(['䶮', '㛃', '𠮷']);
    expect(await inkIn(picture, { left: 84, top: 100, width: 400, height: 300 })).toBeGreaterThan(
      0.05,
    );
    const same = await draw('䶮㛃䶮');
    expect(same.picture.equals(picture)).toBe(false);
  });
});

describe('kept cards', () => {
  const card = { title: '会费怎么算', site: '红烛' };
  let sites = 0;
  const inSite = () => join(folder, '..', `${basename(folder)}-site-${(sites += 1)}.jpg`);
  afterAll(async () => {
    for (let site = 1; site <= sites; site += 1)
      await rm(join(folder, '..', `${basename(folder)}-site-${site}.jpg`), { force: true });
  });

  /** Makes the cards of a build; returns its picture of the first one, and what was done. */
  async function build(...cards: readonly (typeof card)[]) {
    const kept = keptCards(folder);
    const target = inSite();
    const [first = card, ...others] = cards;
    const bytes = await kept.put(first, target);
    for (const other of others) await kept.put(other, inSite());
    const picture = await readFile(target);
    expect(picture.length).toBe(bytes);
    return { target, picture, ...kept.finish() };
  }

  test('are drawn once, and again only when what they say changes', async () => {
    const first = await build(card);
    expect(first).toMatchObject({ drawn: 1, kept: 0 });
    const second = await build(card, { ...card, title: '会费怎么交' });
    expect(second).toMatchObject({ drawn: 1, kept: 1 });
    expect(second.picture.equals(first.picture)).toBe(true);
  });

  test('are drawn anew after somebody wrote into the picture of a published site', async () => {
    const { target, picture } = await build(card);
    await writeFile(target, picture.subarray(0, 100));
    const next = await build(card);
    expect(next).toMatchObject({ drawn: 1, kept: 0 });
    expect(next.picture.equals(picture)).toBe(true);
  });

  test('go after a month without use, unless a site has them', async () => {
    const before = new Date(Date.now() - 31 * 24 * 3_600_000);
    const names = await readdir(folder);
    for (const name of names) await utimes(join(folder, name), before, before);
    keptCards(folder).finish();
    expect(await readdir(folder)).toEqual(names);
    for (let site = 1; site <= sites; site += 1)
      await rm(join(folder, '..', `${basename(folder)}-site-${site}.jpg`));
    await build(card);
    expect(await readdir(folder)).toHaveLength(1);
  });
});

test('the card of a page says its title; a page with a picture of its own has none', () => {
  const page = (image: string) =>
    `<meta property="og:site_name" content="红烛"><meta property="og:title" content="&lt;b&gt;&amp;&quot;"><meta property="og:image" content="https://x.cn/${image}">`;
  expect(cardOfPage(page('rights/a/share.jpg'))).toEqual({ title: '<b>&"', site: '红烛' });
  expect(cardOfPage(page('_astro/photo.jpeg'))).toBeUndefined();
});
