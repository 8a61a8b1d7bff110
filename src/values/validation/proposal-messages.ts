/** Why the line probably means something else, in one sentence; `quote`: the affected part. */
const MESSAGES = {
  'heading-form': () => '小标题的 # 要用半角，后面空一格（半角空格）',
  'heading-or-topic': () => '如果是小标题，# 后面要空一格',
  'wide-stars': () => '加粗的星号要用半角',
  'spaced-stars': () => '加粗的 ** 要紧挨着字，里面不空格',
  'odd-stars': () => '“**”没有成对，会原样显示',
  'seam-stars': () => '两段加粗之间的 **** 会显示出来；连成一段，中间不写',
  'four-stars': () => '加粗是两边各两个星号；四个会原样显示',
  'eaten-stars': () => '这里的星号会当成加粗或斜体，不显示；要显示星号，每个前面加一个 \\',
  'spaced-marks': () => '标记要紧挨着字，里面不空格',
  highlight: () => '网页上没有荧光笔，== 会原样显示；要突出，写成加粗 **…**',
  'link-form': () => '链接要写成 [文字](网址)：括号用半角，中间不空格',
  'table-form': () => '表格要用半角的 |，第二行写 | --- | --- |',
  'bar-in-code': () => '表格里的代码有 |，要写成 \\|，不然会拆成两格',
  'list-form': () => '要编成列表：数字后面用半角的点和空格，圆点写成短横线和空格',
  'run-on-lines': () => '这几行会连成一段；要各占一行，行末加一个 \\',
  'indented-sign': () => '前面的空格会让这一行原样显示',
  'wide-fence': () => '块的三个冒号要用半角',
  'wide-ticks': () => '代码的 ` 要用半角',
  'wide-quote': () => '引用的 > 要用半角',
  'cut-address': () => '网址到汉字前为止就断了；汉字也是网址的话，写成 <网址> 或 [文字](网址)',
  'spaced-address': () => '网址里有空格，要写成 [文字](<网址>)',
  'empty-heading': () => '小标题没有字，网页上不显示',
  'minus-sign': () => '负号后面空一格，会变成圆点；要紧挨着数字',
  garbled: () => '有乱码或别的电脑上看不见的字，请照原文改',
  'indented-code': () => '开头空了四格，会显示成代码；正文前面不用空格',
  'open-code': () => '代码没有结束，后面全成了代码；请另起一行写同样的符号',
  underlined: () => '短横线紧跟在文字下面，整段会变成小标题；要画线，前面空一行',
  'no-such-note': (quote: string) => `“${quote}”没有写注释；请另起一行写 ${quote}: ……，或去掉`,
} satisfies Record<string, (quote: string) => string>;

/** The stable name of a kind of proposal, `list-form`. */
export type ProposalCode = keyof typeof MESSAGES;

/** The sentence, in Chinese. */
export function formatProposal({
  code,
  quote = '',
}: {
  code: ProposalCode;
  quote?: string;
}): string {
  const say: (quote: string) => string = MESSAGES[code];
  return say(quote);
}
