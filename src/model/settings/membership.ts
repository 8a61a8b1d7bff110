import { citedArticle } from '../cited-article.ts';
import { defineSettingsModel } from '../collection.ts';
import { listOf, relation, text } from '../fields/index.ts';
import { ownPath } from './own-path.ts';

const item = {
  says: text({ label: '转述', max: 100, multiline: true }),
  example: text({ label: '例子', max: 80 }),
  ...citedArticle,
};

/** A page of the site that says more. */
const path = text({
  label: '地址',
  max: 100,
  required: false,
  hint: '本站的网页，最后也有斜杠，例如 /join/',
  pattern: ownPath,
});

export const membership = defineSettingsModel({
  name: 'membership',
  label: '会员和非会员',
  singular: '会员和非会员',
  description: '有什么不同，权利、义务各举一例，会员证怎么用；商户由网站自己列。',
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
    cardSteps: listOf({
      label: '会员证怎么用：一步一步',
      hint: '从入会到第一次用上',
      required: false,
      itemLabel: '一步',
      fields: {
        title: text({ label: '做什么', max: 20, hint: '从动词写起，例如 领会员证' }),
        says: text({ label: '怎么做', max: 120, multiline: true }),
        path,
      },
    }),
    cardUses: listOf({
      label: '会员证怎么用：按场合',
      hint: '地址写一类商户的，网站自己列出现在能用的',
      required: false,
      itemLabel: '场合',
      fields: {
        title: text({ label: '场合', max: 12, hint: '例如 买书' }),
        says: text({ label: '要留意的', max: 120, multiline: true }),
        path,
      },
    }),
  },
  example: {
    cardSteps: [{ title: '领会员证', says: '批准以后，找本校工会领。', path: '/join/' }],
    cardUses: [{ title: '买书', says: '特价书多半不打折，先问一声。', path: '/join/' }],
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
