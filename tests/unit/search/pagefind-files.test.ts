import { close, createIndex } from 'pagefind';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type IndexMeta,
  Chunk,
  readFragment,
  readMeta,
} from '../../../src/search/pagefind-files.ts';

/**
 * Internals of Pagefind that the engine depends on and no documentation guarantees: the format of its files, its
 * tokens, and a token for each bigram. If a new version of Pagefind changes any of it, these fail.
 */
const HTML = `<html lang="zh-Hans"><body><div data-pagefind-body>
<h1>第三十九条 医疗期</h1>
<p>工会经费用于职工，3个月内交2024年APP登录费。第39条。</p>
<h2>五险一金</h2>
<p hidden data-pagefind-ignore><span data-pagefind-filter="topic">主题甲</span><span data-pagefind-meta="answer">回答，有逗号:冒号</span></p>
</div></body></html>`;

let files: Map<string, Uint8Array>;
let meta: IndexMeta;

beforeAll(async () => {
  const { index } = await createIndex({ writePlayground: false });
  await index?.addHTMLFile({ url: '/a/', content: HTML });
  const written = await index?.getFiles();
  files = new Map(written?.files.map(({ path, content }) => [path, content]));
  const path = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? '';
  meta = readMeta(files.get(path) ?? new Uint8Array(), path);
  await close();
});

function words() {
  return new Map(
    meta.chunks.flatMap((hash) => {
      const path = `index/${hash}.pf_index`;
      const chunk = new Chunk(files.get(path) ?? new Uint8Array(), path);
      return chunk.words.map((word) => [word, chunk.postings(word)] as const);
    }),
  );
}

describe('the format of Pagefind’s files', () => {
  test('the meta file has the version and the number of words of each page', () => {
    expect(meta.version).toBe('1.6.0');
    expect(meta.pages).toHaveLength(1);
    expect(meta.pages[0]?.[1]).toBeGreaterThan(20);
  });

  test('neighbouring characters are a token, positions count words, headings weigh more', () => {
    const found = words();
    const at = (word: string) => found.get(word)?.[0]?.positions[0] ?? -1;
    for (const bigram of ['工会', '会经', '经费', '疗期', '险一', '录费']) {
      expect(found.get(bigram), bigram).toHaveLength(1);
    }
    expect(at('会经')).toBe(at('工会'));
    expect(at('经费')).toBe(at('工会') + 1);
    expect(found.get('医疗')?.[0]?.weight).toBeGreaterThan(found.get('职工')?.[0]?.weight ?? 0);
  });

  test('numbers, words in lower case and single characters are tokens', () => {
    const found = words();
    for (const word of ['39', '2024', 'app', '第', '条']) {
      expect(found.get(word), word).toHaveLength(1);
    }
  });

  test('words of metadata or filters alone have no position in the text', () => {
    expect(words().get('回答，有逗号')).toEqual([]);
    expect(words().get('主题')).toBeUndefined();
  });

  test('a fragment has zero-width spaces between words, and metadata and filters apart', () => {
    const path = `fragment/${meta.pages[0]?.[0] ?? ''}.pf_fragment`;
    const fragment = readFragment(files.get(path) ?? new Uint8Array(), path);
    expect(fragment.content).toContain('工会\u200B经费\u200B用于\u200B职工');
    expect(fragment.content).not.toContain('主题甲');
    expect(fragment.filters).toEqual({ topic: ['主题甲'] });
    expect(fragment.meta).toEqual({ title: '第三十九条 医疗期', answer: '回答，有逗号:冒号' });
  });

  test('a file of another kind is rejected', () => {
    expect(() => readMeta(files.get('pagefind.js') ?? new Uint8Array(), 'x.pf_meta')).toThrow();
  });
});
