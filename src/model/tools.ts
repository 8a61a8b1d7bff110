/** A page of the site's own that computes something from the rules in settings. */
export interface Tool {
  title: string;
  /** What it answers, in a sentence. */
  summary: string;
  /** What readers ask, like the field `asked` of an entry: for the search, not shown. */
  asked: readonly string[];
}

/** The tools by the last part of their address, in the order in which they are listed. */
export const TOOLS = {
  'last-day': {
    title: '最后一天是哪天',
    summary: '仲裁、起诉、复核、复议、工伤、辞职通知：从出事那天算起，最晚哪天以前要办。',
    asked: [
      '截止日期计算器',
      '期限计算器',
      '算日子',
      '帮我算一下最后一天',
      '从几号数起，数到几号',
      '当天算不算在内',
      '一个月从几号到几号',
      '十五天到哪天为止',
      '六十天到哪天',
      '最后一天是周末怎么办',
      '最后一天赶上放假顺延吗',
      '时效还剩几天',
      '期限对照表',
    ],
  },
  retirement: {
    title: '退休几岁',
    summary: '填出生年月，算哪年哪月到退休年龄，最早、最晚能选哪个月，养老保险最少要缴几年。',
    asked: [
      '退休年龄计算器',
      '退休时间计算器',
      '输入出生年月查退休',
      '算一算我哪年哪月退休',
      '我最早哪个月能退',
      '最晚能干到哪年哪月',
      '最早最晚能选哪个月退',
    ],
  },
  dues: {
    title: '会费怎么算',
    summary: '会费是会员个人每月交的钱。填上工资，算一个月、一年交多少。',
    asked: [
      '会费计算器',
      '一年会费一共多少',
      '工资四千多会费几块钱',
      '千分之五怎么算',
      '年中入会当年交多少',
      '尾数不计是什么意思',
    ],
  },
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;

export const toolNames = Object.keys(TOOLS) as ToolName[];

/** `/tools/dues/`. */
export const toolPath = (name: ToolName): `/tools/${ToolName}/` => `/tools/${name}/`;

/** The sample queries for each tool, by its address. */
export const askedOfTools: readonly (readonly [path: string, asked: readonly string[]])[] =
  toolNames.map((name) => [toolPath(name), TOOLS[name].asked]);
