import { defineTable } from '../decision.ts';
import { groundsIn } from '../grounds.ts';
import { defineLimits } from './limit.ts';

const BOTH = '双方';
const RECEIVED = '收到裁决书的那天';

/** After an award, a judgment or an agreement, by the paper that one holds. */
export const courtLimits = defineLimits({
  'award-suit': {
    kind: 'last-day',
    subject: '不服裁决，向法院起诉',
    who: '双方；终局裁决只有劳动者',
    start: RECEIVED,
    period: 'award-suit',
    running: 'court',
  },
  'award-revocation': {
    kind: 'last-day',
    subject: '向中级法院申请撤销终局裁决',
    who: '单位',
    start: RECEIVED,
    period: 'award-revocation',
    running: 'court',
  },
  'suit-after-revocation': {
    kind: 'last-day',
    subject: '终局裁决被撤销后起诉',
    who: BOTH,
    start: '收到撤销裁定书的那天',
    period: 'suit-after-revocation',
    running: 'court',
  },
  'suit-after-refused-enforcement': {
    kind: 'last-day',
    subject: '裁决被裁定不予执行后起诉',
    who: BOTH,
    start: '收到裁定书的那天',
    period: 'suit-after-refused-enforcement',
    running: 'court',
  },
  'no-award': {
    kind: 'unstated',
    subject: '仲裁委不受理、逾期不答复、逾期不裁，向法院起诉',
    who: '申请人',
    says: '条文没有写起诉的期限，尽快办。',
    grounds: groundsIn(
      'double',
      ['dispute-mediation-law', '29'],
      ['dispute-mediation-law', '43'],
      ['spc-labour-interpretation-1', '12'],
    ),
  },
  'appeal-judgment': {
    kind: 'last-day',
    subject: '对判决上诉',
    who: BOTH,
    start: '判决书送达的那天',
    period: 'appeal-judgment',
    running: 'court',
  },
  'appeal-ruling': {
    kind: 'last-day',
    subject: '对裁定上诉',
    who: BOTH,
    start: '裁定书送达的那天',
    period: 'appeal-ruling',
    running: 'court',
  },
  enforcement: {
    kind: 'last-day',
    subject: '申请强制执行',
    who: '权利人',
    start: '文书定的履行期最后一天；分期履行的，最后一期的最后一天；没写履行期的，生效那天',
    period: 'enforcement',
    running: 'prescription',
  },
  'mediation-confirmation': {
    kind: 'last-day',
    subject: '调解协议申请司法确认',
    who: '双方一起',
    start: '协议生效的那天',
    period: 'mediation-confirmation',
    running: 'no-restart',
  },
});

export const courtTable = defineTable({
  questions: {
    paper: {
      label: '手里是什么',
      options: {
        'final-award': '终局裁决书',
        award: '别的裁决书',
        revoked: '撤销终局裁决的裁定书',
        unenforced: '不予执行裁决的裁定书',
        none: '仲裁委不受理，或者到期没有答复、没有裁决',
        judgment: '一审判决书',
        ruling: '可以上诉的一审裁定书',
        effective: '生效的文书，对方不履行',
        mediation: '调解协议',
      },
    },
    who: { label: '谁来办', options: { worker: '职工', employer: '单位' } },
  },
  rules: [
    { when: { paper: ['final-award'], who: ['worker'] }, then: 'award-suit' },
    { when: { paper: ['final-award'], who: ['employer'] }, then: 'award-revocation' },
    { when: { paper: ['award'] }, then: 'award-suit' },
    { when: { paper: ['revoked'] }, then: 'suit-after-revocation' },
    { when: { paper: ['unenforced'] }, then: 'suit-after-refused-enforcement' },
    { when: { paper: ['none'] }, then: 'no-award' },
    { when: { paper: ['judgment'] }, then: 'appeal-judgment' },
    { when: { paper: ['ruling'] }, then: 'appeal-ruling' },
    { when: { paper: ['effective'] }, then: 'enforcement' },
    { when: { paper: ['mediation'] }, then: 'mediation-confirmation' },
  ],
});
