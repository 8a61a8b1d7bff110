import { oldAddresses } from './old-addresses.ts';
import { boolean, date, list, markdown, slug, text } from './fields/index.ts';
import { privacyAnswers } from './privacy-answers.ts';

/** The first fields of every entry. */
export const opening = {
  title: text({ label: '标题', max: 40, hint: '读者第一眼看到的字，手机上最好一两行放得下' }),
  slug: slug({
    label: '网址名',
    hint: '网页地址的最后一段，留空就按标题的拼音自动起；改了，旧地址会转到新地址',
  }),
};

const MAX_ASKED = 60;

/** The last fields of every entry: related questions, publication state, body. */
export const closing = {
  asked: list({
    label: '大家还会这样问',
    required: false,
    itemLabel: '问法',
    max: MAX_ASKED,
    hint: '老师嘴上会怎么问，一句一项；页面上不显示，搜索用',
    field: text({ label: '问法', max: 40, hint: '例如 生孩子能歇几天' }),
  }),
  draft: boolean({ label: '草稿', hint: '打开后，网站上完全看不到这一条', initial: false }),
  sample: boolean({ label: '示例', hint: '演示用的内容，页面上会标明“示例”', initial: false }),
  formerSlugs: list({
    label: '曾用网址名',
    hint: '改过网址名的，旧的留在这里，旧地址会转到新地址',
    required: false,
    itemLabel: '曾用网址名',
    field: slug({ label: '曾用网址名' }),
  }),
  oldAddresses,
  privacy: privacyAnswers,
  body: markdown({ label: '正文', required: false, hint: '上面没写到的写在这里；没有就不写' }),
};

/** The required text of an entry. */
export const requiredBody = markdown({
  label: '正文',
  hint: '从二级标题写起；图片、提示、法条点“＋”插入',
});

/**
 * The first day on which an entry appears: before it, the entry is on no page, list, feed or index.
 */
export const publishDate = date({
  label: '发布日期',
  required: false,
  hint: '到这一天才出现在网站上；留空表示立即。写 2026-11-22 或 11月22日 都行',
});
