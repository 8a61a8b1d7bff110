import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodiesOf } from '../../../src/check/body-reading.ts';
import { checkContent } from '../../../src/check/content-check.ts';
import { readContentFiles } from '../../../src/check/content-files.ts';
import { readBodies } from '../../../src/check/read-bodies.ts';
import { runKilled } from '../../killed-at.ts';

const SAMPLES = 80;
let content: string;

/** A site in Git with many samples, and a page that links to all of them. */
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'setup-killed-')), 'content');
  await cp('tests/fixtures/small-site', content, { recursive: true });
  const [name = ''] = await readdir(join(content, 'essays'));
  const essay = await readFile(join(content, 'essays', name), 'utf8');
  const slugs = Array.from({ length: SAMPLES }, (_, at) => `sample-${at}`);
  for (const slug of slugs)
    await writeFile(
      join(content, 'essays', `${slug}.md`),
      essay
        .replace(/^---\n/, '---\nsample: true\n')
        .replace(/^slug: .*$/m, `slug: ${slug}`)
        .replace(/^title: .*$/m, `title: 示例 ${slug}`),
    );
  const page = join(content, 'pages', 'about.md');
  const links = slugs.map((slug) => `- [${slug}](/essays/${slug}/)`).join('\n');
  await writeFile(page, `${(await readFile(page, 'utf8')).trimEnd()}\n\n${links}\n`);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dirname(content) });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.cn', 'commit', '--quiet', '-m', 'a');
});

afterEach(() => rm(dirname(content), { recursive: true }));

/** @param killAt as `runKilled` has it */
const remove = (killAt?: string) =>
  runKilled(
    ['scripts/setup.ts', '--remove-samples', 'all', '--yes'],
    { RED_CANDLE_CONTENT: content },
    killAt,
  );
const samples = async () =>
  (await readdir(join(content, 'essays'))).filter((name) => name.startsWith('sample-'));
/** What the check says, but of the pictures, which the fixture has not. */
async function errors() {
  const files = await readContentFiles(content);
  const found = checkContent(files, '2026-11-30', await readBodies(bodiesOf(files)));
  return found.filter(({ code }) => code !== 'no-such-file');
}

test('kill -9 while samples are removed, and again: none is left, and no link to one', async () => {
  expect(await errors()).toEqual([]);
  expect(await remove('rm /essays/sample- 30')).toBe('SIGKILL');
  expect(await samples()).toHaveLength(SAMPLES - 30);
  await remove();
  expect(await samples()).toEqual([]);
  expect(await errors()).toEqual([]);
});
