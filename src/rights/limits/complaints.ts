import { defineTable } from '../decision.ts';
import { groundsIn } from '../grounds.ts';
import { defineLimits } from './limit.ts';

const YOU = '你';
const OVER = '行为终了的那天';

/** Complaints to authorities, and civil claims for harm or a void agreement. */
export const complaintLimits = defineLimits({
  inspection: {
    kind: 'last-day',
    subject: '向劳动监察投诉',
    who: YOU,
    start: '违法行为发生的那天；连续、继续的，行为终了的那天',
    period: 'inspection',
    running: 'discovery',
  },
  'public-security': {
    kind: 'last-day',
    subject: '报警（治安案件）',
    who: YOU,
    start: `行为发生的那天；连续、继续的，${OVER}`,
    period: 'public-security',
    running: 'public-security',
  },
  'petition-review': {
    kind: 'last-day',
    subject: '不服信访处理意见，请求复查',
    who: YOU,
    start: '收到书面答复的那天',
    period: 'petition-review',
    running: 'no-restart',
  },
  'petition-recheck': {
    kind: 'last-day',
    subject: '不服信访复查意见，请求复核',
    who: YOU,
    start: '收到复查的书面答复的那天',
    period: 'petition-recheck',
    running: 'no-restart',
  },
  'harm-claim': {
    kind: 'last-day',
    subject: '被打伤、诽谤等，向法院起诉索赔',
    who: YOU,
    start: '知道或者应当知道受损害和谁该负责的那天',
    period: 'harm-claim',
    longest: { start: '受损害的那天', period: 'harm-claim-longest' },
    running: 'prescription',
  },
  'harm-removal': {
    kind: 'unlimited',
    subject: '请求停止侵害、消除影响、恢复名誉、赔礼道歉',
    who: YOU,
    says: '这些请求不受诉讼时效限制。',
    grounds: groundsIn('double', ['civil-code', '995']),
  },
  rescission: {
    kind: 'last-day',
    subject: '撤销受骗、显失公平的协议',
    who: YOU,
    start: '知道撤销事由的那天',
    period: 'rescission',
    longest: { start: '签协议的那天', period: 'rescission-longest' },
    running: 'fixed',
  },
  'rescission-duress': {
    kind: 'last-day',
    subject: '撤销受胁迫签的协议',
    who: YOU,
    start: '胁迫终止的那天',
    period: 'rescission',
    longest: { start: '签协议的那天', period: 'rescission-longest' },
    running: 'fixed',
  },
  'rescission-misunderstanding': {
    kind: 'last-day',
    subject: '撤销因重大误解签的协议',
    who: YOU,
    start: '知道撤销事由的那天',
    period: 'rescission-misunderstanding',
    longest: { start: '签协议的那天', period: 'rescission-longest' },
    running: 'fixed',
  },
});

export const complaintTable = defineTable({
  questions: {
    matter: {
      label: '办什么',
      options: {
        inspection: '向劳动监察投诉',
        police: '报警',
        petition: '信访以后不服',
        harm: '被打伤、诽谤等',
        agreement: '想撤销签过的协议',
      },
    },
    petition: { label: '信访到了哪一步', options: { first: '有处理意见', second: '有复查意见' } },
    harm: {
      label: '要什么',
      options: { money: '赔偿', removal: '停止侵害、消除影响、恢复名誉、赔礼道歉' },
    },
    ground: {
      label: '为什么撤销',
      options: {
        fraud: '受骗，或者显失公平',
        duress: '受胁迫',
        misunderstanding: '重大误解',
      },
    },
  },
  rules: [
    { when: { matter: ['inspection'] }, then: 'inspection' },
    { when: { matter: ['police'] }, then: 'public-security' },
    { when: { matter: ['petition'], petition: ['first'] }, then: 'petition-review' },
    { when: { matter: ['petition'], petition: ['second'] }, then: 'petition-recheck' },
    { when: { matter: ['harm'], harm: ['money'] }, then: 'harm-claim' },
    { when: { matter: ['harm'], harm: ['removal'] }, then: 'harm-removal' },
    { when: { matter: ['agreement'], ground: ['fraud'] }, then: 'rescission' },
    { when: { matter: ['agreement'], ground: ['duress'] }, then: 'rescission-duress' },
    {
      when: { matter: ['agreement'], ground: ['misunderstanding'] },
      then: 'rescission-misunderstanding',
    },
  ],
});
