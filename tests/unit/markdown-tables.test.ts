import { describe, expect, test } from 'vitest';
import { render } from './markdown-kit.ts';

const table = (...rows: string[]) => {
  const [head = '', ...others] = rows;
  const rule = head.replaceAll(/[^|]+/g, ' --- ');
  return [head, rule, ...others].join('\n');
};

test('a table is named by the heading above it and by its column heads, in a frame that scrolls by keyboard', async () => {
  const html = await render(
    `## 什么事找谁\n\n${table('| 你的事 | 找谁 | 电话 |', '| 入会 | 组织组 | 010-1 |')}\n\n三`,
  );
  expect(html).toContain(
    '<figure class="table-scroll" aria-labelledby="table-1" tabindex="0"><table><caption id="table-1" class="sr-only" data-pagefind-ignore="">表格：什么事找谁：你的事、找谁、电话</caption>',
  );
  expect(html).toContain('</table></figure>\n<p>三</p>');
});

test('two tables under one heading have names and ids of their own', async () => {
  const html = await render(
    `${table('| 甲 | 乙 |', '| 1 | 2 |')}\n\n${table('| 丙 | 丁 |', '| 3 | 4 |')}`,
  );
  expect(html).toContain('id="table-1" class="sr-only" data-pagefind-ignore="">表格：甲、乙<');
  expect(html).toContain('id="table-2" class="sr-only" data-pagefind-ignore="">表格：丙、丁<');
});

describe('heads', () => {
  test('each column head has its scope; three columns have no row heads', async () => {
    const html = await render(table('| 甲 | 乙 | 丙 |', '| 1 | 2 | 3 |'));
    expect(html.match(/<th scope="col">/g)).toHaveLength(3);
    expect(html).not.toContain('scope="row"');
  });

  test('below an empty corner the first column labels the rows, and the corner is no head', async () => {
    const html = await render(table('| | 会费 | 经费 |', '| 谁出 | 会员 | 学校 |'));
    expect(html).toContain('<td></td>\n<th scope="col">会费</th>');
    expect(html).toContain('<th scope="row">谁出</th>\n<td>会员</td>');
  });

  test('an empty cell labels nothing', async () => {
    const html = await render(table('| 甲 | 乙 |', '| | 2 |'));
    expect(html).toContain('<td></td>\n<td>2</td>');
  });
});

describe('two columns', () => {
  test('short labels stay beside their values', async () => {
    const html = await render(table('| 时间 | 做什么 |', '| 9:30 | 热身，分组 |'));
    expect(html).toContain('<th scope="row">9:30</th>\n<td>热身，分组</td>');
    expect(html).not.toContain('pairs');
  });

  test('long labels are stacked on a phone, each value with the head of its column', async () => {
    const html = await render(
      table('| 怎么到期的 | 补偿 |', '| 学校不续 | 有 |', '| 学校肯续，但条件差 | 有 |'),
    );
    expect(html).toContain('<table class="pairs">');
    expect(html.match(/<td data-label="补偿">有<\/td>/g)).toHaveLength(2);
  });
});

test('cells that span rows or columns keep the shape in which they were written', async () => {
  const html = await render(
    '<table><tr><th>甲</th><th>乙</th></tr><tr><td colspan="2">很长很长很长很长的一格</td></tr></table>',
  );
  expect(html).toContain('<td colspan="2">');
  expect(html).not.toContain('scope="row"');
  expect(html).not.toContain('pairs');
});
