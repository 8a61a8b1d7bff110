import { describe, expect, test } from 'vitest';
import { fillLetter } from '../../../src/letters/fill-letter.ts';
import { toDocx } from '../../../src/letters/letter-docx.ts';
import { withoutDates } from '../../../src/letters/without-dates.ts';
import { LETTERS, wordsIn } from './letters-kit.ts';
import { documentOf, paragraphsIn } from './paragraphs.ts';

describe.each(LETTERS)('%s as a Word file', (_slug, letter, example) => {
  test('says what the letter says, in its order', async () => {
    const filled = fillLetter(letter, example);
    expect(paragraphsIn(await toDocx(filled)).slice(0, wordsIn(filled).length)).toEqual(
      wordsIn(filled),
    );
  });

  test('keeps to what WPS needs: widths of all columns, East Asian fonts, no text boxes', async () => {
    const xml = documentOf(await toDocx(fillLetter(letter, {})));
    for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => width);
      expect(columns).toHaveLength(2);
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
        const cells = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)];
        expect(cells.map(([, width]) => width)).toEqual(columns);
      }
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    }
    const styles = documentOf(await toDocx(fillLetter(letter, {})), 'word/styles.xml');
    expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0]).toContain('w:eastAsia="宋体"');
    expect(xml).toContain('w:eastAsia="黑体"');
    for (const fonts of xml.match(/<w:rFonts [^>]*>/g) ?? [])
      expect(fonts).toContain('w:eastAsia=');
    expect(xml).not.toMatch(/txbx|<w:drawing|<w:pict/);
  });
});

test('a file names nobody, and without its dates is the same at any time', async () => {
  const [[, letter] = []] = LETTERS;
  if (!letter) throw new Error('the fixture has no letters');
  const file = await toDocx(fillLetter(letter, {}));
  const properties = documentOf(file, 'docProps/core.xml');
  expect(properties).not.toMatch(/creator|lastModifiedBy/i);
  expect(properties).toMatch(/T\d\d:\d\d/);
  const once = withoutDates(file);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const again = withoutDates(await toDocx(fillLetter(letter, {})));
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  expect(paragraphsIn(once)).toEqual(paragraphsIn(file));
});
