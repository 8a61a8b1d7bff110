import { describe, expect, test } from 'vitest';
import { PICTURES_SLUG, pictureNames } from '../fixture-pictures.ts';
import { attribute, elementsOf, filesOf, fixture, read, readBytes } from './site-files.ts';

const files = new Set(filesOf(fixture));
const pageOf = (slug: string) => read(fixture, `essays/${slug}/index.html`);

/** The picture files of a page, below the site's root. */
const picturesOf = (slug: string) =>
  elementsOf(pageOf(slug)).flatMap((element) =>
    ['src', 'srcSet']
      .flatMap((name) => attribute(element, name).split(','))
      .map((part) => part.trim().split(' ')[0] ?? '')
      .filter(
        (address) => address.startsWith(`${fixture.base}_astro/`) && !/\.(?:js|css)$/.test(address),
      )
      .map((address) => decodeURI(address.slice(fixture.base.length))),
  );

describe('检查收下的每一种图片，网站都发布得出来', () => {
  test.each(pictureNames.map((name, index) => [name.slice(0, 20), index] as const))(
    '%s：当封面',
    (_, index) => {
      const pictures = picturesOf(`${PICTURES_SLUG}-${index + 1}`);
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures) expect(files, picture).toContain(picture);
    },
  );

  test('都在一篇正文里', () => {
    const page = elementsOf(pageOf(PICTURES_SLUG), 'img').filter(
      (picture) => attribute(picture, 'alt') === '一张图',
    );
    expect(page).toHaveLength(pictureNames.length);
    for (const picture of picturesOf(PICTURES_SLUG)) expect(files, picture).toContain(picture);
  });

  test('发布的是重新做的图，不是原图', () => {
    const shown = new Set(
      pictureNames.flatMap((_, index) => picturesOf(`${PICTURES_SLUG}-${index + 1}`)),
    );
    for (const picture of shown) {
      const head = readBytes(fixture, picture).subarray(0, 12).toString('latin1');
      expect(head, picture).toMatch(
        picture.endsWith('.webp') ? /^RIFF.{4}WEBP/s : /^.{4}ftypavif/s,
      );
    }
  });
});
