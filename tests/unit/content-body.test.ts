import { describe, expect, test } from 'vitest';
import { entryFile, reported, reportedInBody } from './content-kit.ts';

const SCHEMES = '链接只能是网页（http、https）、邮箱或电话';
const UPLOAD = '应先上传，写成 ../media/ 下的文件';
const UNCLOSED = '这个块没有用单独一行“:::”结束';
const STRAY = '“:::”没有成对，或块的名字写错了';
const MARKDOWN = '本站的文件和页面请用 Markdown 写：[文字](地址)、![替代文字](../media/…)';
const PLAIN = '网址要写成 https://域名/…：中间没有空格和反斜杠，不带用户名，标点用半角';
const WHOLE = '别的网站要写全（https://…），本站的页面以斜杠开头（/rights/…/）';

describe('links in bodies', () => {
  test.each([
    [
      'missing page',
      '[甲](/rights/nope/)',
      '“/rights/nope/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    ['no trailing slash', '[甲](/join)', '“/join” 网站里没有这个地址（目录要以斜杠结尾）'],
    ['script', '[甲](javascript:alert)', `“javascript:alert” ${SCHEMES}`],
    ['script in mixed case', '[甲](JaVaScript:alert)', `“JaVaScript:alert” ${SCHEMES}`],
    ['script hidden by an entity', '[甲](javascript&colon;alert)', `“javascript:alert” ${SCHEMES}`],
    ['script split by a tab', '[甲](<java\tscript:alert>)', `“java\tscript:alert” ${SCHEMES}`],
    ['data:', '[甲](data:text/html,x)', `“data:text/html,x” ${SCHEMES}`],
    ['vbscript:', '[甲](vbscript:x)', `“vbscript:x” ${SCHEMES}`],
    [
      'reference definition at the end',
      '[甲][1]\n\n[1]: javascript:x',
      `“javascript:x” ${SCHEMES}`,
    ],
    ['missing https://', '[甲](www.example.org)', `“www.example.org” ${WHOLE}`],
    [
      'path to another file',
      '[甲](../rights/transfer-membership.md)',
      `“../rights/transfer-membership.md” ${WHOLE}`,
    ],
    [
      'picture from another website',
      '![甲](https://example.org/a.png)',
      `“https://example.org/a.png” ${UPLOAD}`,
    ],
    [
      'picture that was not uploaded',
      '![甲](../media/gone.jpg)',
      '“../media/gone.jpg” content/media/ 里没有这个文件',
    ],
    [
      'attachment that was not uploaded',
      '[甲](../media/gone.pdf)',
      '“../media/gone.pdf” content/media/ 里没有这个文件',
    ],
    ['malformed percent sign', '[甲](/%E5)', '“/%E5” 地址里的 % 要写成 %25'],
    [
      'numbered page of a list',
      '[甲](/essays/page/2/)',
      '“/essays/page/2/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      'category without entries',
      '[甲](/merchants/category/food/)',
      '“/merchants/category/food/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      'field that makes no lists',
      '[甲](/activities/status/scheduled/)',
      '“/activities/status/scheduled/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    ['pages have no list', '[甲](/pages/)', '“/pages/” 网站里没有这个地址（目录要以斜杠结尾）'],
    [
      'pages are not below /pages/',
      '[甲](/pages/join/)',
      '“/pages/join/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      'extra segment',
      '[甲](/rights/transfer-membership/extra/)',
      '“/rights/transfer-membership/extra/” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      'published address of an attachment',
      '[甲](/media/a.pdf)',
      '“/media/a.pdf” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    [
      'similar address',
      '[甲](/rss.xmlfoo)',
      '“/rss.xmlfoo” 网站里没有这个地址（目录要以斜杠结尾）',
    ],
    ['protocol-relative', '[甲](//example.org/)', `“//example.org/” ${WHOLE}`],
    ['no slashes', '[甲](https:evil)', `“https:evil” ${PLAIN}`],
    ['one slash missing', '[甲](http:/evil)', `“http:/evil” ${PLAIN}`],
    ['no host', '[甲](https:///evil)', `“https:///evil” ${PLAIN}`],
    ['scheme only', '[甲](https://)', `“https://” ${PLAIN}`],
    ['user name', '[甲](https://gonghui@example.org/)', `“https://gonghui@example.org/” ${PLAIN}`],
    ['user name and password', '<https://a:b@example.org/>', `“https://a:b@example.org/” ${PLAIN}`],
    ['backslashes', '[甲](https:\\\\example.org)', `“https:\\example.org” ${PLAIN}`],
    ['backslash for a slash', '[甲](/\\\\example.org)', `“/\\example.org” ${WHOLE}`],
    ['tab between the slashes', '[甲](</\t/example.org>)', `“/\t/example.org” ${WHOLE}`],
    [
      'tab within the scheme',
      '[甲](<ht\ttps://example.org>)',
      `“ht\ttps://example.org” ${SCHEMES}`,
    ],
    ['full-width dot', '[甲](https://example。org/)', `“https://example。org/” ${PLAIN}`],
    [
      'full-width slash',
      '[甲](https://example.org／a.cn/)',
      `“https://example.org／a.cn/” ${PLAIN}`,
    ],
    ['full-width letter', '[甲](https://ｅxample.org/)', `“https://ｅxample.org/” ${PLAIN}`],
    [
      'port out of range',
      '[甲](https://example.org:99999/)',
      `“https://example.org:99999/” ${PLAIN}`,
    ],
    [
      'protocol-relative definition at the end',
      '[甲][1]\n\n[1]: //example.org/',
      `“//example.org/” ${WHOLE}`,
    ],
    [
      'unused definition',
      '[1]: https://example.org/',
      '“[1]” 这条网址正文里没有用到，读者看不见；请写成 [文字](网址)，或去掉',
    ],
    ['incomplete e-mail address', '[甲](mailto:)', `“mailto:” ${SCHEMES}`],
    ['incomplete telephone number', '[甲](tel:)', `“tel:” ${SCHEMES}`],
    ['protocol-relative in HTML', '一<a href="//example.org/">甲</a>', `“//example.org/” ${WHOLE}`],
    [
      'user name in HTML',
      '<a href="https://a@example.org/">甲</a>',
      `“https://a@example.org/” ${PLAIN}`,
    ],
    ['hidden by an entity in HTML', '<a href="https&colon;evil">甲</a>', `“https:evil” ${PLAIN}`],
    ['backslash in HTML', '<a href="/\\example.org">甲</a>', `“/\\example.org” ${WHOLE}`],
    ['picture in HTML', '<img src="../media/stage.jpg">', 'HTML 里的链接或图片 ' + MARKDOWN],
    ['link in HTML', '一<a href=/nope/>甲</a>', 'HTML 里的链接或图片 ' + MARKDOWN],
  ])('reports: %s', (_, body, said) => {
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
  ])('accepts %s', (body) => {
    expect(reportedInBody(body)).toEqual([]);
  });

  test('accepts links to the former address of a renamed page', () => {
    const moved = entryFile('essays', 'new', { formerSlugs: ['old'] });
    expect(reported(moved, entryFile('pages', 'a', {}, '[甲](/essays/old/)'))).toEqual([]);
  });

  test.each([
    ['a draft', { draft: true }],
    ['scheduled for later', { publishDate: '2099-01-01' }],
  ])(
    'reports a link to an entry that is %s, unless the linking entry is unpublished itself',
    (_, changes) => {
      const target = entryFile('essays', 'later', changes);
      const body = '[甲](/essays/later/)';
      expect(reported(target, entryFile('pages', 'a', {}, body)).join()).toContain('读者会打不开');
      expect(reported(target, entryFile('pages', 'a', { draft: true }, body))).toEqual([]);
    },
  );

  test('counts lines from the beginning of the file', () => {
    expect(reportedInBody('一\n\n二\n\n[甲](/nope/)\n')[0]).toMatch(/^5: /);
    const text = '---\r\n' + 'title: 一\r\n'.repeat(1) + '---\r\n一\r\n[甲](/nope/)\r\n';
    expect(reported({ path: 'content/essays/a.md', isLink: false, text }).join('\n')).toContain(
      '第5行 · 正文',
    );
  });
});

describe('refuses bodies beyond the limits of length, nesting and blocks', () => {
  test.each([
    ['too long', '一'.repeat(100_001), '100001 字 最多 100000 字'],
    ['quotations nested too deeply', '>'.repeat(6000), '层层引用或列表 最多套 20 层'],
    ['too many blocks', ':::提示\n'.repeat(3333), '3333 行“:::” 最多 200 个块'],
  ])('%s', (_, body, said) => {
    expect(reportedInBody(body)).toEqual([`1: ${said}`]);
  });
});

describe('a body is required in some collections and optional in others', () => {
  test.each(['essays', 'rights', 'pages'] as const)('%s', (name) => {
    expect(reported(entryFile(name, 'a', {}, '\n')).join()).toContain(
      '正文（body）：现在是空；必须填写',
    );
  });
  test.each(['merchants', 'activities', 'troupes', 'performances'] as const)('%s', (name) => {
    expect(reported(entryFile(name, 'a', {}, '\n'))).toEqual([]);
  });
});

describe('blocks in bodies', () => {
  test.each([
    ['not closed', '一\n\n:::提示\n二\n', `3: “:::提示” ${UNCLOSED}`],
    [
      'not closed before the next one opens',
      ':::提示\n一\n\n:::步骤\n1. 二\n:::\n',
      `1: “:::提示” ${UNCLOSED}`,
    ],
    ['indented and not closed', ' :::提示\n一\n', `1: “:::提示” ${UNCLOSED}`],
    ['inner block not closed', '::::步骤\n\n:::提示\n一\n::::\n', `3: “:::提示” ${UNCLOSED}`],
    ['closing line only', '一\n\n:::\n', `3: “:::” ${STRAY}`],
    ['space before the name', '::: 提示\n一\n', `1: “::: 提示” ${STRAY}`],
    [
      'unknown block',
      ':::警告\n一\n:::\n',
      '1: “:::警告” 只有这些块：提示、步骤、法条、图集、附件、折叠问答、待核实',
    ],
    [
      'unknown statute',
      ':::法条{law="nope" article="1"}\n一\n:::\n',
      '1: 法条 “nope” content/settings/laws.yml 里没有它',
    ],
    ['no statute named', ':::法条\n一\n:::\n', '1: 法条 “” content/settings/laws.yml 里没有它'],
    [
      'attachment that was not uploaded',
      ':::附件{file="../media/gone.pdf" title="表"}\n:::\n',
      '1: “../media/gone.pdf” content/media/ 里没有这个文件',
    ],
    [
      'attachment on another website',
      ':::附件{file="https://example.org/a.pdf" title="表"}\n:::\n',
      `1: “https://example.org/a.pdf” ${UPLOAD}`,
    ],
    [
      'gallery without pictures',
      '一\n\n:::图集\n文字\n:::',
      '3: “:::图集” 里面要有图片，每行一张：![替代文字](../media/…)',
    ],
    [
      'question without its text',
      ':::折叠问答{question=" "}\n答\n:::',
      '1: “:::折叠问答” 要写问题：:::折叠问答{question="……"}',
    ],
  ])('reports the line: %s', (_, body, said) => {
    expect(reportedInBody(body)).toEqual([said]);
  });

  test.each([
    [
      'well-formed blocks',
      ':::提示[注意]{kind=caution}\n一\n:::\n\n:::法条{law="membership-measures-2016" article="3"}\n二\n:::\n',
    ],
    ['nested blocks', '::::步骤\n1. 一\n\n:::提示\n二\n:::\n\n2. 三\n::::\n'],
    ['one colon more at the end', ':::提示\n一\n::::\n\n:::提示\n二\n:::\n'],
    ['fences within fences', '````\n```\n:::提示\n```\n````\n\n   ```\n:::提示\n   ```\n'],
    ['block in a quotation', '> :::提示\n> 一\n> :::\n'],
    ['fenced code', '```\n:::提示\n```\n\n~~~\n:::\n~~~\n'],
    ['colons within a line', '时间:::下午 :::\n'],
  ])('accepts %s', (_, body) => {
    expect(reportedInBody(body)).toEqual([]);
  });

  test('reports every error of one body', () => {
    expect(
      reportedInBody('[甲](/nope/)\n\n![乙](//h/a.png)\n\n:::警告\n丙\n:::\n\n:::提示\n丁\n'),
    ).toHaveLength(4);
  });
});
