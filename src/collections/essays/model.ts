import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, requiredBody } from '../../model/common.ts';
import { date, file, image, listOf, select, tags, text } from '../../model/fields/index.ts';

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
    tags: tags({ label: '标签', required: false, hint: '用顿号或逗号隔开，例如：会员服务、活动' }),
    cover: image({ label: '封面图', required: false, hint: '没有就不放，网站会自己画一张' }),
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
