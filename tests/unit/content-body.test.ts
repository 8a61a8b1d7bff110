import { describe, expect, test } from 'vitest';
import { entryFile, reported, reportedInBody } from './content-kit.ts';

const SCHEMES = '链接只能是网页（http、https）、邮箱或电话';
const UPLOAD = '应先上传，写成 ../media/ 下的文件';
const UNCLOSED = '这个块没有用单独一行“:::”结束';
const STRAY = '“:::”没有成对，或块的名字写错了';
const MARKDOWN = '本站的文件和页面请用 Markdown 写：[文字](地址)、![替代文字](../media/…)';
const PLAIN = '网址要写成 https://域名/…：中间没有空格和反斜杠，不带用户名，标点用半角';
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
    [
      '列表的某一页',
      '[甲](/essays/page/2/)',
      '“/essays/page/2/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      '没有一条内容的分类',
      '[甲](/merchants/category/food/)',
      '“/merchants/category/food/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      '不按它分列表的一栏',
      '[甲](/activities/status/scheduled/)',
      '“/activities/status/scheduled/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    ['固定页面没有列表', '[甲](/pages/)', '“/pages/” 网站里没有这个地址（目录要以斜杠结尾）'],
    [
      '固定页面不在 /pages/ 下',
      '[甲](/pages/join/)',
      '“/pages/join/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      '多了一段',
      '[甲](/rights/transfer-membership/extra/)',
      '“/rights/transfer-membership/extra/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      '附件的发布地址',
      '[甲](/media/a.pdf)',
      '“/media/a.pdf” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    ['差不多的地址', '[甲](/rss.xmlfoo)', '“/rss.xmlfoo” 网站里没有这个地址（目录要以斜杠结尾）'],
    ['省了协议', '[甲](//example.org/)', `“//example.org/” ${WHOLE}`],
    ['省了斜杠', '[甲](https:evil)', `“https:evil” ${PLAIN}`],
    ['少了一个斜杠', '[甲](http:/evil)', `“http:/evil” ${PLAIN}`],
    ['没有域名', '[甲](https:///evil)', `“https:///evil” ${PLAIN}`],
    ['只有协议', '[甲](https://)', `“https://” ${PLAIN}`],
    ['带用户名', '[甲](https://gonghui@example.org/)', `“https://gonghui@example.org/” ${PLAIN}`],
    ['带用户名和密码', '<https://a:b@example.org/>', `“https://a:b@example.org/” ${PLAIN}`],
    ['反斜杠', '[甲](https:\\\\example.org)', `“https:\\example.org” ${PLAIN}`],
    ['反斜杠代替斜杠', '[甲](/\\\\example.org)', `“/\\example.org” ${WHOLE}`],
    ['制表符藏在斜杠中间', '[甲](</\t/example.org>)', `“/\t/example.org” ${WHOLE}`],
    ['制表符藏在协议里', '[甲](<ht\ttps://example.org>)', `“ht\ttps://example.org” ${SCHEMES}`],
    ['全角的点', '[甲](https://example。org/)', `“https://example。org/” ${PLAIN}`],
    ['全角的斜杠', '[甲](https://example.org／a.cn/)', `“https://example.org／a.cn/” ${PLAIN}`],
    ['全角的字母', '[甲](https://ｅxample.org/)', `“https://ｅxample.org/” ${PLAIN}`],
    ['端口太大', '[甲](https://example.org:99999/)', `“https://example.org:99999/” ${PLAIN}`],
    ['写在文末', '[甲][1]\n\n[1]: //example.org/', `“//example.org/” ${WHOLE}`],
    [
      '没有用到的定义',
      '[1]: https://example.org/',
      '“[1]” 这条网址正文里没有用到，读者看不见；请写成 [文字](网址)，或去掉',
    ],
    ['邮箱不全', '[甲](mailto:)', `“mailto:” ${SCHEMES}`],
    ['电话不全', '[甲](tel:)', `“tel:” ${SCHEMES}`],
    ['HTML 里省了协议', '一<a href="//example.org/">甲</a>', `“//example.org/” ${WHOLE}`],
    [
      'HTML 里带用户名',
      '<a href="https://a@example.org/">甲</a>',
      `“https://a@example.org/” ${PLAIN}`,
    ],
    ['HTML 里用实体藏起来', '<a href="https&colon;evil">甲</a>', `“https:evil” ${PLAIN}`],
    ['HTML 里的反斜杠', '<a href="/\\example.org">甲</a>', `“/\\example.org” ${WHOLE}`],
    ['HTML 里的图片', '<img src="../media/stage.jpg">', 'HTML 里的链接或图片 ' + MARKDOWN],
    ['HTML 里的链接', '一<a href=/nope/>甲</a>', 'HTML 里的链接或图片 ' + MARKDOWN],
  ])('%s：说出来', (_, body, said) => {
    expect(reportedInBody(body).map((line) => line.replace(/^\d+: /, ''))).toEqual([said]);
  });

  test.each([
    '[甲](/)',
    '[甲](/join/)',
    '[甲](/rights/)',
    '[甲](/rss.xml)',
    '[甲](/rights/transfer-membership/?a=1#b)',
    '[甲](/dues/)',
    '[甲](/rights/topic/joining/) [乙](/rights/audience/contract/)',
    '<a href="https://example.org/">甲</a>',
    '[甲](#h-a)',
    '[甲](https://example.org:8443/a?b=c#d) [乙](https://工会.example/) [丙](https://192.0.2.1/) [丁](http://[2001:db8::1]/)',
    '[甲](https://example.org/a%20b/%E5%B7%A5)',
    '[甲](https://zh.wikipedia.org/wiki/工会_(组织)) www.example.org',
    '[甲](mailto:a@example.org?subject=b) [乙](tel:+86-10-12345678;ext=1)',
    '[甲](https://example.org/) <mailto:a@example.org> [乙](tel:010-1)',
    '![甲](../media/stage.jpg)',
    '`[甲](javascript:x)`',
  ])('%s：没有错', (body) => {
    expect(reportedInBody(body)).toEqual([]);
  });

  test('页面改过网址名，旧地址的链接还有效', () => {
    const moved = entryFile('essays', 'new', { formerSlugs: ['old'] });
    expect(reported(moved, entryFile('pages', 'a', {}, '[甲](/essays/old/)'))).toEqual([]);
  });

  test.each([
    ['草稿', { draft: true }],
    ['还没到日子', { publishDate: '2099-01-01' }],
  ])('链接的那一条是%s：说出来；自己也没发布时不说', (_, changes) => {
    const target = entryFile('essays', 'later', changes);
    const body = '[甲](/essays/later/)';
    expect(reported(target, entryFile('pages', 'a', {}, body)).join()).toContain('读者会打不开');
    expect(reported(target, entryFile('pages', 'a', { draft: true }, body))).toEqual([]);
  });

  test('行数是文件里的行数', () => {
    expect(reportedInBody('一\n\n二\n\n[甲](/nope/)\n')[0]).toMatch(/^5: /);
    const text = '---\r\n' + 'title: 一\r\n'.repeat(1) + '---\r\n一\r\n[甲](/nope/)\r\n';
    expect(reported({ path: 'content/essays/a.md', isLink: false, text }).join('\n')).toContain(
      '第5行 · 正文',
    );
  });
});

