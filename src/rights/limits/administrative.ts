import { defineTable } from '../decision.ts';
import { groundsIn } from '../grounds.ts';
import { defineLimits } from './limit.ts';

const YOU = '你';
const ACT = '知道或者应当知道行政行为的那天';

/** Against an authority: reconsideration and administrative suits. */
export const administrativeLimits = defineLimits({
  reconsideration: {
    kind: 'last-day',
    subject: '申请行政复议（工伤认定、社保等）',
    who: YOU,
    start: ACT,
    period: 'reconsideration',
    running: 'reconsideration',
  },
  'reconsideration-untold': {
    kind: 'last-day',
    subject: '没有被告知可以复议的，申请行政复议',
    who: YOU,
    start: '知道可以复议、向谁、多久以内的那天',
    period: 'reconsideration',
    longest: { start: '知道行政行为内容的那天', period: 'reconsideration-longest' },
    running: 'reconsideration',
  },
  'reconsideration-omission': {
    kind: 'unread',
    subject: '机关不办，申请行政复议',
    who: YOU,
    says: '机关不办的，从哪天起算没有读到，尽快申请。',
    grounds: groundsIn('double', ['reconsideration-law', '23']),
  },
  'administrative-suit': {
    kind: 'last-day',
    subject: '不复议，直接提起行政诉讼',
    who: YOU,
    start: '知道或者应当知道作出行政行为的那天',
    period: 'administrative-suit',
    running: 'administrative-court',
  },
  'reconsider-first': {
    kind: 'elsewhere',
    subject: '机关不办，直接提起行政诉讼',
    who: YOU,
    says: '说机关不履行职责的，要先申请行政复议，不服再起诉。',
    grounds: groundsIn('double', ['reconsideration-law', '23']),
  },
  'suit-after-reconsideration': {
    kind: 'last-day',
    subject: '不服复议决定，提起行政诉讼',
    who: YOU,
    start: '收到复议决定书的那天',
    period: 'suit-after-reconsideration',
    running: 'administrative-court',
  },
  'suit-after-silence': {
    kind: 'last-day',
    subject: '复议机关逾期没有决定，提起行政诉讼',
    who: YOU,
    start: '复议期满的那天',
    period: 'suit-after-reconsideration',
    running: 'administrative-court',
  },
});

export const administrativeTable = defineTable({
  questions: {
    route: {
      label: '走哪条路',
      options: {
        reconsideration: '申请行政复议',
        suit: '不复议，直接起诉',
        after: '复议过了，再起诉',
      },
    },
    act: { label: '机关做了什么', options: { act: '作了决定', omission: '该办不办' } },
    told: { label: '有没有告知可以复议', options: { yes: '告知了', no: '没有告知' } },
    decided: { label: '复议有没有决定', options: { yes: '收到决定书', no: '逾期没有决定' } },
  },
  rules: [
    {
      when: { route: ['reconsideration'], act: ['act'], told: ['yes'] },
      then: 'reconsideration',
    },
    {
      when: { route: ['reconsideration'], act: ['act'], told: ['no'] },
      then: 'reconsideration-untold',
    },
    { when: { route: ['reconsideration'], act: ['omission'] }, then: 'reconsideration-omission' },
    { when: { route: ['suit'], act: ['act'] }, then: 'administrative-suit' },
    { when: { route: ['suit'], act: ['omission'] }, then: 'reconsider-first' },
    { when: { route: ['after'], decided: ['yes'] }, then: 'suit-after-reconsideration' },
    { when: { route: ['after'], decided: ['no'] }, then: 'suit-after-silence' },
  ],
});
