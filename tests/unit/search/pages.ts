import type { TestPage } from './search-kit.ts';

/** A miniature site: rights, current and expired merchants, and unrelated pages. */
export const PAGES: readonly TestPage[] = [
  {
    title: '怀孕、生育、哺乳期间，有哪些保护？',
    text: '产假是九十八天。哺乳期间每天有一小时。学校不能因此解除劳动合同。',
    facts: { answer: '产假底线是98天。', basis: '《特别规定》第七条', date: '2026-11-01' },
    filters: { collection: '权益指南', topic: '女职工', year: '2026' },
  },
  {
    title: '调到另一所学校，会籍怎么办？',
    text: '调动以后，会籍跟着工作走，办接转就行。医疗期不影响会籍。依据第三十九条。',
    facts: { date: '2026-10-01' },
    filters: { collection: '权益指南', topic: '入会与会籍', year: '2026' },
  },
  {
    title: '红烛书店（示例）',
    text: '凭会员证图书九折。劳动节照常营业。',
    facts: {
      period: 'offer 2026-01-01 2099-12-31',
      offer: '图书九折',
      when: '有效期至2099年12月31日',
      sample: 'true',
      date: '2026-03-01',
    },
    filters: { collection: '优惠商户', area: '东片', year: '2026' },
  },
  {
    title: '墨香书店（示例）',
    text: '凭会员证图书图书图书八折。',
    facts: { period: 'offer 2020-01-01 2020-12-31', date: '2020-03-01' },
    filters: { collection: '优惠商户', area: '西片', year: '2020' },
  },
  ...Array.from({ length: 8 }, (_, number) => ({
    title: `教研活动纪要之${number + 1}`,
    text: '老师们谈了备课、听课和学生的作业，第二天继续。',
    filters: { collection: '文苑与要闻', year: '2025' },
  })),
];
