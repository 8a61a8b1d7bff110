import { citedArticle } from '../cited-article.ts';
import { defineSettingsModel } from '../collection.ts';
import { list, listOf, number, text } from '../fields/index.ts';

const MOST_OPTIONS = 4;

export const quiz = defineSettingsModel({
  name: 'quiz',
  label: '自测题',
  singular: '自测题',
  description: '“自测”的题，一题一个对的答案。',
  fields: {
    questions: listOf({
      label: '题',
      required: false,
      itemLabel: '题',
      fields: {
        question: text({ label: '问什么', max: 80 }),
        options: list({
          label: '答案',
          itemLabel: '答案',
          max: MOST_OPTIONS,
          field: text({ label: '答案', max: 60 }),
        }),
        right: number({ label: '第几个对', min: 1, max: MOST_OPTIONS }),
        why: text({ label: '为什么', max: 160, multiline: true }),
        citations: listOf({ label: '依据', itemLabel: '条文', fields: citedArticle }),
      },
    }),
  },
  rules: [
    {
      code: 'quiz-options',
      field: 'questions',
      message: '答案要两个以上，包括“第几个对”的那个',
      holds: ({ questions = [] }) =>
        questions.every(({ options, right }) => options.length > 1 && right <= options.length),
    },
  ],
  example: {
    questions: [
      {
        question: '会籍跟着什么走？',
        options: ['户口', '工作'],
        right: 2,
        why: '一次入会，以后只办接转。',
        citations: [{ law: 'membership-measures-2016', article: '3' }],
      },
    ],
  },
});
