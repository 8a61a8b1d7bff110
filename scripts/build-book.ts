import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ArchiveError } from '../src/archive/archive-error.ts';
import { BookError } from '../src/book/book-error.ts';
import { toEpub } from '../src/book/epub.ts';
import { type Subject, makeBook } from '../src/book/make-book.ts';
import { makeFolder } from '../src/publish/paths.ts';
import { outputFolder } from '../src/publish/output-target.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm run build:book`: the rights guide of a built site as an EPUB, and with `--year 2026` the essays of that year as
 * another.
 *
 * - `--from <folder>`: a built site, by default where `npm run build` puts it
 * - `--out <folder>`: where the files are written, by default here
 */
assertEnvironment();
const values = orUsage(() => {
  const options = readOptions({
    from: { type: 'string' },
    out: { type: 'string', default: '.' },
    year: { type: 'string' },
  });
  if (options.year !== undefined && !/^\d{4}$/.test(options.year))
    throw new UsageError(`--year：写的是“${options.year}”，应是四位数的年份，例如 2026`);
  return options;
});

async function main(): Promise<void> {
  const folder = resolve(values.from ?? outputFolder());
  const subjects: Subject[] = [
    { collection: 'rights', title: '权益指南' },
    ...(values.year === undefined
      ? []
      : [{ collection: 'essays', title: `${values.year}年文选`, year: values.year } as const]),
  ];
  await makeFolder(resolve(values.out));
  for (const subject of subjects) {
    const book = await makeBook(folder, subject);
    const name = `${['red-candle', subject.collection, subject.year].filter(Boolean).join('-')}.epub`;
    const file = resolve(values.out, name);
    const epub = toEpub(book);
    await writeFile(file, epub);
    console.log(
      `电子书：${file}\n《${book.title}》${book.chapters.length}篇，${(epub.length / 1_000_000).toFixed(1)} MB。`,
    );
  }
}

guardTerminal();
await main().catch((error: unknown) => {
  if (!(error instanceof BookError || error instanceof ArchiveError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
