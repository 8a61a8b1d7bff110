import { defineSettingsModel } from '../collection.ts';
import { listOf, text, words } from '../fields/index.ts';

/**
 * Words with the same meaning in a search; a search for `words` also finds `narrower` ones, but not
 * the reverse.
 */
export interface SynonymGroup {
  words: readonly string[];
  narrower: readonly string[];
}

const MAX_GROUPS = 1000;
const MAX_WORDS = 12;

export const synonyms = defineSettingsModel({
  name: 'synonyms',
  label: '搜索同义词',
  singular: '搜索同义词',
  description: '老师嘴上说的和网页上写的不一样，也搜得到。',
  fields: {
    groups: listOf({
      label: '词组',
      hint: '一组是一个意思；只是相近的不要放在一起，例如退休和离休、赔偿金和经济补偿',
      itemLabel: '词组',
      max: MAX_GROUPS,
      fields: {
        words: words({
          label: '意思一样的词',
          hint: '两个以上，用顿号或逗号隔开，例如 会员证、京卡、服务卡',
          min: 2,
          max: MAX_WORDS,
          finds: 'each other',
        }),
        narrower: words({
          label: '也要找到的词',
          hint: '更具体的，或网页上才用的：上面写“社保、五险”，这里写“养老保险、医疗保险”',
          required: false,
          max: MAX_WORDS,
          finds: 'narrower',
        }),
        note: text({
          label: '备注',
          max: 100,
          required: false,
          hint: '写给编辑看，例如 为什么不放“离休”',
        }),
      },
    }),
  },
  example: {
    groups: [
      { words: ['会员证', '京卡', '服务卡'], note: '各地叫法不同。' },
      { words: ['社会保险', '社保', '五险'], narrower: ['养老保险', '医疗保险'] },
    ],
  },
});