describe('谁也不会这样写的正文，很快就说出来', () => {
  test.each([
    ['太长', '一'.repeat(100_001), '100001 字 最多 100000 字'],
    ['引用套得太深', '>'.repeat(6000), '层层引用或列表 最多套 20 层'],
    ['块太多', ':::提示\n'.repeat(3333), '3333 行“:::” 最多 200 个块'],
  ])('%s', (_, body, said) => {
    expect(reportedInBody(body)).toEqual([`1: ${said}`]);
  });
});

describe('必须有正文的，空着就说；其他的可以空着', () => {
  test.each(['essays', 'rights', 'pages'] as const)('%s', (name) => {
    expect(reported(entryFile(name, 'a', {}, '\n')).join()).toContain(
      '正文（body）：现在是空；必须填写',
    );
  });
  test.each(['merchants', 'activities', 'troupes', 'performances'] as const)('%s', (name) => {
    expect(reported(entryFile(name, 'a', {}, '\n'))).toEqual([]);
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
    ['缩进了，没有结束', ' :::提示\n一\n', `1: “:::提示” ${UNCLOSED}`],
    ['里面的块没有结束', '::::步骤\n\n:::提示\n一\n::::\n', `3: “:::提示” ${UNCLOSED}`],
    ['只有结束', '一\n\n:::\n', `3: “:::” ${STRAY}`],
    ['名字前面有空格', '::: 提示\n一\n', `1: “::: 提示” ${STRAY}`],
    [
      '没有这种块',
      ':::警告\n一\n:::\n',
      '1: “:::警告” 只有这些块：提示、步骤、法条、图集、附件、折叠问答、待核实',
    ],
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
    [
      '图集里没有图',
      '一\n\n:::图集\n文字\n:::',
      '3: “:::图集” 里面要有图片，每行一张：![替代文字](../media/…)',
    ],
    [
      '折叠问答没写问题',
      ':::折叠问答{question=" "}\n答\n:::',
      '1: “:::折叠问答” 要写问题：:::折叠问答{question="……"}',
    ],
  ])('%s：说出第几行', (_, body, said) => {
    expect(reportedInBody(body)).toEqual([said]);
  });

  test.each([
    [
      '写对了',
      ':::提示[注意]{kind=caution}\n一\n:::\n\n:::法条{law="membership-measures-2016" article="3"}\n二\n:::\n',
    ],
    ['块里有块', '::::步骤\n1. 一\n\n:::提示\n二\n:::\n\n2. 三\n::::\n'],
    ['结束的冒号多一个', ':::提示\n一\n::::\n\n:::提示\n二\n:::\n'],
    ['代码里的代码不算', '````\n```\n:::提示\n```\n````\n\n   ```\n:::提示\n   ```\n'],
    ['引用里的块', '> :::提示\n> 一\n> :::\n'],
    ['代码里的不算', '```\n:::提示\n```\n\n~~~\n:::\n~~~\n'],
    ['行内的冒号不算', '时间:::下午 :::\n'],
  ])('%s：没有错', (_, body) => {
    expect(reportedInBody(body)).toEqual([]);
  });

  test('一篇里的错都说', () => {
    expect(
      reportedInBody('[甲](/nope/)\n\n![乙](//h/a.png)\n\n:::警告\n丙\n:::\n\n:::提示\n丁\n'),
    ).toHaveLength(4);
  });
});
