import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toEpub } from '../../src/book/epub.ts';
import { type Subject, makeBook } from '../../src/book/make-book.ts';
import { installMissing } from '../debian.ts';
import { FULL_SITE } from '../full-site.ts';

const EPUBCHECK = '/usr/share/java/epubcheck.jar';

let folder: string;
beforeAll(async () => {
  installMissing({ epubcheck: EPUBCHECK });
  folder = await mkdtemp(join(tmpdir(), 'book-'));
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each<[Subject]>([
  [{ collection: 'rights', title: '权益指南' }],
  [{ collection: 'essays', title: '2026年文选', year: '2026' }],
])('epubcheck finds no error in the book of %j', async (subject) => {
  const file = join(folder, `${subject.collection}.epub`);
  await writeFile(file, toEpub(await makeBook(FULL_SITE, subject)));
  const { stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, file], { encoding: 'utf8' });
  expect(stdout + stderr).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
});
