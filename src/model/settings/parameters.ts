import { defineSettingsModel } from '../collection.ts';
import { confidence } from '../citation.ts';
import { citedArticle } from '../cited-article.ts';
import { date, listOf, number, select, text } from '../fields/index.ts';
import { PARAMETERS, PARAMETER_UNITS, RETIREMENT_GROUPS } from '../parameters.ts';
import { versionRules } from './parameter-rules.ts';

const MAX_VERSIONS = 300;

/** From when to when a number of the law applies, and what says so. */
const proof = {
  validFrom: date({
    label: '从哪天起',
    required: false,
    hint: '读到施行日期的才填；空着的，以前一直照它算',
  }),
  validUntil: date({ label: '到哪天止', required: false, hint: '还在用的空着' }),
  citations: listOf({
    label: '依据',
    required: false,
    itemLabel: '条文',
    fields: citedArticle,
  }),
  source: text({
    label: '别的出处',
    max: 120,
    required: false,
    hint: '法规目录里没有的文件，写全称和文号',
  }),
  confidence,
  note: text({ label: '提醒', max: 120, required: false, hint: '算出来以后要跟读者说的话' }),
};

export const parameters = defineSettingsModel({
  name: 'parameters',
  label: '期限和标准',
  singular: '期限和标准',
  description: '计算器用的期限、比例、天数和年龄：改了法规，在这里加一版，旧的写上到哪天止。',
  fields: {
    parameters: listOf({
      label: '数字',
      required: false,
      itemLabel: '数字',
      max: MAX_VERSIONS,
      hint: '没有的，对应的计算器不算，只写规定',
      fields: {
        id: select({ label: '哪一项', options: PARAMETERS }),
        value: number({ label: '多少', min: 0, max: 1000, integer: false }),
        unit: select({ label: '单位', options: PARAMETER_UNITS }),
        ...proof,
      },
    }),
    retirement: listOf({
      label: '退休年龄',
      required: false,
      itemLabel: '一类人',
      hint: '每一类人从哪个月出生的开始延、怎么延',
      fields: {
        group: select({ label: '哪一类', options: RETIREMENT_GROUPS }),
        originalAge: number({ label: '原来几岁', min: 40, max: 70 }),
        firstBirthMonth: text({
          label: '从哪个月出生的开始延',
          max: 7,
          hint: '例如 1965-01',
          pattern: { regex: /^\d{4}-(?:0[1-9]|1[0-2])$/, message: '应为年和月，例如 1965-01' },
        }),
        monthsPerStep: number({ label: '每几个月延1个月', min: 1, max: 24 }),
        longestDelay: number({ label: '最多延几个月', min: 0, max: 120 }),
        ...proof,
      },
    }),
  },
  rules: versionRules,
  example: {
    parameters: [
      {
        id: 'arbitration',
        value: 1,
        unit: 'year',
        citations: [{ law: 'membership-measures-2016', article: '3' }],
        confidence: 'double',
      },
    ],
    retirement: [
      {
        group: 'men',
        originalAge: 60,
        firstBirthMonth: '1965-01',
        monthsPerStep: 4,
        longestDelay: 36,
        validFrom: '2025-01-01',
        citations: [{ law: 'membership-measures-2016', article: '3' }],
        confidence: 'reprint',
      },
    ],
  },
});
