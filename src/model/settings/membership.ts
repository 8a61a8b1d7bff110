import { article } from '../citation.ts';
import { defineSettingsModel } from '../collection.ts';
import { listOf, relation, settingRelation, text } from '../fields/index.ts';

const cited = {
  law: settingRelation({
    label: '法规',
    to: { file: 'laws', list: 'laws', value: 'id', display: 'shortName' },
  }),
  article,
};

const item = {
  says: text({ label: '转述', max: 100, multiline: true, hint: '用自己的话' }),
  example: text({ label: '例子', max: 80, hint: '学校里常见的一件事' }),
  ...cited,
};

export const membership = defineSettingsModel({
  name: 'membership',
  label: '会员和非会员',
  singular: '会员和非会员',
  description:
    '“会员和非会员”那一页：有什么不同，六项权利、六项义务各举一个例子；商户由网站自己列。',
  fields: {
    differences: listOf({
      label: '有什么不同',
      required: false,
      itemLabel: '事情',
      hint: '一件事一行；一样的也写上',
      fields: {
        matter: text({ label: '什么事', max: 40 }),
        member: text({ label: '会员', max: 40, hint: '例如 有' }),
        colleague: text({ label: '还没入会的', max: 40, hint: '例如 没有' }),
        ...cited,
        related: relation({
          label: '详细看',
          to: 'rights',
          required: false,
          hint: '哪一条权益问答',
        }),
      },
    }),
    rights: listOf({ label: '权利', required: false, itemLabel: '一项', fields: item }),
    duties: listOf({ label: '义务', required: false, itemLabel: '一项', fields: item }),
  },
  example: {
    differences: [
      {
        matter: '换了学校',
        member: '接转会籍',
        colleague: '到新学校申请',
        law: 'membership-measures-2016',
        article: '3',
      },
    ],
    rights: [
      {
        says: '会籍跟着工作走。',
        example: '调到另一所学校，会籍一起转过去。',
        law: 'membership-measures-2016',
        article: '3',
      },
    ],
    duties: [],
  },
});
