import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/markdown/render.ts';

const laws = [
  {
    id: 'women',
    title: '女职工劳动保护特别规定',
    shortName: '女职工规定',
    revised: '2012-04-28',
    source: '',
    articles: [
      { article: '7', says: '产假98天。' },
      { article: '9', says: '每天1小时哺乳。', confidence: 'reprint' as const },
    ],
  },
  {
    id: 'teachers',
    title: '中华人民共和国教师法',
    shortName: '教师法',
    revised: '2009-08-27',
    source: '',
    underRevision: '2027年1月以前复核。',
    articles: [{ article: '39', says: '30日内处理。' }],
  },
];
const terms = [
  { term: '支付令', means: '法院叫对方付钱的命令。', otherNames: ['督促令'] },
  { term: '支付', means: '付钱。' },
];
const render = createRenderer({ laws, terms, base: '/' });

const fold = (id: number, summary: string, ...items: string[]) =>
  `<details class="basis" id="basis-${id}" data-pagefind-ignore=""><summary>依据：${summary}</summary>` +
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></details>`;
const SEVEN = '<b>《女职工规定》第七条（2012年版本）</b>：产假98天。';
const link = (text: string, id = 1) =>
  `<a class="law-mark" href="#basis-${id}" data-pagefind-ignore="">${text}</a>`;

describe('a law mark', () => {
  test('becomes a link to a collapsed note after its paragraph, with the edition and the paraphrase', async () => {
    expect(await render('产假98天〔女职工规定第七条〕。')).toBe(
      `<p>产假98天${link('〔女职工规定第七条〕')}。</p>${fold(1, '女职工规定第七条', SEVEN)}`,
    );
  });

  test.each([
    ['a paragraph', '甲〔女职工规定第七条〕', '</p>'],
    ['a list', '- 甲〔女职工规定第七条〕\n- 乙', '</ul>'],
    ['a table', '| 一 |\n| --- |\n| 甲〔女职工规定第七条〕 |', '</figure>'],
    ['a “步骤” block', ':::步骤\n1. 甲〔女职工规定第七条〕\n:::', '</div>'],
    ['a “提示” block', ':::提示\n甲〔女职工规定第七条〕\n:::', '</div>'],
    ['a “折叠问答” block', ':::折叠问答{question="问"}\n甲〔女职工规定第七条〕\n:::', '</details>'],
    ['a blockquote', '> 甲〔女职工规定第七条〕', '</blockquote>'],
    ['bold text', '**甲〔女职工规定第七条〕**', '</p>'],
  ])('in %s: has its note after the whole block', async (_, markdown, end) => {
    const html = await render(markdown);
    expect(html.match(/<details class="basis"/g)).toHaveLength(1);
    expect(html).toContain(`${end}${fold(1, '女职工规定第七条', SEVEN)}`);
  });

  test('shares one note with the marks of its block, each article listed once', async () => {
    const html = await render(
      '甲〔女职工规定第七条〕乙〔女职工规定第七条、第九条〕\n\n丙〔教师法第三十九条第一款〕',
    );
    expect(html).toContain(
      fold(
        1,
        '女职工规定第七条、第九条',
        SEVEN,
        '<b>《女职工规定》第九条（2012年版本）</b>：每天1小时哺乳。' +
          '<span class="edition">读的是转载的条文，请核对原件。</span>',
      ),
    );
    expect(html).toContain(
      fold(
        2,
        '教师法第三十九条',
        '<b>《教师法》第三十九条（2009年版本）</b>：30日内处理。' +
          '<span class="edition">正在修订：2027年1月以前复核。</span>',
      ),
    );
  });

  test('has a note that summarises three articles as the first and their number', async () => {
    expect(await render('甲〔女职工规定第七条、第九条；教师法第三十九条〕')).toContain(
      '<summary>依据：女职工规定第七条等3条</summary>',
    );
  });

  test.each([
    ['of an unknown statute', '甲〔某法第七条〕', '<p>甲〔某法第七条〕</p>'],
    ['a document number in the same brackets', '工发〔1978〕101号', '<p>工发〔1978〕101号</p>'],
    ['in code', '`〔女职工规定第七条〕`', '<p><code>〔女职工规定第七条〕</code></p>'],
    [
      'in a link',
      '[甲〔女职工规定第七条〕](/a/)',
      '<p><a href="/a/">甲〔女职工规定第七条〕</a></p>',
    ],
  ])('does not become a link: %s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test('does not become a link in a heading', async () => {
    expect(await render('## 甲〔女职工规定第七条〕')).not.toContain('basis');
  });

  test('has its paraphrase escaped', async () => {
    const [law] = laws;
    const bad = createRenderer({
      laws: [{ ...(law ?? laws[1]), articles: [{ article: '7', says: '<script>' }] } as never],
      base: '/',
    });
    expect(await bad('〔女职工规定第七条〕')).toContain('：&#x3C;script></li>');
  });

  test('has a note that an editor’s HTML cannot imitate', async () => {
    expect(await render('<details class="basis" id="basis-1">甲</details>')).toBe(
      '<details class="">甲</details>',
    );
  });
});

describe('glossary notes', () => {
  const note =
    '<p class="term-note" id="term-1" data-pagefind-ignore=""><dfn>支付令</dfn>：法院叫对方付钱的命令。</p>';

  test('explain the first occurrence of a term only, and prefer the longer term', async () => {
    expect(await render('申请支付令。\n\n支付令。')).toBe(
      `<p>申请<a class="term" href="#term-1">支付令</a>。</p>${note}\n<p>支付令。</p>`,
    );
  });

  test('explain other names of a term', async () => {
    expect(await render('督促令')).toBe(`<p><a class="term" href="#term-1">督促令</a></p>${note}`);
  });

  test('do not explain in the body a term that the answer has', async () => {
    expect(await render('申请支付令。', '可以申请支付令。')).toBe('<p>申请支付令。</p>');
  });

  test.each([
    ['a title in 《》', '《支付令办法》', '<p>《支付令办法》</p>'],
    ['a link', '[支付令](/a/)', '<p><a href="/a/">支付令</a></p>'],
  ])('do not explain a term in %s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });
});
