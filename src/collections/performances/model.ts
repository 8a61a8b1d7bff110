import { defineCollectionModel } from '../../model/collection.ts';
import { notBefore } from '../../model/rule.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import {
  dateTime,
  image,
  list,
  listOf,
  relation,
  relationMany,
  select,
  text,
} from '../../model/fields/index.ts';
import { changing, signUpBy, signUpInTime } from '../event-fields.ts';

export const performances = defineCollectionModel({
  name: 'performances',
  label: '演出',
  singular: '演出',
  description: '红烛艺术团和各分团的演出：什么时候、在哪里、怎么去看。',
  pageSize: 12,
  fields: {
    ...opening,
    troupe: relation({
      label: '演出团队',
      to: 'troupes',
      hint: '没有的，先到“艺术团与协会”里新建',
    }),
    alsoBy: relationMany({
      label: '同台的团队',
      to: 'troupes',
      required: false,
      hint: '也上台的其他团队，他们的页面上也会有这场演出',
    }),
    start: dateTime({ label: '开始', hint: '例如 2026-12-30 14:00，或 12月30日下午2点' }),
    end: dateTime({
      label: '结束',
      dayOf: 'start',
      hint: '同一天的只写时间，例如 16:00；过了这个时间，网站自动写“已演”',
    }),
    venue: text({ label: '场地', max: 40, remembered: true, hint: '例如 示例剧场' }),
    address: text({ label: '地址', max: 80, remembered: true, hint: '写到门牌，例如 示例路1号' }),
    status: select({
      label: '状态',
      hint: '“预告”“已演”由网站按时间写，延期和取消照你选的写',
      options: { upcoming: '预告', done: '已演', postponed: '延期', cancelled: '取消' },
      initial: 'upcoming',
    }),
    ...changing,
    summary: text({
      label: '摘要',
      max: 120,
      multiline: true,
      hint: '一两句话，列表和分享到微信时显示',
    }),
    admission: text({
      label: '怎么去看',
      max: 160,
      multiline: true,
      hint: '要不要票、到哪里领、座位先到先得',
    }),
    signUpBy,
    programme: listOf({
      label: '节目单',
      required: false,
      itemLabel: '节目',
      hint: '按上台的次序',
      fields: {
        item: text({ label: '节目', max: 60, hint: '例如 大合唱《红烛颂》' }),
        performers: text({
          label: '表演者',
          max: 60,
          required: false,
          hint: '写团队，例如 合唱一分团',
        }),
      },
    }),
    cover: image({ label: '海报或封面', required: false, hint: '没有就不放，列表里只写文字' }),
    photos: list({
      label: '演出照片',
      required: false,
      itemLabel: '照片',
      hint: '演完了再加；人像要征得本人同意',
      field: image({ label: '照片', role: 'photo' }),
    }),
    publishDate,
    ...closing,
  },
  rules: [notBefore('end', 'start', '结束时间不能早于开始时间'), signUpInTime],
  example: {
    title: '辞旧迎新慰问演出',
    slug: 'new-year-gala-2027',
    troupe: 'choir-one',
    start: '2026-12-30T14:00:00+08:00',
    end: '2026-12-30T16:00:00+08:00',
    venue: '示例剧场',
    address: '示例路1号',
    status: 'upcoming',
    summary: '一年一次，大家一起辞旧迎新。',
    admission: '凭会员证到本校工会领票。',
    signUpBy: '2026-12-20',
    programme: [{ item: '大合唱', performers: '合唱一分团' }],
    photos: [{ src: '../media/stage.jpg', alt: '舞台上的合唱队' }],
    sample: true,
    body: '欢迎老师们来看。\n',
  },
});
