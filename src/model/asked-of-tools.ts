import { type ToolName, toolNames, toolPath } from './tools.ts';

/**
 * What readers ask of each tool, like the field `asked` of an entry: for the search, not shown.
 * Apart from the tools themselves, whose addresses the desk knows.
 */
const ASKED: Readonly<Record<ToolName, readonly string[]>> = {
  'last-day': [
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
  retirement: [
    '退休年龄计算器',
    '退休时间计算器',
    '输入出生年月查退休',
    '算一算我哪年哪月退休',
    '我最早哪个月能退',
    '最晚能干到哪年哪月',
    '最早最晚能选哪个月退',
  ],
  dues: [
    '会费计算器',
    '一年会费一共多少',
    '工资四千多会费几块钱',
    '千分之五怎么算',
    '年中入会当年交多少',
    '尾数不计是什么意思',
  ],
};

/** The sample queries for each tool, by its address. */
export const askedOfTools: readonly (readonly [path: string, asked: readonly string[]])[] =
  toolNames.map((name) => [toolPath(name), ASKED[name]]);
