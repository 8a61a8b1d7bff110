import type { Step } from '../step.ts';

/** The limits and figures with which pages compute become content. */
export const parameters: Step = {
  to: 5,
  title: '计算器用的期限和标准成了一个设置文件：没有的，放空的，计算器先不算',
  advice: '新版本自带一份期限和标准（content/settings/parameters.yml），可以拷过来用。',
  adds: [
    {
      path: 'settings/parameters.yml',
      text: '# 计算器用的期限、比例、天数和年龄：改了法规，加一版，旧的写上到哪天止。\nparameters: []\n',
    },
  ],
};
