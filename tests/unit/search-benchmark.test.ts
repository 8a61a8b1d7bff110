import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCorpus } from '../bench/search/corpus.ts';
import { byClass, evaluate, toFigures } from '../bench/search/evaluate.ts';
import { generateCorpus } from '../bench/search/generate/corpus.ts';
import { toChinese } from '../bench/search/generate/numerals.ts';
import { generateQueries } from '../bench/search/generate/queries.ts';
import { readMarkdownFolder } from '../bench/search/markdown-corpus.ts';
import { readQueries } from '../bench/search/query-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const page = (id: string) => ({ id, url: `/${id}/`, title: id, text: id, html: id });
const corpus = toCorpus('test', [page('权益/产假.md'), page('b.md'), page('c.md')]);

describe('a query file', () => {
  it('is a line a question, with tabs between class, query and pages', async () => {
    const file = await write(
      'q.tsv',
      '\uFEFFclass\tquery\texpected\r\n# 说明\r\nquestion\t产假几天\t/权益/产假|b.md\r\n\r\n多词\t红烧肉 做法\t\r\n',
    );
    expect(await readQueries(file, corpus)).toEqual([
      { class: 'question', text: '产假几天', expected: ['权益/产假.md', 'b.md'] },
      { class: 'negative', text: '红烧肉 做法', expected: [] },
    ]);
  });

  it('may be JSON Lines', async () => {
    const file = await write('q.jsonl', '{"class":"typo","query":"产价","expected":["b"]}\n');
    expect(await readQueries(file, corpus)).toEqual([
      { class: 'typo', text: '产价', expected: ['b.md'] },
    ]);
  });

  it('tells all errors, each with file, line, field, found and expected', async () => {
    const file = await write(
      'q.tsv',
      'exact\t产假\tb.md\nguess\t产假\tb.md\nexact\t \tb.md\nexact\t产假\t没有.md\nexact\n',
    );
    await expect(readQueries(file, corpus)).rejects.toThrow(
      new RegExp(
        [
          `${file}:2: class: found “guess”, expected one of exact,`,
          `${file}:3: query: found nothing, expected`,
          `${file}:4: expected: found “没有.md”, expected a page`,
          `${file}:5: line: found 1 columns, expected`,
        ]
          .map((line) => line.replaceAll('.', '\\.'))
          .join('[^]*'),
      ),
    );
  });
});

describe('a folder of Markdown', () => {
  it('takes titles from front matter, else the first heading, else the file name', async () => {
    await write('a.md', '\uFEFF---\r\ntitle: 产假\r\n---\r\n正文。\r\n');
    await write('子/b.md', '# 婚假\n\n正文。\n');
    await write('说明.md', '只有正文。\n');
    const { pages } = await readMarkdownFolder(folder);
    expect(pages.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['a.md', '产假', '产假 正文。'],
      ['子/b.md', '婚假', '婚假 正文。'],
      ['说明.md', '说明', '说明 只有正文。'],
    ]);
  });

  it('is refused with the name of the file that is not UTF-8', async () => {
    await write('gbk.md', new Uint8Array([0xb2, 0xfa, 0xbc, 0xd9]));
    await expect(readMarkdownFolder(folder)).rejects.toThrow(/gbk\.md: found bytes .* not UTF-8/);
  });

  it('is refused with file and line where front matter cannot be read', async () => {
    await write('a.md', '---\ntitle: "产假\n---\n正文。\n');
    await expect(readMarkdownFolder(folder)).rejects.toThrow(/a\.md:2: front matter: /);
  });
});

describe('figures', () => {
  it('count the first right page among the first ten', async () => {
    const answers: Record<string, string[]> = {
      first: ['b', 'x'],
      third: ['x', 'y', 'b'],
      eleventh: [...'0123456789', 'b'],
      none: [],
    };
    const outcomes = await evaluate(
      (text) => Promise.resolve(answers[text] ?? []),
      Object.keys(answers).map((text) => ({ class: 'exact', text, expected: ['b'] })),
    );
    expect(toFigures(byClass(outcomes).get('exact') ?? [])).toEqual({
      queries: 4,
      mrr: (1 + 1 / 3) / 4,
      at1: 0.25,
      at3: 0.5,
      at10: 0.5,
      empty: 0.25,
    });
  });
});

describe('generated corpora', () => {
  it('are the same in every run, with questions in every class that some pages answer', async () => {
    const [one, two] = [await generateCorpus(200, corpus), await generateCorpus(200, corpus)];
    expect(one.pages).toEqual(two.pages);
    const queries = generateQueries(one, 'dev');
    expect(queries).toEqual(generateQueries(two, 'dev'));
    expect(new Set(queries.map(({ class: name }) => name)).size).toBe(11);
    expect(queries.every(({ expected }) => expected.length > 0)).toBe(true);
    expect(queries).not.toEqual(generateQueries(one, 'held-out'));
  });

  it.each([
    [9, '九'],
    [10, '十'],
    [12, '十二'],
    [39, '三十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
  ])('number articles as statutes do: %i is %s', (number, text) => {
    expect(toChinese(number)).toBe(text);
  });
});
