import { FORMS, LINE_KINDS, QUESTION_KINDS, NEEDS } from '../../letters/letter.ts';
import { article } from '../../model/citation.ts';
import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import { reviewDays, reviewDaysInOrder } from '../../model/review-days.ts';
import {
  file,
  list,
  listOf,
  relationMany,
  select,
  selectMany,
  settingRelation,
  text,
} from '../../model/fields/index.ts';
import { LIMIT_SUBJECTS } from '../../rights/limits/subjects.ts';
import { AUDIENCES, TOPICS } from '../rights/model.ts';
import { LETTERS_LABEL } from '../../values/letters-label.ts';

const MAX_QUESTIONS = 24;

/** One question, whose answer stands wherever the letter has its placeholder. */
const questionFields = {
  name: text({
    label: '空的名字',
    max: 12,
    hint: '例如 姓名；信里写 {{姓名}}',
    pattern: { regex: /^[^\s{}｛｝]+$/, message: '不能有空格和花括号' },
  }),
  ask: text({ label: '问什么', max: 40 }),
  hint: text({ label: '怎么填', max: 80, required: false, hint: '例如 按身份证上的写' }),
  kind: select({ label: '怎么答', options: QUESTION_KINDS }),
  choices: list({
    label: '可选的答案',
    required: false,
    itemLabel: '答案',
    field: text({ label: '答案', max: 30 }),
  }),
  need: select({
    label: '要不要填',
    required: false,
    options: NEEDS,
    hint: '“可以不填”的没填，那一段不出现',
  }),
  example: text({
    label: '示例答案',
    max: 300,
    multiline: true,
    required: false,
    hint: '不要写真人的；日期写 2026-11-22',
  }),
};

const lineFields = {
  kind: select({ label: '是什么', options: LINE_KINDS }),
  text: text({
    label: '文字',
    max: 400,
    multiline: true,
    hint: '例如 我叫{{姓名}}',
  }),
};

export const letters = defineCollectionModel({
  name: 'letters',
  label: LETTERS_LABEL,
  singular: LETTERS_LABEL,
  description: '入会、转会籍、复核、申诉、仲裁……答几个问题，写好一份，打印或者存成Word文件。',
  pageSize: 100,
  fillFirst: ['title', 'summary', 'to', 'questions', 'lines'],
  fields: {
    ...opening,
    topic: select({ label: '主题', options: TOPICS, hint: '排在哪一类' }),
    audience: selectMany({ label: '适用于', options: AUDIENCES }),
    summary: text({ label: '什么时候用', max: 120, multiline: true }),
    form: select({ label: '格式', options: FORMS, initial: 'application' }),
    to: text({ label: '写给谁', max: 60, hint: '例如 {{学校}}工会委员会' }),
    signer: text({ label: '落款', max: 10, initial: '申请人' }),
    questions: listOf({
      label: '问题',
      itemLabel: '问题',
      max: MAX_QUESTIONS,
      fields: questionFields,
    }),
    rows: listOf({
      label: '开头的表格',
      required: false,
      itemLabel: '一行',
      fields: {
        label: text({ label: '左边', max: 12 }),
        value: text({ label: '右边', max: 120 }),
      },
    }),
    lines: listOf({ label: '正文的段落', itemLabel: '一段', max: 30, fields: lineFields }),
    attachments: list({
      label: '附上的材料',
      required: false,
      itemLabel: '材料',
      field: text({ label: '材料', max: 60 }),
    }),
    template: file({
      label: '规定的表（.docx）',
      required: false,
      hint: '要填的地方写 {{空的名字}}',
    }),
    citations: listOf({
      label: '法律依据',
      required: false,
      itemLabel: '依据',
      hint: '只填读过原文的条文',
      fields: {
        law: settingRelation({
          label: '法规',
          to: { file: 'laws', list: 'laws', value: 'id', display: 'shortName' },
        }),
        article,
      },
    }),
    limit: select({
      label: '最晚什么时候交',
      required: false,
      options: LIMIT_SUBJECTS,
    }),
    ...reviewDays,
    related: relationMany({ label: '相关问答', to: 'rights', required: false }),
    publishDate,
    ...closing,
  },
  rules: [reviewDaysInOrder],
  example: {
    title: '入会申请书',
    slug: 'join-the-union',
    topic: 'joining',
    audience: ['permanent', 'contract'],
    summary: '想加入工会，写一份交给学校工会。',
    form: 'letter',
    to: '{{学校}}工会委员会',
    signer: '申请人',
    questions: [
      {
        name: '姓名',
        ask: '你叫什么名字？',
        hint: '按身份证上的写',
        kind: 'words',
        need: 'needed',
        example: '林晓',
      },
      {
        name: '学校',
        ask: '你在哪个学校？',
        kind: 'choice',
        choices: ['示例小学', '示例中学'],
        need: 'optional',
        example: '示例小学',
      },
    ],
    rows: [{ label: '姓名', value: '{{姓名}}' }],
    lines: [{ kind: 'text', text: '我是{{学校}}的{{姓名}}，自愿加入工会。' }],
    attachments: ['身份证复印件'],
    template: '../media/join.docx',
    citations: [{ law: 'membership-measures-2016', article: '3' }],
    limit: 'arbitration',
    lastReviewed: '2026-11-22',
    reviewBy: '2027-05-22',
    related: ['transfer-membership'],
    body: '## 还要知道\n\n先问本校工会。\n',
  },
});
