import { type MessagePair, always } from './message-pair.ts';

interface Attribute {
  block: string;
  key: string;
  value: string;
}

const attributeOf = ({ block, key, value }: Attribute) => `“:::${block}”的 ${key}="${value}"`;

/** Errors of a body. Without `found`, the error quotes the text itself. */
export const BODY_MESSAGES = {
  'no-such-page': () => '网站里没有这个地址（目录要以斜杠结尾）',
  'page-not-published': () => '链接的那一条是草稿或还没到发布日期，读者会打不开',
  'attachment-as-picture': () =>
    '这是附件，不是图片；要让人下载，写成链接：[文字](../media/…)，或用附件块',
  'picture-as-download': () =>
    '这是图片，网站不发布原图；要让人看到，写成图片：![替代文字](../media/…)',
  'not-uploaded': () => '应先上传，写成 ../media/ 下的文件',
  'lone-percent': () => '地址里的 % 要写成 %25',
  'address-form': () => '网址要写成 https://域名/…：中间没有空格和反斜杠，不带用户名，标点用半角',
  'address-scheme': () => '链接只能是网页（http、https）、邮箱或电话',
  'address-incomplete': () => '别的网站要写全（https://…），本站的页面以斜杠开头（/rights/…/）',
  'address-in-html': always(
    'HTML 里的链接或图片',
    '本站的文件和页面请用 Markdown 写：[文字](地址)、![替代文字](../media/…)',
  ),
  'definition-twice': () => '同一个名字写了两条网址，后一条不起作用；请换个名字，或去掉',
  /** `[//]: # (…)` is the syntax of comments. */
  'definition-unused': () => '这条网址正文里没有用到，读者看不见；请写成 [文字](网址)，或去掉',
  'unknown-block': ({ names }: { names: readonly string[] }) => `只有这些块：${names.join('、')}`,
  'unknown-attribute': {
    found: attributeOf,
    expected: ({ names }) =>
      names.length > 0 ? `花括号里只能写 ${names.join('、')}` : '这个块后面不写花括号',
  } as MessagePair<Attribute & { names: readonly string[] }>,
  'attribute-value': {
    found: attributeOf,
    expected: ({ values }) => `应为 ${values.join('、')}，或不写`,
  } as MessagePair<Attribute & { values: readonly string[] }>,
  'no-pictures': () => '里面要有图片，每行一张：![替代文字](../media/…)',
  'no-question': () => '要写问题：:::折叠问答{question="……"}',
  'open-block': () => '这个块没有用单独一行“:::”结束',
  'stray-fence': () => '“:::”没有成对，或块的名字写错了',
  'no-such-law': {
    found: ({ id }) => `法条 “${id}”`,
    expected: ({ place }) => `${place} 里没有它`,
  } as MessagePair<{ id: string; place: string }>,
  'mark-unreadable': () => '读不懂这个条文标记；写成〔法规简称第七条〕这样',
  'mark-in-heading': () => '标题里不要放条文标记，请放在下面的句子里',
  'mark-in-link': () => '链接里不要放条文标记，请放在链接后面',
  'mark-of-unknown-law': ({ name }: { name: string }) => `“法规目录”里没有叫“${name}”的法规`,
  /** `article`: as a reader sees it, `第七条`. */
  'mark-of-unknown-article': ({ name, article }: { name: string; article: string }) =>
    `“法规目录”里还没有写《${name}》${article}的条文大意`,
  'html-open': () => '没有结束，后面的文字都会看不见；请补上结尾，或去掉',
  'html-unknown': () => '不是 HTML 标签，读者看不见；要写尖括号，请写成 `<…>` 或 &lt;…&gt;',
  'html-embedded': () => '嵌进来的视频、网页和图形不会出现在网页上；请改成链接：[看录像](网址)',
  'html-too-deep': {
    found: ({ depth }) => `${depth} 层 HTML 标签`,
    expected: ({ max }) => `HTML 标签最多套 ${max} 层，是不是忘了结束？`,
  } as MessagePair<{ depth: number; max: number }>,
  'lost-note': () => '这条注释正文里没有用到，读者看不见；请在正文里标出，或去掉',
  'lost-cell': () => '这一行的格子比表头多，多出来的读者看不见',
  'lost-in-html': () => '这里的 HTML 让文字看不见或换了地方，请改用 Markdown 写',
  'lost-text': () => '这些文字不会出现在网页上；请看看前面的 HTML',
  /** `says`: the message that the renderer threw. */
  'not-rendered': {
    found: () => '做不成网页的写法',
    expected: ({ says }) => says,
  } as MessagePair<{ says: string }>,
};

interface Count {
  count: number;
  max: number;
}

const atMost = (unit: string, what = unit): MessagePair<Count> => ({
  found: ({ count }) => `${count} ${what}`,
  expected: ({ max }) => `最多 ${max} ${unit}`,
});

/** Constructs of a body that exceed the parser's limits. */
export const LIMIT_MESSAGES = {
  'body-too-long': atMost('字'),
  'too-many-lines': atMost('行'),
  'too-many-list-items': atMost('项', '项列表'),
  'too-many-cells': atMost('格', '格的表格'),
  'too-many-blocks': {
    found: ({ count }) => `${count} 行“:::”`,
    expected: ({ max }) => `最多 ${max} 个块`,
  } as MessagePair<Count>,
  'too-many-lazy-lines': {
    found: ({ max }) => `引用或列表后面的 ${max} 多行`,
    expected: () => '请在引用或列表后面空一行，或者每一行前面都写 >',
  } as MessagePair<{ max: number }>,
  'quoted-too-deep': {
    found: () => '层层引用或列表',
    expected: ({ max }) => `最多套 ${max} 层`,
  } as MessagePair<{ max: number }>,
  'too-many-ticks': {
    found: () => '一长串 `',
    expected: ({ max }) => `最多连着 ${max} 个`,
  } as MessagePair<{ max: number }>,
  'nested-too-deep': {
    found: ({ max }) => `套了 ${max} 多层`,
    expected: () => '列表、引用、粗体等套得太深，请改得简单些',
  } as MessagePair<{ max: number }>,
  'too-many-signs': {
    found: ({ max, signs, isRun }) =>
      isRun ? `连着 ${max} 多个 ${signs}` : `一段里 ${max} 多处 ${signs}`,
    expected: () => '请分成几段，或去掉这些符号',
  } as MessagePair<{ max: number; signs: string; isRun: boolean }>,
  'body-unreadable': always(
    '程序读不了的写法',
    '多半是这一段太长或符号套得太多：请分成几段，去掉成串的 * _ [ ] ` < 等符号',
  ),
};
