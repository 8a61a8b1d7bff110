import { defineCollectionModel } from '../../model/collection.ts';
import { closing, opening, publishDate } from '../../model/common.ts';
import { boolean, image, list, select, text } from '../../model/fields/index.ts';

/** What a troupe that recruits is looking for, as its chip says it. */
export const recruitingLabel = (wanted: string | undefined): string =>
  wanted === undefined ? '正在招新' : `招新：${wanted}`;

export const troupes = defineCollectionModel({
  name: 'troupes',
  label: '艺术团与协会',
  singular: '团队',
  description: '红烛艺术团的各个分团和教职工协会：练什么、在哪里练、怎么加入。',
  pageSize: 12,
  fields: {
    ...opening,
    kind: select({
      label: '类别',
      hint: '上台演的是艺术分团',
      options: { troupe: '艺术分团', association: '协会' },
    }),
    artForm: text({ label: '门类', max: 20, hint: '例如 合唱、民乐、书法' }),
    school: text({ label: '所在学校', max: 40, hint: '例如 示例一中' }),
    summary: text({ label: '简介', max: 120, multiline: true, hint: '一两句话：练什么、欢迎谁' }),
    contact: text({ label: '联系人与方式', max: 60, hint: '写职务和学校，例如 示例一中工会' }),
    rehearsal: text({
      label: '排练时间与地点',
      max: 80,
      hint: '例如 每周三16:30，示例一中音乐教室',
    }),
    recruiting: boolean({
      label: '正在招新',
      hint: '打开后，列表和页面上写招什么人',
      initial: false,
    }),
    wanted: text({
      label: '招什么人',
      max: 14,
      required: false,
      hint: '几个字，列表上就写它，例如 男低音，或 零基础也收',
    }),
    level: select({
      label: '要不要基础',
      required: false,
      hint: '老师按这个找；不招人的也写，来年还要招',
      options: {
        beginners: '零基础也收',
        some: '要有一点基础',
        audition: '要试一试才定',
      },
    }),
    welcome: text({
      label: '谁能来',
      max: 40,
      required: false,
      hint: '例如 在职和退休会员，可以带孩子',
    }),
    recruitingNote: text({
      label: '招新说明',
      max: 120,
      multiline: true,
      required: false,
      hint: '招什么人、怎么报名',
    }),
    repertoire: list({
      label: '保留曲目',
      required: false,
      itemLabel: '曲目',
      hint: '常演的、拿手的，一项一个；没有曲目的写作品或项目',
      field: text({ label: '曲目', max: 40, hint: '例如 无伴奏合唱《茉莉花》' }),
    }),
    cover: image({ label: '封面图', required: false, hint: '没有就不放，列表里只写文字' }),
    publishDate,
    ...closing,
  },
  example: {
    title: '合唱一分团',
    slug: 'choir-one',
    kind: 'troupe',
    artForm: '合唱',
    school: '示例一中',
    summary: '爱唱歌的老师都可以来。',
    contact: '本校工会（示例）',
    rehearsal: '每周三16:30，示例一中音乐教室',
    recruiting: true,
    wanted: '女高音、男低音',
    level: 'beginners',
    welcome: '在职和退休会员',
    recruitingNote: '女高音和男低音各招三人。',
    repertoire: ['《红烛颂》', '《茉莉花》'],
    sample: true,
    body: '每学期演出两场。\n',
  },
});
