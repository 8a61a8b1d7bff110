import { defineTable } from '../decision.ts';
import { groundsIn } from '../grounds.ts';
import { defineLimits } from './limit.ts';

const YOU = '你';
const KNOWN = '知道或者应当知道权利被侵害的那天';

/** Asking for arbitration, by who one is and what the matter is. */
export const arbitrationLimits = defineLimits({
  arbitration: {
    kind: 'last-day',
    subject: '申请劳动仲裁',
    who: YOU,
    start: KNOWN,
    period: 'arbitration',
    running: 'arbitration',
  },
  'compensation-arbitration': {
    kind: 'last-day',
    subject: '为经济补偿、赔偿金、二倍工资申请劳动仲裁',
    who: YOU,
    start: '知道的那天，一般就是解除、终止的那天',
    period: 'arbitration',
    running: 'arbitration',
    note: '二倍工资从哪天起算，各地不一样。',
  },
  'arbitration-after-end': {
    kind: 'last-day',
    subject: '关系终止以后，为欠薪申请仲裁',
    who: YOU,
    start: '劳动（人事）关系终止的那天',
    period: 'arbitration-after-end',
    running: 'arbitration',
  },
  'personnel-arbitration': {
    kind: 'last-day',
    subject: '为辞职、辞退、终止人事关系、履行聘用合同申请人事仲裁',
    who: '在编教职工',
    start: KNOWN,
    period: 'personnel-arbitration',
    running: 'arbitration',
  },
  'wages-in-service': {
    kind: 'unlimited',
    subject: '还在职，为欠薪申请劳动仲裁',
    who: YOU,
    says: '劳动关系还在，欠薪不受一年的限制。离职以后，要从关系终止那天起一年内提。',
    grounds: groundsIn('double', ['dispute-mediation-law', '27']),
  },
  'staff-decision': {
    kind: 'elsewhere',
    subject: '处分、考核、扣减工资福利等人事处理',
    who: '在编教职工',
    says: '人事仲裁、法院一般只收辞职、辞退、履行聘用合同三类。这件事走复核、申诉，或者教师申诉。',
    grounds: groundsIn('original', ['personnel-regulation', '38'], ['spc-personnel-2003', '3']),
  },
  'staff-terms': {
    kind: 'unstated',
    subject: '社会保险、加班、休假等',
    who: '在编教职工',
    says: '人事仲裁、法院一般只收辞职、辞退、履行聘用合同三类；有的省放宽到工资福利、社保、休假，要看本省规定。',
    grounds: groundsIn('original', ['spc-personnel-2003', '3']),
  },
  rehired: {
    kind: 'unstated',
    subject: '退休返聘的争议',
    who: '退休返聘人员',
    says: '2025年9月1日起，返聘不再一律按劳务处理，要看各自的情形，先问清是不是劳动关系。',
    grounds: groundsIn('reprint', ['spc-labour-interpretation-2', '21']),
  },
});

const LABOUR = ['contract', 'dispatched', 'private'] as const;

export const arbitrationTable = defineTable({
  questions: {
    identity: {
      label: '你是哪一种',
      options: {
        permanent: '在编教职工',
        contract: '公办学校编外（劳动合同）',
        dispatched: '劳务派遣',
        private: '民办学校教职工',
        rehired: '退休返聘',
      },
    },
    claim: {
      label: '为了什么事',
      options: {
        wages: '欠薪、扣薪',
        compensation: '经济补偿、赔偿金、二倍工资',
        contract: '辞职、辞退、终止、履行合同',
        terms: '社保、加班、休假等',
        decision: '处分、考核等',
      },
    },
    ended: { label: '关系终止了没有', options: { no: '还在职', yes: '已经终止' } },
  },
  rules: [
    { when: { identity: ['rehired'] }, then: 'rehired' },
    { when: { identity: LABOUR, claim: ['wages'], ended: ['no'] }, then: 'wages-in-service' },
    {
      when: {
        identity: ['permanent', ...LABOUR],
        claim: ['wages'],
        ended: ['yes'],
      },
      then: 'arbitration-after-end',
    },
    { when: { identity: LABOUR, claim: ['compensation'] }, then: 'compensation-arbitration' },
    { when: { identity: LABOUR, claim: ['contract', 'terms', 'decision'] }, then: 'arbitration' },
    {
      when: { identity: ['permanent'], claim: ['contract', 'compensation'] },
      then: 'personnel-arbitration',
    },
    { when: { identity: ['permanent'], claim: ['terms'] }, then: 'staff-terms' },
    { when: { identity: ['permanent'], claim: ['decision'] }, then: 'staff-decision' },
    {
      when: { identity: ['permanent'], claim: ['wages'], ended: ['no'] },
      then: 'staff-decision',
    },
  ],
});
