import { defineSettingsModel } from '../collection.ts';
import { list, listOf, text } from '../fields/index.ts';

const MAX_TERMS = 300;

export const glossary = defineSettingsModel({
  name: 'glossary',
  label: '词语解释',
  singular: '词语解释',
  description: '老师不一定懂的词：正文里第一次出现时，网站就地解释。',
  fields: {
    terms: listOf({
      label: '词语',
      required: false,
      hint: '一个词一项；大家都懂的不用写',
      itemLabel: '词语',
      max: MAX_TERMS,
      fields: {
        term: text({
          label: '词',
          min: 2,
          max: 20,
          hint: '页面上怎么写，这里就怎么写，例如 支付令',
        }),
        means: text({
          label: '白话解释',
          max: 120,
          multiline: true,
          hint: '一两句话，不用别的术语，例如 法院直接叫对方付钱的书面命令',
        }),
        otherNames: list({
          label: '别的写法',
          required: false,
          itemLabel: '写法',
          hint: '正文里同一个意思的别的词',
          field: text({ label: '写法', min: 2, max: 20 }),
        }),
      },
    }),
  },
  example: {
    terms: [
      { term: '支付令', means: '法院直接叫对方付钱的书面命令。', otherNames: ['督促令'] },
      { term: '组织员', means: '会员太少、没有成立委员会时，由会员选出来办工会事的人。' },
    ],
  },
});
