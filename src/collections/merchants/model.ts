import { defineCollectionModel } from '../../model/collection.ts';
import { notBefore } from '../../model/rule.ts';
import { toHalfWidth } from '../../values/typed.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import { date, image, select, settingRelation, text } from '../../model/fields/index.ts';

export const merchants = defineCollectionModel({
  name: 'merchants',
  label: '优惠商户',
  singular: '商户',
  description: '出示会员证就能用的优惠：在哪里、优惠什么、到哪天为止。',
  pageSize: 12,
  // One-line fields that change most often together: Enter moves from one to the next.
  fillFirst: [
    'title',
    'category',
    'area',
    'address',
    'phone',
    'validFrom',
    'validUntil',
    'lastVerified',
  ],
  fields: {
    ...opening,
    category: select({
      label: '类别',
      hint: '老师会到哪一类里去找',
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
      hint: '没有合适的，先到“设置”的“网站设置”里加一个',
      to: { file: 'site', list: 'areas', value: 'name', display: 'name' },
      remembered: true,
    }),
    address: text({ label: '地址', max: 80, hint: '写到门牌，例如 示例路8号二楼' }),
    phone: text({
      label: '电话',
      max: 30,
      hint: '例如 010-12345678 转 801',
      normalise: toHalfWidth,
      pattern: { regex: /^[0-9+()（） ,，转-]+$/, message: '应为电话号码，例如 010-00000000' },
    }),
    offer: text({
      label: '优惠内容',
      max: 120,
      multiline: true,
      hint: '优惠多少、哪些东西，例如 图书九折，教辅不打折',
    }),
    conditions: text({
      label: '使用条件',
      max: 200,
      multiline: true,
      required: false,
      hint: '例如 限本人，节假日不用，不和别的优惠同享',
    }),
    howToShow: text({
      label: '怎么出示会员证',
      max: 120,
      multiline: true,
      hint: '什么时候、给谁看',
      initial: '结账前出示工会会员证。',
    }),
    validFrom: date({
      label: '有效期起',
      initial: 'today',
      hint: '从哪一天起能用，例如 2026-09-01',
    }),
    validUntil: date({ label: '有效期止', hint: '过了这一天，网站会自动标明“已过期”' }),
    lastVerified: date({ label: '最近核实', initial: 'today', hint: '哪一天和商户核实过' }),
    cover: image({ label: '门店照片', required: false, hint: '店门口的样子，老师好找' }),
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
