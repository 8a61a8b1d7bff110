import { defineTable } from '../decision.ts';
import { groundsIn } from '../grounds.ts';
import { defineLimits } from './limit.ts';

const YOU = '你';
const NOTICE = '书面通知单位的那天';

/** Leaving: resignation, early retirement, unemployment. */
export const leavingLimits = defineLimits({
  resignation: {
    kind: 'notice',
    subject: '辞职，提前书面通知',
    who: YOU,
    start: NOTICE,
    period: 'resignation',
  },
  'resignation-probation': {
    kind: 'notice',
    subject: '试用期内辞职，提前通知',
    who: YOU,
    start: '通知单位的那天',
    period: 'resignation-probation',
  },
  'resignation-staff': {
    kind: 'notice',
    subject: '在编辞职，提前书面通知',
    who: '在编教职工',
    start: NOTICE,
    period: 'resignation-staff',
    note: '聘用合同另有约定的，按约定。',
  },
  'resignation-hourly': {
    kind: 'unlimited',
    subject: '小时工（代课）不做了',
    who: '非全日制用工',
    says: '双方随时可以通知对方终止，没有提前的期限。',
    grounds: groundsIn('double', ['labour-contract-law', '71']),
  },
  'early-retirement': {
    kind: 'notice-before',
    subject: '弹性提前退休，书面告知单位',
    who: YOU,
    start: '选的退休那个月的第一天',
    period: 'early-retirement-notice',
  },
  unemployment: {
    kind: 'unstated',
    subject: '失业登记、申领失业金',
    who: YOU,
    says: '法律只写“及时”，没有写几天；领取期从登记那天起算，早登记早领。',
    grounds: groundsIn('double', ['social-insurance-law', '50']),
  },
});

export const leavingTable = defineTable({
  questions: {
    matter: {
      label: '办什么',
      options: {
        resign: '辞职',
        retire: '弹性提前退休',
        unemployment: '失业登记、申领失业金',
      },
    },
    relation: {
      label: '和单位是什么关系',
      options: {
        labour: '劳动合同',
        staff: '聘用合同（在编）',
        hourly: '小时工（代课）',
      },
    },
    probation: { label: '在不在试用期', options: { no: '不在', yes: '在试用期' } },
  },
  rules: [
    {
      when: { matter: ['resign'], relation: ['labour'], probation: ['no'] },
      then: 'resignation',
    },
    {
      when: { matter: ['resign'], relation: ['labour'], probation: ['yes'] },
      then: 'resignation-probation',
    },
    { when: { matter: ['resign'], relation: ['staff'] }, then: 'resignation-staff' },
    { when: { matter: ['resign'], relation: ['hourly'] }, then: 'resignation-hourly' },
    { when: { matter: ['retire'] }, then: 'early-retirement' },
    { when: { matter: ['unemployment'] }, then: 'unemployment' },
  ],
});
