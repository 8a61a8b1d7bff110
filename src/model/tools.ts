/** A page of the site's own that computes something from the rules in settings. */
export interface Tool {
  title: string;
  /** What it answers, in a sentence. */
  summary: string;
}

/** The tools by the last part of their address, in the order in which they are listed. */
export const TOOLS = {
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
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;

export const toolNames = Object.keys(TOOLS) as ToolName[];

/** `/tools/dues/`. */
export const toolPath = (name: ToolName): `/tools/${ToolName}/` => `/tools/${name}/`;
