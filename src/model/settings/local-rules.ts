import { defineSettingsModel } from '../collection.ts';
import type { Rule } from '../rule.ts';
import { listOf, relationMany } from '../fields/index.ts';
import { localRuleFields } from '../local-rules.ts';

interface WithRules {
  rules?: readonly { readOn: string; reviewBy: string }[] | undefined;
}

const reviewedLater: Rule<WithRules> = {
  code: 'review-before-reading',
  field: 'rules',
  message: '每一项的“下次核对”应晚于“哪天读的原文”',
  holds: ({ rules = [] }) => rules.every(({ readOn, reviewBy }) => reviewBy > readOn),
};

export const localRules = defineSettingsModel({
  name: 'local-rules',
  label: '本市规定',
  singular: '本市规定',
  description: '国家留给省、市、区定的事，本地是怎么定的：写在用得上的问答里。',
  fields: {
    rules: listOf({
      label: '规定',
      required: false,
      hint: '只填读过原文的',
      itemLabel: '规定',
      fields: {
        ...localRuleFields,
        shownIn: relationMany({
          label: '写在哪些问答里',
          to: 'rights',
          required: false,
          hint: '留空的只进核对清单',
        }),
      },
    }),
  },
  rules: [reviewedLater],
  example: {
    rules: [
      {
        area: '示例市',
        subject: 'minimum-wage',
        says: '每月2000元（虚构的例子）。',
        citation: { text: '示例市最低工资通知（虚构）', article: '第一条', date: '2026-01-01' },
        readOn: '2026-11-22',
        reviewBy: '2027-11-22',
        shownIn: ['transfer-membership'],
      },
    ],
  },
});
