import { defineCollectionModel, notBefore } from '../collection.ts';
import { closing, opening, publishDate } from '../common.ts';
import { date, image, select, settingRelation, text } from '../fields/index.ts';

export const merchants = defineCollectionModel({
  name: 'merchants',
  label: '优惠商户',
  singular: '商户',
  description: '出示会员证就能用的优惠：在哪里、优惠什么、到哪天为止。',
  pageSize: 12,
  fields: {
    ...opening,
    category: select({
      label: '类别',
      options: {
        books: '图书文具',
        food: '餐饮',
        fitness: '运动健身',
        culture: '文化演艺',
        health: '健康体检',
        life: '生活服务',
        travel: '旅行住宿',
        training: '学习培训',
      },
    }),
    area: settingRelation({
      label: '片区',
      to: { file: 'site', list: 'areas', value: 'name', display: 'name' },
    }),
    address: text({ label: '地址', max: 80 }),
    phone: text({
      label: '电话',
      max: 30,
      pattern: { regex: /^[0-9+()（） ,，转-]+$/, message: '应为电话号码，例如 010-00000000' },
    }),
    offer: text({ label: '优惠内容', max: 120, multiline: true }),
    conditions: text({ label: '使用条件', max: 200, multiline: true, required: false }),
    howToShow: text({
      label: '怎么出示会员证',
      max: 120,
      multiline: true,
      initial: '结账前出示工会会员证。',
    }),
    validFrom: date({ label: '有效期起' }),
    validUntil: date({ label: '有效期止', hint: '过了这一天，网站会自动标明“已过期”' }),
    lastVerified: date({ label: '最近核实' }),
    cover: image({ label: '门店照片', required: false }),
    publishDate,
    ...closing,
  },
  rules: [notBefore('validUntil', 'validFrom', '“有效期止”不能早于“有效期起”')],
  example: {
    title: '红烛书店（示例）',
    slug: 'hong-zhu-shu-dian',
    category: 'books',
    area: '东片',
    address: '示例路8号',
    phone: '010-00000000',
    offer: '图书九折，文具九五折。',
    howToShow: '结账前出示工会会员证。',
    validFrom: '2026-09-01',
    validUntil: '2027-08-31',
    lastVerified: '2026-11-20',
    cover: { src: '../media/bookshop.jpg', alt: '书店的门面' },
    sample: true,
    body: '二楼有**自习区**。\n',
  },
});
