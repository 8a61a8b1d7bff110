import { article } from '../citation.ts';
import { defineSettingsModel } from '../collection.ts';
import { list, listOf, number, settingRelation, text } from '../fields/index.ts';

const MOST_OPTIONS = 4;

export const quiz = defineSettingsModel({
  name: 'quiz',
  label: '自测题',
  singular: '自测题',
  description: '“自测”里的题：一题一个对的答案，写明依据哪一条。',
  fields: {
    questions: listOf({
      label: '题',
      required: false,
      hint: '照这里的先后出题；没有题的，“自测”是空的',
      itemLabel: '题',
      fields: {
        question: text({ label: '问什么', max: 80, hint: '一句话，例如 申请劳动仲裁，有多久？' }),
        options: list({
          label: '答案',
          itemLabel: '答案',
          max: MOST_OPTIONS,
          hint: '两到四个，只有一个对',
          field: text({ label: '答案', max: 60 }),
        }),
        right: number({ label: '第几个对', min: 1, max: MOST_OPTIONS }),
        why: text({ label: '为什么', max: 160, multiline: true, hint: '一两句话，用自己的话' }),
        citations: listOf({
          label: '依据',
          itemLabel: '条文',
          fields: {
            law: settingRelation({
              label: '法规',
              to: { file: 'laws', list: 'laws', value: 'id', display: 'shortName' },
            }),
            article,
          },
        }),
      },
    }),
  },
  rules: [
    {
      code: 'quiz-options',
      field: 'questions',
      message: '每一题要有两个以上的答案，“第几个对”说的那一个要有',
      holds: ({ questions = [] }) =>
        questions.every(({ options, right }) => options.length > 1 && right <= options.length),
    },
  ],
  example: {
    questions: [
      {
        question: '会籍跟着什么走？',
        options: ['跟着户口', '跟着工作'],
        right: 2,
        why: '人在哪个单位，会籍就在哪个单位；一次入会，以后只办接转。',
        citations: [{ law: 'membership-measures-2016', article: '3' }],
      },
    ],
  },
});
