import { test as base, expect } from '@playwright/test';
import { type Watched, watchPage } from './watch-page.ts';

/** Playwright's test with a reader's page whose errors are collected. */
export const test = base.extend<{ watched: Watched }>({
  watched: async ({ page, baseURL }, use) => {
    const isOurs = (url: string) => url.startsWith(baseURL ?? '') || url.startsWith('data:');
    await use({ page, errors: watchPage(page, isOurs) });
  },
});

export { expect };

/** One page of every kind. */
export const KINDS = {
  首页: '/',
  权益列表: '/rights/',
  权益按主题: '/rights/topic/joining/',
  权益问答: '/rights/dispute-paths/',
  活动列表: '/activities/',
  活动: '/activities/new-year-card-draw-2027/',
  演出列表: '/performances/',
  演出: '/performances/autumn-folk-concert-2026/',
  艺术团列表: '/troupes/',
  艺术团列表第二页: '/troupes/page/2/',
  艺术团: '/troupes/choir-1/',
  商户列表: '/merchants/',
  商户: '/merchants/zhixing-bookshop/',
  文章列表: '/essays/',
  文章: '/essays/better-rights/',
  带图文章: '/essays/nineteen-troupes/',
  关于: '/about/',
  加入: '/join/',
  联系: '/contact/',
  无障碍: '/accessibility/',
  隐私: '/privacy/',
  会费: '/dues/',
  搜索: '/search/',
  离线阅读: '/offline/',
  我的收藏: '/saved/',
  没有存下来: '/offline/missing/',
  找不到: '/404.html',
} as const;
