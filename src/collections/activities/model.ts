import { defineCollectionModel } from '../../model/collection.ts';
import { notBefore } from '../../model/rule.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import { dateTime, image, relation, select, text } from '../../model/fields/index.ts';
import { changing, signUpBy, signUpInTime } from '../event-fields.ts';

export const activities = defineCollectionModel({
  name: 'activities',
  label: '活动',
  singular: '活动',
  description: '给会员办的活动：什么时候、在哪里、谁能参加、怎么报名。',
  pageSize: 12,
  fields: {
    ...opening,
    kind: select({
      label: '类别',
      hint: '老师按类别找活动',
      options: {
        tutoring: '子女辅导',
        sports: '体育',
        newyear: '新春抽奖',
        forum: '座谈',
        training: '青年拓展',
        show: '慰问演出',
        learning: '学习',
        other: '其他',
      },
    }),
    start: dateTime({ label: '开始', hint: '例如 2026-12-30 14:00，或 12月30日下午2点' }),
    end: dateTime({
      label: '结束',
      dayOf: 'start',
      hint: '同一天的只写时间，例如 16:00；过了这个时间，网站自动写“已结束”',
    }),
    place: text({ label: '地点', max: 60, remembered: true, hint: '例如 示例体育馆二楼' }),
    signUpBy,
    who: text({
      label: '谁能参加',
      max: 80,
      remembered: true,
      hint: '例如 全区会员，可带一名家属',
    }),
    howToSignUp: text({
      label: '怎么报名',
      max: 160,
      multiline: true,
      hint: '向谁报、到哪一天、名额多少',
    }),
    status: select({
      label: '安排',
      hint: '预告、进行中、已结束由网站按时间写',
      options: { scheduled: '如期举行', postponed: '延期', cancelled: '取消' },
      initial: 'scheduled',
    }),
    ...changing,
    performance: relation({
      label: '并入演出',
      to: 'performances',
      required: false,
      hint: '说的就是一场演出的，选那场：网站上只留演出的一页，这一条的网址转过去。报名截止和正文先写到演出里',
    }),
    summary: text({
      label: '摘要',
      max: 120,
      multiline: true,
      hint: '一两句话，列表和分享到微信时显示',
    }),
    cover: image({ label: '封面图', required: false, hint: '没有就不放，列表里只写文字' }),
    draw: relation({
      label: '抽奖公示',
      to: 'draws',
      required: false,
      hint: '这次活动有抽奖的，选它的公示，页面上会写清去哪里验',
    }),
    publishDate,
    ...closing,
  },
  rules: [notBefore('end', 'start', '结束时间不能早于开始时间'), signUpInTime],
  example: {
    title: '教职工乒乓球赛',
    slug: 'table-tennis-2027',
    kind: 'sports',
    start: '2027-04-10T09:00:00+08:00',
    end: '2027-04-10T17:00:00+08:00',
    place: '示例体育馆',
    signUpBy: '2027-04-01',
    who: '全区会员',
    howToSignUp: '向本校工会报名。',
    status: 'scheduled',
    summary: '团体赛和单打。',
    draw: 'mid-autumn-2026',
    sample: true,
    body: '请自带球拍。\n',
  },
});
