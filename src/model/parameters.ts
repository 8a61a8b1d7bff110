import { PERIOD_UNITS } from './period-units.ts';

/** The units of parameters. */
export const PARAMETER_UNITS = {
  ...PERIOD_UNITS,
  percent: '百分比（%）',
  times: '倍',
} as const;

export type ParameterUnit = keyof typeof PARAMETER_UNITS;

/** Limits: periods within which, or after which, something may be done. */
const LIMITS = {
  arbitration: '申请劳动仲裁',
  'arbitration-after-end': '关系终止后追欠薪的仲裁',
  'personnel-arbitration': '申请人事仲裁',
  'award-suit': '不服裁决起诉',
  'award-revocation': '单位申请撤销终局裁决',
  'suit-after-revocation': '裁决被撤销后起诉',
  'suit-after-refused-enforcement': '裁决不予执行后起诉',
  'appeal-judgment': '对判决上诉',
  'appeal-ruling': '对裁定上诉',
  enforcement: '申请强制执行',
  'mediation-confirmation': '调解协议申请司法确认',
  'injury-recognition': '本人申请工伤认定',
  'injury-recognition-employer': '单位申请工伤认定',
  reappraisal: '再次鉴定',
  'appraisal-review': '满多久才可复查鉴定',
  rescission: '撤销协议',
  'rescission-misunderstanding': '因重大误解撤销协议',
  'rescission-longest': '撤销协议的最长期间',
  reconsideration: '申请行政复议',
  'reconsideration-longest': '没告知复议权的，复议的最长期间',
  'administrative-suit': '直接提起行政诉讼',
  'suit-after-reconsideration': '对复议决定起诉',
  inspection: '劳动监察投诉',
  'sanction-review': '处分申请复核',
  'sanction-appeal': '处分申诉',
  'supervision-review': '监察处分申请复审',
  'supervision-recheck': '监察处分申请复核',
  'petition-review': '信访请求复查',
  'petition-recheck': '信访请求复核',
  'harm-claim': '民事索赔的诉讼时效',
  'harm-claim-longest': '民事索赔的最长期间',
  'public-security': '治安处罚的追究期限',
  resignation: '辞职提前通知',
  'resignation-probation': '试用期辞职提前通知',
  'resignation-staff': '在编辞职提前通知',
  'early-retirement-notice': '弹性提前退休提前告知',
} as const;

/** Ages and contributions, besides the groups of `retirement`. */
const RETIREMENT = {
  'flexible-early': '弹性提前退休最多早',
  'flexible-late': '弹性延迟退休最多晚',
  'contribution-base': '最低缴费年限',
  'contribution-growth': '最低缴费年限每年提高',
  'contribution-most': '最低缴费年限最后到',
} as const;

/** Leave and pay. */
const LEAVE_AND_PAY = {
  'annual-leave-1': '年休假：满1年不满10年',
  'annual-leave-10': '年休假：满10年不满20年',
  'annual-leave-20': '年休假：满20年',
  'annual-leave-pay': '应休未休年休假，每天的报酬',
  'annual-leave-wage-days': '月工资折算日工资的天数',
  'maternity-leave': '产假',
  'maternity-before-birth': '产前可休',
  'maternity-difficult': '难产增加',
  'maternity-multiple': '多胞胎每多一个增加',
  'miscarriage-early': '怀孕未满4个月流产',
  'miscarriage-late': '怀孕满4个月流产',
  'overtime-weekday': '延长工作时间的加班费',
  'overtime-rest-day': '休息日加班又不能补休的加班费',
  'overtime-holiday': '法定休假日加班费',
  'compensation-cap-wage': '经济补偿封顶：当地职工月平均工资的倍数',
  'compensation-cap-years': '经济补偿封顶：最多年限',
  'damages-times': '违法解除的赔偿金：经济补偿的倍数',
} as const;

/** Every number of the law with which the site computes: its key → what it is. */
export const PARAMETERS = { ...LIMITS, ...RETIREMENT, ...LEAVE_AND_PAY } as const;

export type ParameterId = keyof typeof PARAMETERS;

/** The parameters that are no periods: the unit that each must have. */
export const UNIT_OF: Readonly<Partial<Record<ParameterId, ParameterUnit>>> = {
  'annual-leave-pay': 'percent',
  'annual-leave-wage-days': 'day',
  'overtime-weekday': 'percent',
  'overtime-rest-day': 'percent',
  'overtime-holiday': 'percent',
  'compensation-cap-wage': 'times',
  'compensation-cap-years': 'year',
  'damages-times': 'times',
};

/** The groups of workers whose retirement age is delayed by rules of their own. */
export const RETIREMENT_GROUPS = {
  men: '男',
  'women-55': '女，原55岁退休',
  'women-50': '女，原50岁退休',
} as const;

export type RetirementGroup = keyof typeof RETIREMENT_GROUPS;
