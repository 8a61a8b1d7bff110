import { describe, expect, test } from 'vitest';
import { entryFile, told, toldOfBody } from './content-kit.ts';

const SCHEMES = '链接只能是网页（http、https）、邮箱或电话';
const UPLOAD = '应先上传，写成 ../media/ 下的文件';
const UNCLOSED = '这个块没有用单独一行“:::”结束';
const STRAY = '“:::”没有成对，或块的名字写错了';
const WHOLE = '别的网站要写全（https://…），本站的页面以斜杠开头（/rights/…/）';

describe('正文里的链接', () => {
  test.each([
    ['没有的页面', '[甲](/rights/nope/)', '“/rights/nope/” 网站里没有这个地址（目录要以斜杠结尾）'],
    ['少了末尾的斜杠', '[甲](/join)', '“/join” 网站里没有这个地址（目录要以斜杠结尾）'],
    ['程序', '[甲](javascript:alert)', `“javascript:alert” ${SCHEMES}`],
    ['大小写混写的程序', '[甲](JaVaScript:alert)', `“JaVaScript:alert” ${SCHEMES}`],
    ['用实体藏起来的程序', '[甲](javascript&colon;alert)', `“javascript:alert” ${SCHEMES}`],
    ['用制表符断开的程序', '[甲](<java\tscript:alert>)', `“java\tscript:alert” ${SCHEMES}`],
    ['data:', '[甲](data:text/html,x)', `“data:text/html,x” ${SCHEMES}`],
    ['vbscript:', '[甲](vbscript:x)', `“vbscript:x” ${SCHEMES}`],
    ['链接写在文末', '[甲][1]\n\n[1]: javascript:x', `“javascript:x” ${SCHEMES}`],
    ['漏了 https://', '[甲](www.example.org)', `“www.example.org” ${WHOLE}`],
    [
      '指向另一个文件',
      '[甲](../rights/transfer-membership.md)',
      `“../rights/transfer-membership.md” ${WHOLE}`,
    ],
    ['别的网站的图片', '![甲](https://example.org/a.png)', `“https://example.org/a.png” ${UPLOAD}`],
    [
      '没上传的图片',
      '![甲](../media/gone.jpg)',
      '“../media/gone.jpg” content/media/ 里没有这个文件',
    ],
    [
      '没上传的附件',
      '[甲](../media/gone.pdf)',
      '“../media/gone.pdf” content/media/ 里没有这个文件',
    ],
    ['坏了的百分号', '[甲](/%E5)', '“/%E5” 地址里的 % 要写成 %25'],
    ['系统保留的字样', '__ASTRO_IMAGE_', '“__ASTRO_IMAGE_” 这是系统保留的字样，请删掉'],
  ])('%s：说出来', (_, body, said) => {
    expect(toldOfBody(body).map((line) => line.replace(/^\d+: /, ''))).toEqual([said]);
  });

  test.each([
    '[甲](/)',
    '[甲](/join/)',
    '[甲](/rights/)',
    '[甲](/essays/page/2/)',
    '[甲](/rights/transfer-membership/?a=1#b)',
    '[甲](/dues/)',
    '[甲](/media/a.pdf)',
    '[甲](#h-a)',
    '[甲](https://example.org/) <mailto:a@example.org> [乙](tel:010-1)',
    '![甲](../media/stage.jpg)',
    '`[甲](javascript:x)`',
  ])('%s：没有错', (body) => {
    expect(toldOfBody(body)).toEqual([]);
  });

  test('页面改过网址名，旧地址的链接还有效', () => {
    const moved = entryFile('essays', 'new', { formerSlugs: ['old'] });
    expect(told(moved, entryFile('pages', 'a', {}, '[甲](/essays/old/)'))).toEqual([]);
  });

  test('行数是文件里的行数', () => {
    expect(toldOfBody('一\n\n二\n\n[甲](/nope/)\n')[0]).toMatch(/^5: /);
    const text = '---\r\n' + 'title: 一\r\n'.repeat(1) + '---\r\n一\r\n[甲](/nope/)\r\n';
    expect(told({ path: 'content/essays/a.md', isLink: false, text }).join('\n')).toContain(
      '第5行 · 正文',
    );
  });
});

describe('正文里的块', () => {
  test.each([
    ['没有结束', '一\n\n:::提示\n二\n', `3: “:::提示” ${UNCLOSED}`],
    [
      '前一个没结束，后一个就开始了',
      ':::提示\n一\n\n:::步骤\n1. 二\n:::\n',
      `1: “:::提示” ${UNCLOSED}`,
    ],
    ['缩进了，没有结束', ' :::提示\n一\n', `1: “ :::提示” ${UNCLOSED}`],
    ['里面的块没有结束', '::::步骤\n\n:::提示\n一\n::::\n', `3: “:::提示” ${UNCLOSED}`],
    ['只有结束', '一\n\n:::\n', `3: “:::” ${STRAY}`],
    ['名字前面有空格', '::: 提示\n一\n', `1: “::: 提示” ${STRAY}`],
    ['没有这种块', ':::警告\n一\n:::\n', '1: “:::警告” 只有这些块：提示、步骤、法条、附件、待核实'],
    [
      '没有这部法',
      ':::法条{law="nope" article="1"}\n一\n:::\n',
      '1: 法条 “nope” content/settings/laws.yml 里没有它',
    ],
    ['没写哪部法', ':::法条\n一\n:::\n', '1: 法条 “” content/settings/laws.yml 里没有它'],
    [
      '附件没上传',
      ':::附件{file="../media/gone.pdf" title="表"}\n:::\n',
      '1: “../media/gone.pdf” content/media/ 里没有这个文件',
    ],
    [
      '附件在别的网站',
      ':::附件{file="https://example.org/a.pdf" title="表"}\n:::\n',
      `1: “https://example.org/a.pdf” ${UPLOAD}`,
    ],
  ])('%s：说出第几行', (_, body, said) => {
    expect(toldOfBody(body)).toEqual([said]);
  });

  test.each([
    [
      '写对了',
      ':::提示[注意]{kind=caution}\n一\n:::\n\n:::法条{law="membership-measures-2016" article="3"}\n二\n:::\n',
    ],
    ['块里有块', '::::步骤\n1. 一\n\n:::提示\n二\n:::\n\n2. 三\n::::\n'],
    ['结束的冒号多一个', ':::提示\n一\n::::\n\n:::提示\n二\n:::\n'],
    ['代码里的不算', '```\n:::提示\n```\n\n~~~\n:::\n~~~\n'],
    ['行内的冒号不算', '时间:::下午 :::\n'],
  ])('%s：没有错', (_, body) => {
    expect(toldOfBody(body)).toEqual([]);
  });

  test('一篇里的错都说', () => {
    expect(
      toldOfBody('[甲](/nope/)\n\n![乙](//h/a.png)\n\n:::警告\n丙\n:::\n\n:::提示\n丁\n'),
    ).toHaveLength(4);
  });
});
