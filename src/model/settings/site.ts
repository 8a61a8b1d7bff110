import { toHalfWidth } from '../../values/typed.ts';
import { defineSettingsModel } from '../collection.ts';
import {
  boolean,
  date,
  image,
  list,
  listOf,
  number,
  object,
  openingHours,
  select,
  text,
} from '../fields/index.ts';
import { mediaPrivacyAnswers } from '../privacy-answers.ts';
import { holidayRules, holidays } from './calendar.ts';
import { colourRules, colours } from './colours.ts';
import { responsibilities } from './responsibilities.ts';
import { HOSTS, deskRules } from './desk-host.ts';
import { ownPath } from './own-path.ts';
import { verificationFiles, verificationRules, verificationTags } from './verification.ts';

const NAME = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?';
const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const PORT = '(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])';
const url = {
  regex: new RegExp(`^https?://(?:${NAME}|${BYTE}(?:\\.${BYTE}){3})(?::${PORT})?$`, 'i'),
  message: '应为网站地址，例如 https://gonghui.example.cn，后面不带斜杠',
};
const basePath = {
  regex: /^\/(?:[a-z0-9-]+\/)*$/,
  message: '应以斜杠开头和结尾，例如 / 或 /gonghui/',
};

export const site = defineSettingsModel({
  name: 'site',
  label: '网站设置',
  singular: '网站设置',
  description: '网站名称、地址、联系方式、备案号和片区。',
  technical: ['url', 'base', 'desk', 'verificationFiles', 'verificationTags'],
  fields: {
    name: text({ label: '网站名称', max: 20, hint: '例如 红烛' }),
    organisation: text({ label: '主办单位', max: 40, hint: '写全称，例如 示例区教育工会' }),
    tagline: text({ label: '一句话介绍', max: 40, hint: '首页名称下面的一句，例如 老师的家' }),
    description: text({
      label: '网站简介',
      max: 120,
      multiline: true,
      hint: '搜索引擎和分享时显示',
    }),
    url: text({ label: '网站地址', max: 100, hint: '由技术同事填写', pattern: url }),
    base: text({
      label: '所在目录',
      max: 60,
      hint: '由技术同事填写',
      pattern: basePath,
      initial: '/',
    }),
    contact: object({
      label: '联系方式',
      hint: '写在每一页的页脚',
      fields: {
        address: text({ label: '地址', max: 80, hint: '写到门牌和房间，例如 示例路1号201室' }),
        phone: text({ label: '电话', max: 40, hint: '例如 010-12345678', normalise: toHalfWidth }),
        email: text({
          label: '邮箱',
          max: 80,
          required: false,
          hint: '例如 gonghui@example.cn',
          normalise: toHalfWidth,
        }),
        hours: openingHours({ label: '接待时间' }),
      },
    }),
    responsibilities,
    holidays,
    icp: text({ label: 'ICP备案号', max: 40, required: false, hint: '没有就空着，不要照抄别人的' }),
    police: text({ label: '公安备案号', max: 60, required: false, hint: '没有就空着' }),
    areas: listOf({
      label: '片区',
      hint: '商户按片区找；正用着的改名前，先改商户',
      itemLabel: '片区',
      fields: { name: text({ label: '片区名', max: 12, hint: '例如 东片' }) },
    }),
    dues: object({
      label: '会费规则',
      hint: '会费计算器照这里算',
      fields: {
        rate: number({
          label: '个人比例（%）',
          min: 0,
          max: 5,
          integer: false,
          hint: '千分之五写 0.5',
        }),
        roundDownTo: number({ label: '工资尾数不足几元不计', min: 1, max: 100, hint: '例如 10' }),
        source: text({ label: '出处', max: 80, hint: '文件名和文号，例如 工发〔1978〕101号' }),
        checked: date({ label: '最近核对', hint: '哪一天对照过原文' }),
      },
    }),
    desk: object({
      label: '编辑台',
      hint: '由技术同事填写：内容放在哪里，发布前要不要审核',
      fields: {
        host: select({
          label: '内容放在哪里',
          options: HOSTS,
          hint: '一台电脑自己用，选“这台电脑”',
        }),
        address: text({
          label: '代码托管服务的地址',
          max: 100,
          required: false,
          hint: '例如 https://git.example.cn；GitHub 填登录中转服务的地址；放在本机的不填',
          pattern: url,
        }),
        repository: text({
          label: '仓库',
          max: 200,
          required: false,
          hint: '例如 gonghui/website',
          pattern: { regex: /^[\w.-]+(?:\/[\w.-]+)+$/, message: '应为“组织/仓库”' },
        }),
        branch: text({ label: '分支', max: 60, initial: 'main', hint: '一般是 main' }),
        clientId: text({
          label: '登录应用的编号（client ID）',
          max: 200,
          required: false,
          hint: '在代码托管服务上登记后得到',
        }),
        review: boolean({
          label: '先审核再发布',
          hint: '打开后，写好的先是草稿，审核过才上网；Gitea 没有这个功能',
          initial: false,
        }),
      },
    }),
    keywords: list({
      label: '首页“大家常搜”',
      hint: '首页搜索框下面的几个词',
      required: false,
      itemLabel: '搜索词',
      max: 8,
      field: text({ label: '搜索词', max: 12, hint: '例如 会费' }),
    }),
    doors: listOf({
      label: '首页的门',
      required: false,
      hint: '首页搜索框下面的几扇大门，一扇写一件老师要办的事；不填的由网站自己排',
      itemLabel: '门',
      max: 8,
      fields: {
        label: text({ label: '要办的事', max: 10, hint: '从动词写起，例如 查工资和合同' }),
        note: text({
          label: '门里有什么',
          max: 16,
          required: false,
          hint: '几个字，例如 拖欠、续签、辞退',
        }),
        path: text({
          label: '地址',
          max: 100,
          hint: '本站的网页，最后也有斜杠，例如 /rights/topic/pay/',
          pattern: ownPath,
        }),
      },
    }),
    colours,
    icon: image({
      label: '图标',
      required: false,
      hint: '正方形，至少 512 像素；页眉、浏览器标签和手机桌面上用它，不填是红烛',
    }),
    shareImage: image({
      label: '分享图',
      required: false,
      hint: '横的，至少 1200×630 像素；转发到群里时显示，有封面图的内容仍用封面图',
    }),
    navigation: listOf({
      label: '页眉的导航',
      required: false,
      hint: '不填的照栏目排；填了的只有这里写的',
      itemLabel: '导航',
      max: 10,
      fields: {
        label: text({ label: '名字', max: 8, hint: '例如 入会' }),
        path: text({
          label: '地址',
          max: 100,
          hint: '本站的网页，最后也有斜杠',
          pattern: ownPath,
        }),
      },
    }),
    verificationFiles,
    verificationTags,
    mediaPrivacy: mediaPrivacyAnswers,
  },
  rules: [...deskRules, ...colourRules, ...holidayRules, ...verificationRules],
  example: {
    name: '红烛',
    organisation: '示例区教育工会',
    tagline: '老师的家',
    description: '区教育工会为会员办的网站。',
    url: 'https://gonghui.example.cn',
    base: '/',
    contact: { address: '示例路1号', phone: '010-00000000', hours: '工作日9:00—17:00' },
    responsibilities: [{ matter: '入会、转会', who: '本校工会', phone: '010-00000000' }],
    holidays: [
      {
        year: 2026,
        daysOff: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }],
        workdays: ['2026-10-10'],
        source: '放假通知（示例）',
        checked: '2026-11-29',
        basis: 'sample',
      },
    ],
    icp: '',
    areas: [{ name: '东片' }],
    dues: { rate: 0.5, roundDownTo: 10, source: '工发〔1978〕101号', checked: '2026-11-22' },
    desk: { host: 'local', branch: 'main', review: false },
    keywords: ['会费'],
    doors: [{ label: '看权益', note: '依据写明白', path: '/rights/' }],
    colours: { light: { main: '#1a4f8b', button: '#1a4f8b' }, dark: { main: '#9cc6ff' } },
    navigation: [
      { label: '首页', path: '/' },
      { label: '搜索', path: '/search/' },
    ],
    verificationFiles: [{ name: 'MP_verify_a1B2c3D4e5F6g7H8.txt', content: 'a1B2c3D4e5F6g7H8' }],
    verificationTags: [{ name: 'baidu-site-verification', content: 'codeva-a1B2c3D4' }],
  },
});
