import { unzipSync } from 'fflate';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import sax from 'sax';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { toEpub } from '../../src/book/epub.ts';
import { type Subject, makeBook } from '../../src/book/make-book.ts';
import { isWholeFile } from '../../src/check/whole-file.ts';
import { attribute, elementsOf, filesOf, full, read, textOf } from './site-files.ts';

const SUBJECTS: [string, Subject][] = [
  ['权益指南', { collection: 'rights', title: '权益指南' }],
  ['一年的文章', { collection: 'essays', title: '2026年文选', year: '2026' }],
];

const toHtml = (element: Element) =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [element] });
/** Without spaces, and without the words that only our own screen readers hear. */
const plain = (words: string) => words.replace(/\s|（外部网站）/g, '');
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.each(SUBJECTS)('电子书：%s', (_, subject) => {
  const open = async () => unzipSync(toEpub(await makeBook(full.root, subject)));

  test('每一章都是合法的XML，链接和图片书里都有', async () => {
    const files = await open();
    expect(text(files['mimetype'])).toBe('application/epub+zip');
    const lacking: string[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      if (name.endsWith('.jpg')) expect(isWholeFile('jpg', Buffer.from(bytes)), name).toBe(true);
      if (!/\.(?:xhtml|opf|xml)$/.test(name)) continue;
      const parser = sax.parser(true);
      parser.onerror = (error) => {
        throw new Error(`${name}: ${error.message}`);
      };
      parser.onopentag = ({ attributes }) => {
        for (const key of ['href', 'src']) {
          const target = attributes[key];
          if (typeof target !== 'string' || /^(?:https?|tel|mailto):/.test(target)) continue;
          if (!(`book/${target}` in files)) lacking.push(`${name} → ${target}`);
        }
      };
      parser.write(text(bytes)).close();
    }
    expect(lacking).toEqual([]);
  });

  test('列表里有的一篇不少，正文的字一个不少', async () => {
    const files = await open();
    const entries = filesOf(full).filter(
      (path) =>
        new RegExp(`^${subject.collection}/[^/]+/index\\.html$`).test(path) &&
        read(full, path).includes('data-kind="entry"'),
    );
    const chapters = Object.keys(files).filter((name) =>
      name.startsWith(`book/${subject.collection}-`),
    );
    expect(chapters.length).toBeGreaterThan(3);
    if (subject.collection === 'rights') expect(chapters).toHaveLength(entries.length);
    for (const name of chapters) {
      const page = `${name.slice('book/'.length, -'.xhtml'.length).replace('-', '/')}/index.html`;
      const prose = elementsOf(read(full, page)).find(
        (element) => attribute(element, 'className') === 'prose',
      );
      const paragraphs = elementsOf(prose ? toHtml(prose) : '', 'p').map(textOf);
      const chapter = plain(textOf(elementsOf(text(files[name]), 'body')[0] as Element));
      const lost = paragraphs.map(plain).filter((paragraph) => !chapter.includes(paragraph));
      expect(lost, name).toEqual([]);
    }
  });
});
