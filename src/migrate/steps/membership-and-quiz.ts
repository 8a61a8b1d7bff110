import type { Step } from '../step.ts';

/** The pages of members and of questions have settings files of their own. */
export const membershipAndQuiz: Step = {
  to: 6,
  title: '“会员和非会员”和“自测题”各成了一个设置文件：没有的，放空的，两页先是空的',
  advice: '新版本自带两份（content/settings/ 里的 membership.yml、quiz.yml），可以拷过来用。',
  adds: [
    {
      path: 'settings/membership.yml',
      text: '# “会员和非会员”那一页：有什么不同，权利、义务各举一个例子。\ndifferences: []\nrights: []\nduties: []\n',
    },
    {
      path: 'settings/quiz.yml',
      text: '# 自测题：一题一个对的答案，写明依据哪一条。\nquestions: []\n',
    },
  ],
};
