import { date, object, select, text } from './fields/index.ts';

/**
 * Subjects that national law leaves to a province, a city or a district; the checklist requires a
 * rule for each except `other`.
 */
export const LOCAL_SUBJECTS = {
  'minimum-wage': '最低工资标准',
  'average-wage': '职工月平均工资',
  'performance-pay': '绩效工资分配办法',
  'after-school': '课后服务补助标准',
  'sick-pay': '病假工资标准',
  'marriage-leave': '婚假和丧假天数',
  'maternity-leave': '延长的产假天数',
  'paternity-leave': '陪产假天数',
  'childcare-leave': '育儿假天数',
  'maternity-allowance': '生育津贴怎么申领',
  'housing-fund': '公积金缴存比例和上下限',
  'social-insurance': '社会保险缴费基数',
  unemployment: '失业保险金标准和申领',
  'service-years': '在编人员服务期和违约金',
  titles: '职称公示、复查和投诉',
  'teacher-appeal': '教师申诉的期限和办法',
  'staff-appeal': '考核、工资等复核申诉的期限',
  arbitration: '仲裁委地址和受理范围',
  'legal-aid': '法律援助标准和地点',
  hardship: '困难职工帮扶标准',
  'mutual-aid': '职工医疗互助办法',
  'union-funds': '工会经费支出标准',
  dues: '会费标准',
  membership: '会籍接转和保留办法',
  other: '其他',
} as const;

export type LocalSubject = keyof typeof LOCAL_SUBJECTS;

/** The fields of one local rule: settings and explainers contain lists of them. */
export const localRuleFields = {
  area: text({ label: '适用地区', max: 20, hint: '例如 示例省、示例市、示例区' }),
  subject: select({ label: '事项', options: LOCAL_SUBJECTS, hint: '核对清单按它数还缺哪些' }),
  says: text({
    label: '本市怎么规定',
    max: 200,
    multiline: true,
    hint: '用自己的话写，数字和单位写全',
  }),
  citation: object({
    label: '出处',
    fields: {
      text: text({ label: '文件', max: 80, hint: '全称和文号' }),
      article: text({ label: '条', max: 20, required: false, hint: '例如 第二十五条' }),
      date: date({ label: '文件日期', hint: '公布或最近一次修正的日期' }),
    },
  }),
  readOn: date({ label: '哪天读的原文', hint: '没有读过原文的，不要填进来' }),
  reviewBy: date({ label: '下次核对', hint: '到时会提醒' }),
};
