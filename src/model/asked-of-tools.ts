import { type ToolName, toolNames, toolPath } from './tool-names.ts';

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
  compensation: [
    '补偿金计算器',
    '离职补偿计算器',
    'n加1是多少钱',
    '2n赔偿怎么计算',
    '帮我算一下辞退赔多少',
    '干了八年被辞退能拿几个月工资',
    '不满半年补偿按几个月',
    '补偿封顶是多少',
    '平均工资按哪十二个月算',
    '合同到期不续要不要赔钱算一算',
  ],
  'annual-leave': [
    '年休假计算器',
    '年假天数计算',
    '工作十二年年假多少天',
    '有寒暑假还算不算年假',
    '没休的年假折算多少钱',
    '日工资除以21.75怎么算',
    '行政岗没有寒暑假年休假几天',
  ],
  maternity: [
    '国家规定的产假天数用什么算',
    '双胞胎比生一个多几天',
    '剖腹产难产多休几天',
    '流产休几天假算一下',
    '九十八天里产前能休几天',
    '生育津贴按谁的工资算',
    '没参保生育津贴谁出',
  ],
  overtime: [
    '加班费计算器',
    '加班费基数是什么',
    '周末加班三小时多少钱',
    '节假日三倍工资怎么算',
    '一点五倍两倍三倍分别是哪天',
    '补休了还给加班费吗',
    '在编老师加班按几倍',
  ],
};

const ASKED_OF_QUIZ = ['权益知识竞赛题', '工会知识测一测', '法律常识小测验', '考考你懂不懂权益'];

const ASKED_OF_MEMBERSHIP = [
  '会员非会员对照表',
  '入会前后有什么变化列个表',
  '会员权利义务举例说明',
  '会员证能打折的店有几家',
];

const ASKED_OF_CARD = [
  '会员证怎么用',
  '会员卡第一次用怎么用',
  '工会卡在哪里用',
  '出示会员证怎么出示',
  '带学生能用会员证吗',
  '聚餐用会员证',
  '体检用会员证打折',
  '会员证在哪领',
];

/** The sample queries for each tool and each other page of the site's own, by its address. */
export const askedOfTools: readonly (readonly [path: string, asked: readonly string[]])[] = [
  ...toolNames.map((name) => [toolPath(name), ASKED[name]] as const),
  ['/quiz/', ASKED_OF_QUIZ],
  ['/membership/', ASKED_OF_MEMBERSHIP],
  ['/card/', ASKED_OF_CARD],
];
