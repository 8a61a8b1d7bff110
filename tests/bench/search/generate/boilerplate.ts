import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';

const ABOUT_RIGHTS = [
  '请问{a}的{b}怎么弄啊',
  '{a}{b}怎么办',
  '我想问一下{a}有没有{b}',
  '{b}{a}到底怎么算的呢',
  '{a}可以申请{b}吗',
  '{b}，{a}需要带什么材料吗',
  '有人知道{a}的{b}是什么意思吗',
  '为什么{a}的{b}办不下来',
  '{a}想办{b}应该找谁',
];

const ABOUT_EVENTS = [
  '{a}的{b}什么时候办',
  '{a}{b}在哪里集合呀',
  '请问{b}{a}还能报名吗',
  '{a}那个{b}可以带孩子去吗',
  '想参加{a}的{b}怎么报名',
];

const ABOUT_SHOPS = [
  '{a}会员能打折吗',
  '{a}在哪里啊',
  '请问{a}要不要提前预约',
  '去{a}要带会员证吗',
];

const ABOUT_TEXTS = ['{a}是谁写的', '哪里能看到{a}{b}这篇文章', '{a}讲的是什么'];

/** A question about parts of a page's title, in colloquial wording. */
export function ask(parts: readonly string[], { collection }: Draft, random: Random): string {
  const frames =
    { 优惠商户: ABOUT_SHOPS, 活动: ABOUT_EVENTS, 文章: ABOUT_TEXTS }[collection] ?? ABOUT_RIGHTS;
  const [second = '', first = ''] = parts;
  const [a, b] = first === '' || collection === '文章' ? [second, first] : [first, second];
  return random.pick(frames).replaceAll('{a}', a).replaceAll('{b}', b);
}
