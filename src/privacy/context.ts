import { NOTHING } from './fold.ts';

const IDENTITY_WORDS =
  /身份证|身份号|身份信息|公民身份|证件号|社会保障号|社保号|医保号|学籍号|ID\s?card|ID\s?(?:no|number)|id_?card|sfz/i;
const CARD_WORDS =
  /银行卡|卡号|工资卡|储蓄卡|借记卡|信用卡|社保卡|[账帐]号|[账帐]户|开户|收款|打款|汇款|转[账帐]|bank|card/i;
const MOBILE_WORDS = /手机|移动电话|电话|联系方式|微信|mobile|phone|tel/i;
const DOCUMENT_WORDS = /护照|通行证|回乡证|台胞证|签证|旅行证|居留|证件号|passport|permit/i;

/** Whose number it is not: what is published with such a label is no person's. */
const OTHER_NUMBERS = [
  '流水号|流水|交易单?号|订单号?|工单号?|单据号|单号|序列号|运单|快递|物流单?号?|面单号?|取件码',
  '案号|文号|发文字号|字号|立案号|收文号|档案编?号|卷宗号|批文号?|备案号?|许可证(?:编?号)?|登记证?编?号|登记号|批准文号',
  '合同编?号|协议编?号|项目编?号|采购编?号|招标编?号|标段编?号|资产编?号|设备编?号|仪器编号|产品编[号码]|商品编[号码]|货号|型号|机身号|车架号|学校标识码|学校代码|课题编?号|课程编?号|教材编号|图书编号|期刊号|刊号|书号|馆藏号|索书号',
  '批次号?|批号|条形?码|二维码编?号|防伪码|校验码|验证码|兑换码|激活码|追溯码|发票(?:代码|号码|号)?|凭证号?|收据号?|回单号?|票据(?:代码|号码|号)?|票号|保单号?|报销单号?',
  '信用代码|机构代码|组织代码|注册号|税号|纳税人识别号|营业执照(?:编?号)?|开户许可证(?:核准号)?|核准号',
  '证书编?号|毕业证(?:书)?(?:编?号)?|学位证(?:书)?(?:编?号)?|学历证(?:书)?(?:编?号)?|资格证(?:书)?(?:编?号)?|会议号|会议ID|QQ号?|QQ群号?|群号|ISBN|ISSN|ICP|DOI|IMEI|EAN|UUID|SN|S/N|订阅号|房号|桌号|版权号',
].join('|');
/** Labels that say nothing by themselves. */
const ANY_NUMBER = '编号|编码|代码|序号|编\\s?号|No\\.?|№|number|code';
/** Between a label and its number; in a list the numbers of the same label. */
const LEAD = `(?:为|是|如下|分别)?[\\s${NOTHING}:：(（#№=|"'*\`_\\[【-]{0,12}(?:[\\dXx-]{10,26} ?[、和及与/] ?){0,30}$`;
const OTHER = new RegExp(`(?:${OTHER_NUMBERS})(?:[（(][^（()）]{1,12}[)）])?${LEAD}`, 'i');
const UNSAID = new RegExp(`(?:${ANY_NUMBER})${LEAD}`, 'i');
const OFFICE =
  /(?:值班|咨询|服务|办公室?|单位|投诉|举报|监督|热线|客服|订餐|订票|预[约订]|报名|门店|商[户家]|总机|传真|接待|维权|援助|报修|救援)(?:电话|手机|热线|号码|专线)?[^\p{Script=Han}\d]{0,6}$/u;
const OTHER_HEADING = new RegExp(`(?:${OTHER_NUMBERS})`, 'i');

/** What a heading or a label says that numbers are. */
export interface Meaning {
  isIdentity: boolean;
  isCard: boolean;
  isMobile: boolean;
  isDocument: boolean;
  /** Something that is no person's, an order's or a contract's. */
  isOther: boolean;
  /** A number of some kind: weak. */
  isUnsaid: boolean;
  /** A telephone that is answered by whoever is on duty. */
  isOffice: boolean;
}

const NEAR = 40;
const LIST_OF_SAME = 400;

/** What stands before a number in its own clause, and in the heading of its column, says what it is. */
export function meaningAt(folded: string, start: number, end: number, heading = ''): Meaning {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  const clause =
    before
      .trimEnd()
      .split(/[，,；;。！？\n]/)
      .at(-1) ?? '';
  const after = folded.slice(end, end + 12);
  const isIdentity = IDENTITY_WORDS.test(before) || IDENTITY_WORDS.test(heading);
  const isListed = !isIdentity && /[\dXx] ?[、和及与/] ?$/.test(before);
  const list = isListed ? folded.slice(Math.max(0, start - LIST_OF_SAME), start) : '';
  return {
    isIdentity,
    isCard: CARD_WORDS.test(before) || CARD_WORDS.test(heading),
    isMobile: MOBILE_WORDS.test(clause) || MOBILE_WORDS.test(heading),
    isDocument: DOCUMENT_WORDS.test(before) || DOCUMENT_WORDS.test(heading),
    isOther:
      (OTHER.test(clause) || OTHER.test(list) || OTHER_HEADING.test(heading)) &&
      !IDENTITY_WORDS.test(clause) &&
      !IDENTITY_WORDS.test(heading),
    isUnsaid: UNSAID.test(clause) || /(?:^|\s)(?:编号|编码|代码|号码|序号)(?:\s|$)/.test(heading),
    isOffice:
      OFFICE.test(clause) ||
      OFFICE.test(heading.trim()) ||
      /^\s*[（(]?(?:传真|办公|值班)/.test(after),
  };
}

/** Whether what stands at an offset is part of a web address. */
export function isInAddress(folded: string, start: number): boolean {
  const word =
    /[^\s"'<>()（），。；]*$/.exec(folded.slice(Math.max(0, start - 300), start))?.[0] ?? '';
  return /:\/\/|^www\./i.test(word);
}
