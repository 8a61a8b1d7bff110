import { defineTable } from '../decision.ts';
import { defineLimits } from './limit.ts';

const ACCIDENT = '事故发生的那天，或者职业病诊断、鉴定的那天';

/** Work injuries: recognition and appraisal. */
export const injuryLimits = defineLimits({
  'injury-recognition': {
    kind: 'last-day',
    subject: '单位没有申请的，自己申请工伤认定',
    who: '本人、近亲属、工会',
    start: ACCIDENT,
    period: 'injury-recognition',
    running: 'excluded-time',
  },
  'injury-recognition-employer': {
    kind: 'last-day',
    subject: '单位申请工伤认定',
    who: '单位；派遣的是派遣公司',
    start: ACCIDENT,
    period: 'injury-recognition-employer',
    running: 'no-restart',
    note: '特殊情况经同意可以延长；过了期限，这期间符合规定的费用由单位负担。',
  },
  reappraisal: {
    kind: 'last-day',
    subject: '不服劳动能力鉴定，申请再次鉴定',
    who: '本人或者单位',
    start: '收到鉴定结论的那天',
    period: 'reappraisal',
    running: 'no-restart',
  },
  'appraisal-review': {
    kind: 'from-day',
    subject: '伤残情况变了，申请复查鉴定',
    who: '本人、单位等',
    start: '鉴定结论作出的那天',
    period: 'appraisal-review',
  },
});

export const injuryTable = defineTable({
  questions: {
    step: {
      label: '办哪一步',
      options: {
        recognition: '工伤认定',
        reappraisal: '再次鉴定',
        review: '复查鉴定',
      },
    },
    who: { label: '谁来办', options: { worker: '本人、近亲属、工会', employer: '单位' } },
  },
  rules: [
    { when: { step: ['recognition'], who: ['worker'] }, then: 'injury-recognition' },
    { when: { step: ['recognition'], who: ['employer'] }, then: 'injury-recognition-employer' },
    { when: { step: ['reappraisal'] }, then: 'reappraisal' },
    { when: { step: ['review'] }, then: 'appraisal-review' },
  ],
});
