import { citedArticle } from '../cited-article.ts';
import { defineSettingsModel } from '../collection.ts';
import { listOf, relation, text } from '../fields/index.ts';

const item = {
  says: text({ label: '转述', max: 100, multiline: true }),
  example: text({ label: '例子', max: 80 }),
  ...citedArticle,
};

export const membership = defineSettingsModel({
  name: 'membership',
  label: '会员和非会员',
  singular: '会员和非会员',
  description: '有什么不同，权利、义务各举一例；商户由网站自己列。',
  fields: {
    differences: listOf({
      label: '有什么不同',
      required: false,
      itemLabel: '事情',
      fields: {
        matter: text({ label: '什么事', max: 40 }),
        member: text({ label: '会员', max: 40 }),
        colleague: text({ label: '没入会的', max: 40 }),
        ...citedArticle,
        related: relation({ label: '详细看', to: 'rights', required: false }),
      },
    }),
    rights: listOf({ label: '权利', required: false, itemLabel: '一项', fields: item }),
    duties: listOf({ label: '义务', required: false, itemLabel: '一项', fields: item }),
  },
  example: {
    differences: [
      {
        matter: '会费',
        member: '按月交',
        colleague: '不交',
        law: 'membership-measures-2016',
        article: '3',
      },
    ],
  },
});
