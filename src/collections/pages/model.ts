import { changes, majorHasNote } from '../../model/changes.ts';
import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, publishDate, requiredBody } from '../../model/common.ts';
import { date, number, text } from '../../model/fields/index.ts';
import { reservedSlugs } from '../../model/reserved.ts';
import { notTaken } from '../../model/rule.ts';

/** Pages are at the top level of the site, next to the collections in `listed`. */
export const pagesBeside = (listed: readonly string[]) =>
  defineCollectionModel({
    name: 'pages',
    label: '固定页面',
    singular: '页面',
    description: '关于工会、加入工会、联系我们等不常变的页面。',
    pageSize: 50,
    fields: {
      ...opening,
      summary: text({
        label: '摘要',
        max: 120,
        multiline: true,
        hint: '一两句话，说这一页能帮老师做什么',
      }),
      order: number({ label: '页脚里的次序', min: 1, max: 99, hint: '数字小的排在前面，例如 1' }),
      lastReviewed: date({
        label: '最近核对',
        required: false,
        hint: '哪一天核对过，会写在页面上',
      }),
      changes,
      publishDate,
      ...closing,
      body: requiredBody,
    },
    rules: [...notTaken(reservedSlugs(listed), '网站自己要用'), majorHasNote],
    example: {
      title: '加入工会',
      slug: 'join',
      summary: '三步入会。',
      order: 2,
      lastReviewed: '2026-11-22',
      body: '先找本校工会。\n',
    },
  });
