import type { ToolName } from './tool-names.ts';

/** A page of the site's own that computes something from the rules in settings. */
export interface Tool {
  title: string;
  /** What it answers, in a sentence. */
  summary: string;
}

/** What each tool is called, and what it answers. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  'last-day': {
    title: '最后一天是哪天',
    summary: '仲裁、起诉、复核、复议、工伤、辞职通知：从出事那天算起，最晚哪天以前要办。',
  },
  retirement: {
    title: '退休几岁',
    summary: '填出生年月，算哪年哪月到退休年龄，最早、最晚能选哪个月，养老保险最少要缴几年。',
  },
  dues: {
    title: '会费怎么算',
    summary: '会费是会员个人每月交的钱。填上工资，算一个月、一年交多少。',
  },
  compensation: {
    title: '算离职补偿：N、N+1还是2N',
    summary: '合同到期、被辞退、被迫离职：该不该给补偿，是N、N+1还是2N，一共多少钱。',
  },
  'annual-leave': {
    title: '算年休假天数和没休的钱',
    summary: '按工作年数和寒暑假天数算年休假；该休没休的，算还要补多少钱。',
  },
  maternity: {
    title: '算产假天数，看津贴谁付',
    summary: '国家规定的产假天数：难产、多胞胎、流产各是几天；生育津贴谁付、按什么付。',
  },
  overtime: {
    title: '算加班费：平时、周末、节假日',
    summary: '平时、周末、法定假日加班各按多少算，什么时候是补休；填每小时工资算加班费。',
  },
};

/** The name of the tools' own pages, where they are listed with others. */
export const TOOLS_LABEL = '算一算';

/** The names of the site's other pages of its own that cite statutes. */
export const QUIZ_LABEL = '自测';
export const MEMBERSHIP_LABEL = '会员和非会员';
export const CARD_LABEL = '会员证怎么用';
