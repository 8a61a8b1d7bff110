import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, requiredBody } from '../../model/common.ts';
import {
  boolean,
  date,
  file,
  image,
  listOf,
  select,
  tags,
  text,
} from '../../model/fields/index.ts';
import { type Rule, notBefore } from '../../model/rule.ts';

/** What only a notice can be: on top of the lists, and there until a day. */
interface Notice {
  kind?: string | undefined;
  pinned?: boolean | undefined;
  lastDay?: string | undefined;
}

const noticeRules: readonly Rule<Notice>[] = [
  {
    code: 'last-day-of-no-notice',
    field: 'lastDay',
    message: '只有通知写“最后一天”，要闻和文章请空着',
    holds: ({ kind, lastDay }) => kind === 'notice' || lastDay === undefined,
  },
  {
    code: 'pinned-without-end',
    field: 'lastDay',
    message: '置顶的通知要写“最后一天”，过了这天自动撤下',
    holds: ({ kind, pinned, lastDay }) =>
      kind !== 'notice' || pinned !== true || lastDay !== undefined,
  },
  {
    code: 'pinned-no-notice',
    field: 'pinned',
    message: '只有通知可以置顶',
    holds: ({ kind, pinned }) => kind === 'notice' || pinned !== true,
  },
];

export const essays = defineCollectionModel({
  name: 'essays',
  label: '文苑与要闻',
  singular: '文章',
  description: '工会人写的文章、全区教育工会的要闻和通知。',
  pageSize: 10,
  fields: {
    ...opening,
    kind: select({
      label: '类别',
      hint: '要闻写事，文章写想法，通知要人照办',
      options: { news: '要闻', article: '文章', notice: '通知' },
      remembered: true,
    }),
    summary: text({
      label: '摘要',
      max: 120,
      multiline: true,
      hint: '一两句话，列表和分享到微信时显示',
    }),
    author: text({ label: '作者', max: 30, remembered: true, hint: '例如 区教育工会宣传组' }),
    publishDate: date({
      label: '发布日期',
      initial: 'today',
      hint: '到这一天才出现在网站上，例如 2026-11-22',
    }),
    lastDay: date({
      label: '最后一天',
      required: false,
      hint: '通知管到哪一天，例如 2027-01-15；过了这天，首页和列表里不再出现，网页还在',
    }),
    pinned: boolean({
      label: '置顶',
      hint: '打开后，这条通知放在首页最上面、列表第一条，到“最后一天”为止',
      initial: false,
    }),
    tags: tags({ label: '标签', required: false, hint: '用顿号或逗号隔开，例如：会员服务、活动' }),
    cover: image({ label: '封面图', required: false, hint: '没有就不放，列表里只写文字' }),
    attachments: listOf({
      label: '附件',
      required: false,
      hint: '能写成正文的，不要只给附件',
      itemLabel: '附件',
      fields: {
        title: text({ label: '附件名称', max: 60, hint: '读者看到的名字，例如 入会申请表（PDF）' }),
        file: file({ label: '文件', hint: '先清掉里面的作者和修订记录' }),
      },
    }),
    ...closing,
    body: requiredBody,
  },
  rules: [notBefore('lastDay', 'publishDate', '“最后一天”不能早于“发布日期”'), ...noticeRules],
  example: {
    title: '把工会办成老师的家',
    slug: 'ba-gong-hui-ban-cheng-jia',
    kind: 'article',
    summary: '服务会员，从听见一句抱怨开始。',
    author: '区教育工会宣传组（示例）',
    publishDate: '2026-11-20',
    tags: ['会员服务', '活动'],
    cover: { src: '../media/reading.jpg', alt: '窗边的书桌' },
    sample: true,
    body: '工会是老师自己的组织。\n',
  },
});
