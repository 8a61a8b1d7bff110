import { expect, test } from 'vitest';
import { toFullText } from '../../src/site/full-text.ts';

const PAGE = 'https://gonghui.example.cn/gonghui/essays/a/';

test.each([
  [
    'addresses are absolute, fragments lead to the page',
    '<p><a href="/gonghui/rights/b/">乙</a><a class="law-mark" href="#basis-1">〔第七条〕</a></p>',
    `<p><a href="https://gonghui.example.cn/gonghui/rights/b/">乙</a><a href="${PAGE}#basis-1">〔第七条〕</a></p>`,
  ],
  [
    'a picture is one file, with its size and words',
    '<picture><source type="image/avif" srcset="/a.avif 400w"><img src="/a.webp" srcset="/a.webp 400w" sizes="1px" width="4" height="3" alt="合唱" loading="lazy"></picture>',
    '<img src="https://gonghui.example.cn/a.webp" alt="合唱" width="4" height="3">',
  ],
  [
    'title, controls and words for our own screen readers stay on the page',
    '<article class="entry"><header class="entry-header"><h1>题目</h1></header><div class="actions"><button>打印</button></div><nav class="contents">目录</nav><p class="answer">答案<span class="sr-only">（外部网站）</span></p></article>',
    '<p>答案</p>',
  ],
  [
    'what styles keep apart is apart',
    '<li>第七条<span class="edition">2021年版</span></li>',
    '<li>第七条　2021年版</li>',
  ],
  [
    'folded answers, tables and lists keep their elements, and nothing of our styles',
    '<details class="question"><summary>问</summary><ol start="2" data-x="1"><li class="y">一</li></ol></details><table><caption class="sr-only">表</caption><tr><td colspan="2" data-label="z">甲</td></tr></table>',
    '<details><summary>问</summary><ol start="2"><li>一</li></ol></details><table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>',
  ],
])('%s', (_, html, expected) => {
  expect(toFullText(html, PAGE)).toBe(expected);
});
