import { defineSettingsModel } from '../collection.ts';
import { date, listOf, slug, text } from '../fields/index.ts';

export const laws = defineSettingsModel({
  name: 'laws',
  label: '法规目录',
  singular: '法规目录',
  description: '权益指南引用的法规：全称、简称、版本日期和出处。',
  fields: {
    laws: listOf({
      label: '法规',
      hint: '问答和“法条”块从这里选',
      itemLabel: '法规',
      fields: {
        id: slug({ label: '代号', hint: '引用时用的英文名，定了就不要改' }),
        title: text({ label: '全称', max: 80, hint: '例如 中华人民共和国工会法' }),
        shortName: text({ label: '简称', max: 30, hint: '例如 工会法' }),
        revised: date({ label: '版本日期', hint: '最近一次修正或公布的日期' }),
        source: text({
          label: '出处',
          max: 160,
          multiline: true,
          hint: '在哪里读到的原文、哪天核对',
        }),
        note: text({
          label: '提醒',
          max: 200,
          multiline: true,
          required: false,
          hint: '引用时要注意的，例如 新法施行后条号有变',
        }),
      },
    }),
  },
  example: {
    laws: [
      {
        id: 'trade-union-law',
        title: '中华人民共和国工会法',
        shortName: '工会法',
        revised: '2021-12-24',
        source: '公开法规库文本，2026-11-22核对',
      },
    ],
  },
});
