import { changes, majorHasNote } from '../../model/changes.ts';
import { article } from '../../model/citation.ts';
import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, publishDate, requiredBody } from '../../model/common.ts';
import { reviewDays, reviewDaysInOrder } from '../../model/review-days.ts';
import { localRuleFields } from '../../model/local-rules.ts';
import {
  list,
  listOf,
  relationMany,
  select,
  selectMany,
  settingRelation,
  text,
} from '../../model/fields/index.ts';

/** Topics in the order in which the guide shows them. */
export const TOPICS = {
  joining: '入会与会籍',
  rights: '会员权利',
  duties: '会员义务',
  dues: '会费',
  pay: '工资待遇',
  leave: '工时休假',
  job: '合同与岗位',
  conduct: '师德与处分',
  disputes: '维权路径',
  safety: '人身与责任',
  insurance: '社会保险',
  women: '女职工',
  retiring: '退休',
  welfare: '福利帮扶',
} as const;

/** The reader's situation. */
export const AUDIENCES = {
  permanent: '在编',
  contract: '编外',
  dispatched: '派遣',
  private: '民办',
  retired: '退休',
} as const;

export const rights = defineCollectionModel({
  name: 'rights',
  label: '权益指南',
  singular: '权益问答',
  description: '老师常问的问题：先看一句话的回答，再看怎么做、依据哪一条、找谁问。',
  pageSize: 12,
  fillFirst: ['title', 'answer', 'body'],
  fields: {
    ...opening,
    topic: select({ label: '主题', options: TOPICS, hint: '在“权益指南”里排在哪一类' }),
    audience: selectMany({
      label: '适用于',
      options: AUDIENCES,
      hint: '哪些老师用得上，可以选几项',
    }),
    answer: text({
      label: '一句话回答',
      max: 160,
      multiline: true,
      hint: '一两句话答完，老师看了就能走，例如 会籍跟着工作走，不必重新入会',
    }),
    citations: listOf({
      label: '法律依据',
      required: false,
      itemLabel: '依据',
      hint: '只填读过原文的条文',
      fields: {
        law: settingRelation({
          label: '法规',
          hint: '没有的，先到“设置”的“法规目录”里加',
          to: { file: 'laws', list: 'laws', value: 'id', display: 'shortName' },
        }),
        article,
      },
    }),
    unmarked: listOf({
      label: '不用标条文的句子',
      required: false,
      itemLabel: '句子',
      hint: '正文里写了数字或“应当、必须、不得”，但不是法规说的：例如举的例子、校内的办法',
      fields: {
        text: text({
          label: '句子',
          min: 4,
          max: 60,
          hint: '抄那句话里的几个字，四个字以上；整张表不用标的，抄表头',
        }),
        why: text({ label: '为什么不用', max: 60, hint: '例如 自己举的例子' }),
      },
    }),
    localChecks: list({
      label: '本地须核对',
      required: false,
      itemLabel: '须核对的事',
      hint: '各省各区规定不同、要向本地核实的事',
      field: text({ label: '须核对的事', max: 100, hint: '例如 本区用纸质还是线上接转' }),
    }),
    localRules: listOf({
      label: '本市规定',
      required: false,
      itemLabel: '规定',
      hint: '只和这一条问答有关的；几条问答都用的，写在“设置”的“本市规定”里',
      fields: localRuleFields,
    }),
    ...reviewDays,
    related: relationMany({
      label: '相关问答',
      to: 'rights',
      required: false,
      hint: '老师看完多半还想问的',
    }),
    changes,
    publishDate,
    ...closing,
    body: requiredBody,
  },
  rules: [reviewDaysInOrder, majorHasNote],
  example: {
    title: '调到另一所学校，会籍怎么办？',
    slug: 'transfer-membership',
    topic: 'joining',
    audience: ['permanent', 'contract'],
    answer: '会籍跟着工作走：到新学校办接转，不必重新入会。',
    citations: [{ law: 'membership-measures-2016', article: '3' }],
    localChecks: ['本区用纸质还是线上接转'],
    lastReviewed: '2026-11-22',
    reviewBy: '2027-05-22',
    related: [],
    changes: [{ date: '2026-11-22', kind: 'major', note: '接转改在网上办，不用带纸质会员证。' }],
    body: '## 怎么做\n\n先问原学校工会。\n',
  },
});
