export const IDENTITY_WORDS =
  /身份证|身份号|身份信息|公民身份|证件号|社会保障号|社保号|医保号|学籍号|学籍辅号|ID\s?card|ID\s?(?:no|number)|id_?card|sfz/i;
export const CARD_WORDS =
  /银行卡|卡号|工资卡|储蓄卡|借记卡|信用卡|社保卡|[账帐]号|[账帐]户|开户|收款|打款|汇款|转[账帐]|bank|card|yhk/i;
/** Labels of cards, not of accounts. */
export const CARD_ALONE = /卡|card|yhk/i;
/** Cards that no bank issues. */
export const GIFT_CARDS =
  /(?:(?:水|电|气|购物|提货|储值|会员|饭|餐|就餐|校园|公交|交通|地铁|充值|礼品|礼|蛋糕|门禁|借书|借阅|图书|油|加油|电话|健身|游泳|观影|电影|体检|福利|慰问|积分|优惠|购书|考勤|停车|上网|点|年|月|一)卡(?:通|券)?|(?:京东|沃尔玛|大润发|永辉|盒马|超市|商场|天猫|美团|星巴克|苏宁|百联|家乐福|麦德龙|山姆|影城|影院)[A-Z]?卡)(?:卡?号码?|编号|序列号|密码)?|(?:购物|提货|礼品|代金|优惠|蛋糕|观影)券(?:号码?|编号)?|卡密/gi;
/** Names of organisations' accounts. */
export const CORPORATE =
  /(?:对公|单位|公司|企业|学校|工会)(?:银行|基本)?[账帐](?:户|号)|公户|专户|基本(?:存款)?[账帐]?户|一般(?:存款)?[账帐]?户|(?:经费|会费|货款|款项|回拨|上解|上缴|缴费)[^，。；\n]{0,6}(?:汇至|汇入|打入|转入|缴至|[账帐][户号])/;
export const MOBILE_WORDS = /手机|移动电话|电话|联系方式|微信|mobile|phone|tel/i;
export const DOCUMENT_WORDS =
  /护照|通行证|回乡证|台胞证|台湾居民|港澳居民|签证|旅行证|居留|证件|passport|permit/i;

/** Labels of numbers that are not a person's. */
export const OTHER_NUMBERS = [
  '流水号|流水|交易单?号|订单号?|单编[号码]|[申请报审领采付]单号?|工单号?|单据号|单号|序列号|运单|快递|物流单?号?|面单号?|取件码',
  '案号|文号|发文字号|字号|立案号|收文号|档案编?号|卷宗号|批文号?|备案号?|许可证(?:编?号)?|登记证?编?号|登记号|批准文号',
  '合同编?号|协议编?号|项目编?号|采购编?号|招标编?号|标段编?号|资产编[号码]|设备编[号码]|仪器编[号码]|产品编[号码]|商品编[号码]|物[料品资]编[号码]|货号|型号|机身号|车架号|学校标识码|学校代码|课题编?号|课程编?号|教材编号|图书编号|期刊号|刊号|书号|馆藏号|索书号',
  '批次号?|批号|条形?码|二维码编?号|防伪码|校验码|验证码|兑换码|激活码|追溯码|发票(?:代码|号码|号)?|凭证号?|收据号?|回单号?|票据(?:代码|号码|号)?|票号|保单号?|报销单号?',
  '信用代码|机构代码|组织代码|注册号|税号|纳税人识别号|营业执照(?:编?号)?|开户许可证(?:核准号)?|核准号',
  '证书编?号|毕业证(?:书)?(?:编?号)?|学位证(?:书)?(?:编?号)?|学历证(?:书)?(?:编?号)?|资格证(?:书)?(?:编?号)?|(?:腾讯|Zoom|钉钉|飞书|视频|线上|网络|在线)?\\s?会议(?:室?\\s?(?:ID|号))?|入会[码号]|参会[码号]|meeting(?:\\s?(?:ID|no|number))?|zoom|(?:宽带|游戏|平台|网盘)[账帐]号|公众号|直播间(?:ID)?|课程\\s?ID|户号|QQ号?|QQ群号?|群号|ISBN|ISSN|ICP|DOI|IMEI|EAN|UUID|SKU|SN|S/N|订阅号|房号|桌号|版权号',
  'order_?(?:id|no)?|serial_?(?:id|no)?|trade_?(?:id|no)|transaction_?(?:id|no)?|invoice_?(?:id|no)?|tracking_?(?:id|no)?|timestamp|item_?(?:id|no)|product_?(?:id|no)',
].join('|');

/** Labels without information of their own. */
export const ANY_NUMBER = '编号|编码|代码|序号|编\\s?号|No\\.?|№|number|code';

/** Endings of labels of a count or an item number. */
export const COUNTED =
  '\\p{Script=Han}(?:号|码|数|ID)|得分|总分|均分|评分|积分|学分|成绩|大小|累计|合计|小计|总计|共计|收入|支出|金额|[总差余定限]额|余额|预算|决算|工资|奖金|应发|实发|单价|[产销]量|访问量|阅读量|点击量|浏览量|时间戳';
/** Labels with such an ending that denote a person's number, or nothing. */
export const NOT_COUNTED =
  /身份|证件|公民|护照|通行证|卡|[账帐][号户]|手机|电话|联系|移动|微信|号码$|同号$|扫码$|本人|学籍|社保|医保/;
/** Numbers of persons that may be their identity numbers. */
export const PERSON_NUMBERS =
  /学号|考号|准考|会员|职工|教师|教工|员工|工号|学生|个人|人员|居民|驾驶|驾照|退休|退役|优待|军官|士官|残疾|老年|户主/;

/** The meaning of numbers below a title. */
export const TITLE_OF_NUMBERS = new RegExp(
  `${OTHER_NUMBERS}|编号|编码|代码|号段|清单|台账|物资|库存|商品`,
  'i',
);
export const TITLE_OF_PERSONS =
  /姓名|名单|名册|通[讯信]录|花名|人员|职工|教师|老师|会员|学生|家长|成员|手机|电话|联系|身份证|银行卡/;
