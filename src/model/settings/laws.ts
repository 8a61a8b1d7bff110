import { defineSettingsModel } from '../collection.ts';
import type { Rule } from '../rule.ts';
import { article, articleConfidence, confidence } from '../citation.ts';
import { date, list, listOf, select, slug, text } from '../fields/index.ts';
import { LAW_KINDS } from '../law-kinds.ts';

/** With a day, the reason would never be shown: pages show the day. */
const dayOrReason: Rule<{
  laws?: readonly { copyDate?: string | undefined; copyUndated?: string | undefined }[] | undefined;
}> = {
  code: 'date-and-reason',
  field: 'laws',
  message: '有了“副本日期”的，“没有副本日期的原因”请空着',
  holds: ({ laws = [] }) =>
    laws.every(({ copyDate, copyUndated }) => copyDate === undefined || copyUndated === undefined),
};

const MAX_LAWS = 200;
const MAX_ARTICLES = 300;

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
      max: MAX_LAWS,
      fields: {
        id: slug({ label: '代号', hint: '引用时用的英文名，定了就不要改' }),
        title: text({ label: '全称', max: 80, hint: '例如 中华人民共和国工会法' }),
        shortName: text({ label: '简称', max: 30, hint: '正文里写的名字，例如 工会法' }),
        otherNames: list({
          label: '别的叫法',
          required: false,
          itemLabel: '叫法',
          hint: '正文的条文标记里也可以写的名字，例如 女职工劳动保护特别规定',
          field: text({ label: '叫法', max: 60, hint: '不要和别的法规重名' }),
        }),
        revised: date({ label: '版本日期', hint: '最近一次修正或公布的日期' }),
        inForce: date({ label: '施行日期', required: false, hint: '读到的才填' }),
        copyDate: date({
          label: '副本日期',
          required: false,
          hint: '读的那份副本是哪一天的（法规库的快照日、网页的发布日），不是你读的那天',
        }),
        confidence,
        source: text({
          label: '出处',
          max: 200,
          multiline: true,
          hint: '在哪里读到的、读了哪几条、和什么核对过',
        }),
        kind: select({
          label: '类别',
          required: false,
          options: LAW_KINDS,
          hint: '“法条”页按它分组；没有选的排在“其他”里',
        }),
        copyUndated: text({
          label: '没有副本日期的原因',
          max: 60,
          required: false,
          hint: '找过、查不到日期的，写在哪里读的；读者看得到',
        }),
        note: text({
          label: '提醒',
          max: 200,
          multiline: true,
          required: false,
          hint: '引用时要注意的，例如 新法施行后条号有变',
        }),
        underRevision: text({
          label: '正在修订',
          max: 100,
          required: false,
          hint: '修到哪一步、什么时候以前要复核，例如 列入2026年立法计划，2027年1月以前复核',
        }),
        repealed: text({
          label: '已废止或者有新版',
          max: 100,
          required: false,
          hint: '一句话写明，读者看得到，例如 旧规定，2023年11月6日起被某规定取代',
        }),
        articles: listOf({
          label: '条文大意',
          required: false,
          itemLabel: '条文',
          max: MAX_ARTICLES,
          hint: '全站的条文标记都从这里取，用自己的话写，数字写全',
          fields: {
            article,
            says: text({
              label: '这一条说什么',
              max: 600,
              multiline: true,
              hint: '问答里凭它说的话，这里都要有',
            }),
            confidence: articleConfidence,
          },
        }),
      },
    }),
  },
  rules: [dayOrReason],
  example: {
    laws: [
      {
        id: 'trade-union-law',
        title: '中华人民共和国工会法',
        shortName: '工会法',
        otherNames: ['中华人民共和国工会法（2021年修正）'],
        revised: '2021-12-24',
        copyDate: '2026-07-17',
        confidence: 'original',
        source: '公开法规库文本',
        articles: [{ article: '10', says: '会员满25人的，应当建基层工会委员会。' }],
      },
    ],
  },
});
