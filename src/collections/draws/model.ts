import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import { dateTime, listOf, number, text } from '../../model/fields/index.ts';
import { notBefore } from '../../model/rule.ts';

/** Enough for 20,000 codes. */
const MAX_LIST = 540_000;
const hex = (digits: number) => ({
  max: digits,
  pattern: {
    regex: new RegExp(`^[0-9a-f]{${digits}}$`),
    message: `应为${digits}位十六进制数，字母小写`,
  },
});

export const draws = defineCollectionModel({
  name: 'draws',
  label: '抽奖公示',
  singular: '抽奖公示',
  description: '谁都能验、谁也动不了手脚的抽奖：先公示号码和办法，等两个公开的数出来再开奖。',
  pageSize: 12,
  fields: {
    ...opening,
    summary: text({ label: '摘要', max: 120, multiline: true, hint: '一两句话：抽什么，谁能参加' }),
    closed: dateTime({ label: '截止', hint: '到这时候名单定下，不再加号码' }),
    announced: dateTime({ label: '公示', hint: '这一页上网的时候，两个数都要在24小时以后' }),
    algorithm: number({ label: '算法版本', min: 1, max: 1, hint: '写 1；由公示的命令写好' }),
    prizes: listOf({
      label: '奖品',
      itemLabel: '一种奖',
      max: 30,
      hint: '照抽的先后写，写在前面的先抽',
      fields: {
        name: text({ label: '奖', max: 30, hint: '例如 一等奖 保温杯' }),
        count: number({ label: '几个', min: 1, max: 1000 }),
      },
    }),
    codes: text({
      label: '号码清单',
      max: MAX_LIST,
      multiline: true,
      hint: '一行一个，从小到大；由做号码的命令写好，不用手打',
    }),
    listHash: text({ label: '清单指纹', ...hex(64), hint: '由做号码的命令写好' }),
    lotteryName: text({ label: '哪种彩票', max: 20, remembered: true, hint: '例如 双色球' }),
    lotteryIssue: text({
      label: '哪一期',
      max: 20,
      hint: '例如 2027006',
      pattern: { regex: /^\d+$/, message: '应为期号，只有数字' },
    }),
    lotteryAt: dateTime({ label: '彩票开奖', hint: '例如 2027-01-14 21:15' }),
    round: number({
      label: '随机数轮次',
      min: 1,
      max: 999_999_999,
      hint: '由公示的命令写好：彩票开奖以后的一轮',
    }),
    numbers: text({
      label: '开奖号码',
      max: 80,
      required: false,
      hint: '开奖以后填，例如 3 9 12 18 25 31 + 7：前面不写0，从小到大',
    }),
    signature: text({
      label: '随机数的签名',
      required: false,
      ...hex(96),
      hint: '这一轮公布以后填',
    }),
    winners: text({
      label: '中奖号码',
      max: MAX_LIST,
      required: false,
      multiline: true,
      hint: '照抽出的先后，一行一个；由开奖的命令写好',
    }),
    publishDate,
    ...closing,
  },
  rules: [notBefore('announced', 'publishDate', '公示不能早于“发布日期”：那时候这一页还看不到')],
  example: {
    title: '中秋保温杯抽奖',
    slug: 'mid-autumn-2026',
    summary: '在册会员抽一个保温杯。',
    closed: '2026-09-14T18:00:00+08:00',
    announced: '2026-09-15T09:00:00+08:00',
    algorithm: 1,
    prizes: [{ name: '保温杯', count: 1 }],
    codes: 'B664VF45OKP7DSOHJ3O7OIXLZE KUZJLZFYJC7OPAODBIGINJNXGE R3UJOEJTBQOM6ONC4ZNNCK55PU',
    listHash: 'dba4e3633eb3517e01f0798f01e517d2a3b26dce393e7f361c74e0b462ce44b5',
    lotteryName: '双色球',
    lotteryIssue: '2026107',
    lotteryAt: '2026-09-17T21:15:00+08:00',
    round: 32_285_085,
    numbers: '3 9 12 18 25 31 + 7',
    signature:
      '81dbce51d584d90d618547f4b50391d53ace6f6b9aeb8fb67e1879427af9d0310ac0ec6f519271d9a313ee84b378d416',
    winners: 'R3UJOEJTBQOM6ONC4ZNNCK55PU',
    sample: true,
    body: '示例。\n',
  },
});
