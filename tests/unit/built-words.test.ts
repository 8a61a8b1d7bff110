import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPages } from '../../src/integrations/bodies.ts';
import { BuiltPages } from '../../src/integrations/built-pages.ts';
import { KeptResults } from '../../src/system/kept-results.ts';
import { contentHash } from '../../src/values/content-hash.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { entryFile } from './content-kit.ts';
import { render } from './markdown-kit.ts';

const BODY = `一段 **粗**&lt;b&gt;字。

## 小标题

| 甲 | 乙 |
| - | - |
| 一 | 二 |

- [x] 做完[^1]

\`\`\`html
<style> & "引号"
\`\`\`

<div title="a > b">块里的字 &amp; 别的</div>

[外面](https://example.org/?a=1&b=2) ![图](https://example.org/a.png)

[^1]: 注释
`;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'words-'));
});
afterEach(() => rm(root, { recursive: true }));

/** A site of one essay whose page contains `html`. */
async function checkSite(
  html: string,
  changed = '',
  { body = BODY, isKept = false } = {},
): Promise<string[]> {
  const { text = '' } = entryFile('essays', 'a', {}, body);
  await mkdir(join(root, 'essays', 'a'), { recursive: true });
  await writeFile(join(root, 'essays', 'a.md'), text + changed);
  await writeFile(join(root, 'essays', 'a', 'index.html'), html);
  const entries = {
    'content/essays/a.md': { href: '/gonghui/essays/a/', hash: await contentHash(text) },
    'content/settings/site.yml': { href: '/gonghui/', hash: '0' },
  };
  const record = { time: '2026-11-22T18:40:05+08:00', entries };
  await writeFile(join(root, 'build.json'), JSON.stringify(record));
  const same = await KeptResults.open<true>(join(root, 'same'), 'code');
  const pages = await BuiltPages.open(
    root,
    new URL('https://gonghui.example/gonghui/'),
    KeptResults.open(join(root, 'pages'), 'code'),
  );
  const { errors } = await checkPages(
    root,
    '/gonghui/',
    root,
    isKept ? { pages, same } : undefined,
  );
  await same.save();
  const first = text.split('\n').length - body.split('\n').length;
  return errors.map((error) => formatError({ ...error, line: (error.line ?? 0) - first }));
}

const page = (body: string) =>
  `<!doctype html><title>一段 粗 小标题</title><main><h1>甲</h1><div class="prose">${body}</div></main>`;

describe('every passage of a body is on its built page', () => {
  test('reports nothing when all are there', async () => {
    expect(await checkSite(page(await render(BODY)))).toEqual([]);
  });

  test('reports an empty page, with the first line that is missing', async () => {
    const said = ['content/essays/a.md 第1行 · 正文（body）：现在是“一段”；'];
    expect(await checkSite(page(''))).toEqual([expect.stringContaining(said[0] ?? '')]);
    expect(await checkSite('')).toEqual([expect.stringContaining('第1行')]);
  });

  test.each([
    ['粗', 1],
    ['小标题', 3],
    ['二', 7],
    ['做完', 9],
    ['"引号"', 12],
    ['块里的字', 15],
    ['外面', 17],
    ['注释', 19],
  ])('without “%s”, reports line %i', async (word, line) => {
    const html = (await render(BODY)).replaceAll(word, '');
    expect(await checkSite(page(html))).toEqual([expect.stringContaining(`第${line}行`)]);
  });

  test('reports passages in another order', async () => {
    const html = (await render(BODY)).replace('一段', '').replace('注释', '注释一段');
    expect(await checkSite(page(html))).toEqual([expect.stringContaining('第1行')]);
  });

  test('is compared again after an earlier build if the page or the file changed', async () => {
    const html = page(await render(BODY));
    const isKept = true;
    expect(await checkSite(html, '', { isKept })).toEqual([]);
    expect(await checkSite(html, '', { isKept })).toEqual([]);
    const more = await checkSite(html, '', { isKept, body: `又一段\n\n${BODY}` });
    expect(more).toEqual([expect.stringContaining('又一段')]);
    const less = html.replaceAll('小标题', '');
    // What lacked a text is not taken for compared.
    for (let build = 1; build <= 2; build += 1)
      expect(await checkSite(less, '', { isKept })).toEqual([expect.stringContaining('第3行')]);
  });

  test('skips an entry that changed after the build', async () => {
    expect(await checkSite(page(''), '又一段\n')).toEqual([]);
  });
});
