import type { Catalogue, Level } from '../../offline/types.ts';
import { filesOf, weightOf } from '../../offline/wanted.ts';

/** What readers are told of a level before they choose it. */
export const LEVEL_WORDS: Readonly<Record<Level, { name: string; holds: string }>> = {
  visited: {
    name: '随看随存',
    holds: '不用管它：首页和你看过的网页自己存下来，最近的60页，最多留30天。',
  },
  carry: {
    name: '权益与优惠随身带',
    holds: '权益指南、优惠商户、活动、联系方式，还有搜索。',
  },
  everything: {
    name: '全部带上',
    holds: '上面这些，再加演出、艺术团和文苑：整个网站。',
  },
};

/** What a level holds of a site, and how much it is as hosts send it, in bytes. */
export interface Figures {
  pages: number;
  bytes: number;
  pictures: number;
}

export function figuresOf(catalogue: Catalogue, level: Level): Figures {
  const sum = (weights: readonly number[]) => weights.reduce((total, one) => total + one, 0);
  return {
    pages: catalogue.pages[level],
    bytes: sum(filesOf(catalogue, { level, pictures: false }).map(weightOf)),
    pictures: catalogue.pictures[level],
  };
}
