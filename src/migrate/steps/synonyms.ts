import type { Step } from '../step.ts';

/** Moves the synonyms of the search, formerly in the code, into the content. */
export const synonyms: Step = {
  to: 3,
  title: '搜索同义词成了一个设置文件：没有的，放一个只有一组词的',
  advice: '新版本自带一份同义词（content/settings/synonyms.yml），可以拷过来用。',
  adds: [
    {
      path: 'settings/synonyms.yml',
      // The file requires at least one group.
      text: '# 搜索同义词：一组里的词意思一样，搜哪个都找得到别的。\ngroups:\n  - words: [入会, 加入工会, 参加工会]\n',
    },
  ],
};
