import { article } from '../../model/citation.ts';
import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import { reviewDays, reviewDaysInOrder } from '../../model/review-days.ts';
import {
  list,
  listOf,
  relation,
  relationMany,
  select,
  selectMany,
  settingRelation,
  text,
} from '../../model/fields/index.ts';
import { LIMIT_SUBJECTS } from '../../rights/limits/subjects.ts';
import { toHalfWidth } from '../../values/typed.ts';
import { AUDIENCES, TOPICS } from '../rights/model.ts';

const MAX_STEPS = 12;

const citations = listOf({
  label: '法律依据',
  required: false,
  itemLabel: '依据',
  hint: '这一步里说到法律的话，都要有；只填读过原文的条文',
  fields: {
    law: settingRelation({
      label: '法规',
      hint: '没有的，先到“设置”的“法规目录”里加',
      to: { file: 'laws', list: 'laws', value: 'id', display: 'shortName' },
    }),
    article,
  },
});

const unverified = listOf({
  label: '待核实',
  required: false,
  itemLabel: '说法',
  hint: '只有报道、答复或旧版的话，不能当规定写',
  fields: {
    says: text({ label: '说法', max: 160, multiline: true }),
    source: text({ label: '从哪里看到的', max: 80, hint: '例如 某市人社局网上答问' }),
  },
});

/** One step of a journey. */
const stepFields = {
  title: text({ label: '这一步做什么', max: 24, hint: '例如 书面问学校为什么' }),
  when: text({
    label: '哪种情形从这一步看起',
    max: 30,
    required: false,
    hint: '列在“对号入座”里，例如 已经离职，工资没结清',
  }),
  audience: selectMany({
    label: '这一步给谁',
    required: false,
    options: AUDIENCES,
  }),
  does: list({
    label: '怎么做',
    itemLabel: '做法',
    hint: '一件事一项，短句子',
    field: text({ label: '一件事', max: 160, multiline: true }),
  }),
  prepare: list({
    label: '要准备什么',
    required: false,
    itemLabel: '材料',
    field: text({ label: '材料', max: 60 }),
  }),
  letter: relation({
    label: '要写哪份文书',
    to: 'letters',
    required: false,
  }),
  where: text({
    label: '去哪里办',
    max: 80,
    required: false,
    hint: '例如 学校所在地的仲裁委员会',
  }),
  phone: text({
    label: '电话',
    max: 30,
    required: false,
    hint: '打过、确实能通的才填',
    normalise: toHalfWidth,
    pattern: { regex: /^[0-9+()（） ,，转-]+$/, message: '应为电话号码，例如 010-00000000' },
  }),
  limit: select({
    label: '最晚什么时候',
    required: false,
    options: LIMIT_SUBJECTS,
    hint: '页面写出期限，能算最后一天',
  }),
  cost: text({ label: '要花多少钱', max: 60, required: false }),
  refused: text({
    label: '不受理、不答应怎么办',
    max: 160,
    multiline: true,
    required: false,
  }),
  citations,
  unverified,
  more: relationMany({
    label: '细看哪几条问答',
    to: 'rights',
    required: false,
  }),
};

export const situations = defineCollectionModel({
  name: 'situations',
  label: '遇到……怎么办',
  singular: '办事步骤',
  description: '欠薪、辞退、处分、工伤……碰上了，一步一步怎么走：带什么、去哪里、最晚哪一天。',
  pageSize: 100,
  fillFirst: ['title', 'summary', 'steps'],
  fields: {
    ...opening,
    topic: select({ label: '主题', options: TOPICS, hint: '排在哪一类' }),
    audience: selectMany({
      label: '适用于',
      options: AUDIENCES,
      hint: '哪些老师用得上，可以选几项',
    }),
    summary: text({
      label: '先记住这一句',
      max: 120,
      multiline: true,
      hint: '最要紧的一两句，例如 先留证据，再书面问；仲裁不收费',
    }),
    steps: listOf({
      label: '步骤',
      itemLabel: '步骤',
      max: MAX_STEPS,
      hint: '按先后排，可以拖动',
      fields: stepFields,
    }),
    ...reviewDays,
    related: relationMany({
      label: '相关问答',
      to: 'rights',
      required: false,
      hint: '老师看完多半还想问的',
    }),
    publishDate,
    ...closing,
  },
  rules: [reviewDaysInOrder],
  example: {
    title: '工资拖着不发',
    slug: 'unpaid-wages',
    topic: 'pay',
    audience: ['contract', 'private'],
    summary: '先留证据，再书面问学校；仲裁不收费。',
    steps: [
      {
        title: '申请仲裁',
        when: '已经离职，工资没结清',
        audience: ['contract'],
        does: ['写一份仲裁申请书。'],
        prepare: ['劳动合同', '工资条'],
        letter: 'join-the-union',
        where: '学校所在地的劳动人事争议仲裁委员会',
        phone: '010-00000000',
        limit: 'arbitration-after-end',
        cost: '不收费',
        refused: '不受理的，可以起诉。',
        citations: [{ law: 'membership-measures-2016', article: '3' }],
        unverified: [{ says: '有的地方可以网上申请。', source: '某市人社局网上答问' }],
        more: ['transfer-membership'],
      },
    ],
    lastReviewed: '2026-11-22',
    reviewBy: '2027-05-22',
    related: [],
    body: '## 还要知道\n\n先问本校工会。\n',
  },
});
