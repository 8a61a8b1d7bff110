import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CONTENT_FORMAT, formatText } from '../../src/content-format/content-version.ts';
import { formatHealth } from '../../src/check/format-health.ts';
import { checkHealth } from '../../src/check/health.ts';
import { reportContent } from '../../src/check/report.ts';
import { bytes, entryFile, otherFile, soundContent } from './content-kit.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const strays = (count: number) =>
  Array.from({ length: count }, (_, at) => `blog/${String(at).padStart(4, '0')}.html`);

const linesOf = (report: string) => report.split('\n').filter((line) => line.includes('✗'));

test('thousands of misplaced files take one line with their number, apart from other errors', () => {
  const files = [...strays(8000).map((path) => otherFile(path, bytes('<p>')))];
  const invalid = entryFile('essays', 'untitled', { title: '' });
  const lines = linesOf(formatHealth(checkHealth([...soundContent, invalid, ...files])));
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain(
    'content/blog/0000.html、content/blog/0001.html、content/blog/0002.html 等 8000 个文件',
  );
  expect(lines.join()).toContain('content/essays/untitled.md');
});

test('an error repeated in several files names each file and the total', () => {
  const twice = ['a', 'b'].map((name) =>
    entryFile('essays', name, {}, Array.from({ length: 15 }, () => '[^x]').join('\n\n')),
  );
  const lines = formatHealth(checkHealth([...soundContent, ...twice]))
    .split('\n')
    .filter((line) => line.includes('[^x]'));
  expect(lines).toHaveLength(1);
  expect(lines.join()).toMatch(/content\/essays\/a\.md.*content\/essays\/b\.md.*（共 30 处）/);
});

test('a few misplaced files take a line each', () => {
  const files = strays(5).map((path) => otherFile(path, bytes('<p>')));
  expect(linesOf(formatHealth(checkHealth([...soundContent, ...files])))).toHaveLength(5);
});

test('the check before a build groups them as well', async () => {
  const root = await mkdtemp(join(tmpdir(), 'red-candle-'));
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  try {
    await writeFile(join(root, 'format.yml'), formatText(CONTENT_FORMAT));
    await mkdir(join(root, 'blog'));
    for (const path of strays(100)) await writeFile(join(root, path), '<p>');
    expect((await reportContent(root)).length).toBeGreaterThanOrEqual(100);
    expect(said.filter((line) => line.includes('blog/'))).toHaveLength(1);
    expect(said.join('\n')).toContain('等 100 个文件');
  } finally {
    await rm(root, { recursive: true });
  }
});

test('a title of five thousand characters is cut short', () => {
  const long = entryFile('essays', 'long', { title: '长'.repeat(5000) });
  const [line = ''] = linesOf(formatHealth(checkHealth([...soundContent, long])));
  expect(line).toContain('content/essays/long.md《长');
  expect(line.length).toBeLessThan(300);
});
