import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesLoadedBy, findIncomplete, iconsNamedBy } from '../../../src/publish/completeness.ts';
import { WrittenFiles, readManifest, writeManifest } from '../../../src/publish/manifest.ts';

const ADDRESS = new URL('https://gonghui.example.cn/gonghui/');
const PAGE = `<!doctype html><html lang="zh-Hans" data-modes="/gonghui/_astro/modes.css"><head>
<link rel="canonical" href="https://gonghui.example.cn/gonghui/nowhere/">
<link rel="stylesheet" href="/gonghui/_astro/site.css">
<meta property="og:image" content="https://gonghui.example.cn/gonghui/og/share.jpg">
<script type="module" src="/gonghui/_astro/site.js"></script></head>
<body><a href="/gonghui/elsewhere/">x</a>
<img src="/gonghui/_astro/a.webp" srcset="/gonghui/_astro/a.webp 400w, /gonghui/_astro/b.webp 800w" alt="">
&lt;img src="/gonghui/_astro/told-of.webp"&gt; <img src="https://cdn.example.com/gonghui/x.png" alt="">
</body></html>
`;
const FILES = {
  'index.html': PAGE,
  '_astro/modes.css': 'm{}',
  '_astro/site.css': 'a{}',
  '_astro/site.js': 'a()',
  '_astro/a.webp': 'a',
  '_astro/b.webp': 'b',
  'og/share.jpg': 'og',
};
let site: string;

beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'red-candle-complete-'));
  const written = new WrittenFiles();
  for (const [path, text] of Object.entries(FILES)) {
    put(path, text);
    written.add(path, text);
  }
  await writeManifest(site, written.manifest);
});

afterEach(() => {
  rmSync(site, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

test('a site with all that its manifest names is complete', async () => {
  expect(await findIncomplete(site, ADDRESS)).toEqual([]);
});

describe('a site is not complete', () => {
  test.each(Object.keys(FILES))('without %s', async (path) => {
    rmSync(join(site, path));
    expect(await findIncomplete(site, ADDRESS)).toContain(`${path}：没有这个文件`);
  });

  test('where a file was cut off', async () => {
    put('_astro/site.css', 'a');
    expect(await findIncomplete(site, ADDRESS)).toEqual([
      '_astro/site.css：应有 3 字节，现有 1 字节',
    ]);
  });

  test('where a page was cut off whose size nobody told', async () => {
    await writeManifest(site, { ...(await readManifest(site)), 'index.html': null });
    put('index.html', PAGE.slice(0, -20));
    expect(await findIncomplete(site, ADDRESS)).toEqual(['index.html：没有写完']);
  });

  test('where a file is empty whose size nobody told', async () => {
    await writeManifest(site, { ...(await readManifest(site)), '_astro/a.webp': null });
    put('_astro/a.webp', '');
    expect(await findIncomplete(site, ADDRESS)).toEqual(['_astro/a.webp：是空的']);
  });

  test('where a page loads what no build named', async () => {
    const named = Object.entries(await readManifest(site));
    const rest = named.filter(([path]) => path !== '_astro/b.webp');
    await writeManifest(site, Object.fromEntries(rest));
    expect(await findIncomplete(site, ADDRESS)).toEqual([
      '_astro/b.webp：index.html 要用，没有这个文件',
    ]);
  });

  test('where the manifest names nothing', async () => {
    await writeManifest(site, {});
    expect(await findIncomplete(site, ADDRESS)).toHaveLength(1);
  });

  test('where there is no manifest', async () => {
    rmSync(join(site, 'build-files.json'));
    await expect(findIncomplete(site, ADDRESS)).rejects.toThrow('ENOENT');
  });
});

test('what a page loads is known by its tags, not by text that looks like them', () => {
  expect([...filesLoadedBy(PAGE, 'index.html', ADDRESS)].sort()).toEqual(
    Object.keys(FILES)
      .filter((path) => path !== 'index.html')
      .sort(),
  );
});

test('a size that is told once is not forgotten where a file is named again', () => {
  const written = new WrittenFiles();
  written.add('红.html', '红');
  written.add('红.html');
  expect(written.manifest).toEqual({ '红.html': 3 });
});

test('the icons of a web app manifest, below a base path too', () => {
  const address = new URL('https://example.cn/gonghui/');
  const icons = [
    { src: '/gonghui/_astro/badge.png' },
    { src: 'icons/one.png' },
    { src: 'https://elsewhere.cn/a.png' },
  ];
  const path = 'manifest.webmanifest';
  expect([...iconsNamedBy(JSON.stringify({ icons }), path, address)]).toEqual([
    '_astro/badge.png',
    'icons/one.png',
  ]);
  expect([...iconsNamedBy('{}', path, address)]).toEqual([]);
});
