import { defineTable } from '../decision.ts';
import { groundsIn } from '../grounds.ts';
import { defineLimits } from './limit.ts';

const STAFF = '在编教职工本人';

/** Against sanctions, assessments and other decisions on staff. */
export const staffLimits = defineLimits({
  'sanction-review': {
    kind: 'last-day',
    subject: '不服处分，向原处理单位申请复核',
    who: STAFF,
    start: '知道或者应当知道处分决定的那天',
    period: 'sanction-review',
    running: 'unread',
  },
  'sanction-appeal': {
    kind: 'last-day',
    subject: '不服复核，申诉',
    who: STAFF,
    start: '接到复核决定的那天',
    period: 'sanction-appeal',
    running: 'unread',
  },
  'further-appeal': {
    kind: 'unread',
    subject: '不服申诉处理，再申诉',
    who: STAFF,
    says: '期限没有读到，接到决定就问受理机关，尽快办。',
    grounds: groundsIn('original', ['appeal-rules-2014', '11'], ['appeal-rules-2014', '16']),
  },
  'staff-review': {
    kind: 'unread',
    subject: '考核、工资福利等的复核、申诉、再申诉',
    who: STAFF,
    says: '可以复核、申诉，期限没有读到，问受理机关，尽快办。',
    grounds: groundsIn('original', ['appeal-rules-2014', '11'], ['appeal-rules-2014', '16']),
  },
  'teacher-appeal': {
    kind: 'unstated',
    subject: '教师申诉',
    who: '教师',
    says: '教师法没有写多久以内提出，看本地办法。教育行政部门接到申诉，30日内处理。',
    grounds: groundsIn('double', ['teachers-law', '39']),
  },
  'supervision-review': {
    kind: 'last-day',
    subject: '不服监察机关的处理决定，申请复审',
    who: '公职人员本人',
    start: '收到处理决定的那天',
    period: 'supervision-review',
    running: 'no-restart',
  },
  'supervision-recheck': {
    kind: 'last-day',
    subject: '不服复审决定，申请复核',
    who: '公职人员本人',
    start: '收到复审决定的那天',
    period: 'supervision-recheck',
    running: 'no-restart',
  },
  'supervision-end': {
    kind: 'unstated',
    subject: '监察机关复核以后',
    who: '公职人员本人',
    says: '条文写到复审、复核两步，没有写第三步。',
    grounds: groundsIn('double', ['supervision-law', '56']),
  },
});

export const staffTable = defineTable({
  questions: {
    matter: {
      label: '为了什么事',
      options: {
        sanction: '单位或主管部门的处分',
        other: '考核、工资福利等',
        supervision: '监察机关的处分',
        teacher: '学校侵犯教师权益，走教师申诉',
      },
    },
    step: {
      label: '第几步',
      options: { first: '第一次提出', second: '不服第一次的结果', third: '不服第二次的结果' },
    },
  },
  rules: [
    { when: { matter: ['sanction'], step: ['first'] }, then: 'sanction-review' },
    { when: { matter: ['sanction'], step: ['second'] }, then: 'sanction-appeal' },
    { when: { matter: ['sanction'], step: ['third'] }, then: 'further-appeal' },
    { when: { matter: ['other'] }, then: 'staff-review' },
    { when: { matter: ['supervision'], step: ['first'] }, then: 'supervision-review' },
    { when: { matter: ['supervision'], step: ['second'] }, then: 'supervision-recheck' },
    { when: { matter: ['supervision'], step: ['third'] }, then: 'supervision-end' },
    { when: { matter: ['teacher'] }, then: 'teacher-appeal' },
  ],
});
