/**
 * Nearly all surnames (all but a few in a thousand); those that are everyday words are found by
 * titles and labels instead.
 */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由';
const COMPOUND =
  '欧阳|上官|司马|司徒|诸葛|皇甫|尉迟|慕容|夏侯|东方|南宫|令狐|宇文|长孙|公孙|端木|独孤|轩辕|百里|呼延|淳于|太史|申屠|澹台|濮阳|闻人|赫连|钟离|西门';
const HAN = '\\p{Script=Han}';
/** Titles that may follow a name directly. */
const TITLES =
  '老师|同志|同学|先生|女士|小姐|师傅|教授|医生|校长|园长|主任|书记|主席|会长|委员|干事|秘书|组长|队长|团长|教练|领队|经理|律师|家长';
/** Labels of names. */
const NAME_LABELS =
  '姓名|联系人|负责人|经办人|收件人|收货人|收款人|申请人|报名人|填表人|持卡人|户主|当事人|职工|会员|学生|教师|本人|家属|配偶|父亲|母亲|儿子|女儿|丈夫|妻子';

const SURNAME_END = new RegExp(`(?:${COMPOUND}|[${SURNAMES}])$`);

/** Whether a text ends with a surname, as before stars that mask the rest of a name. */
export const endsWithSurname = (text: string): boolean => SURNAME_END.test(text);

/** Endings of department names; 宣传部 and 文体委 begin like a name. */
const OFFICE_END = '部室处办组局厅站所委科';
const NOT_OFFICE = `(?!${HAN}{1,6}(?:[${OFFICE_END}]|中心)(?!${HAN}))`;

/** 单号, 文号 and 卡号 also begin like a name. */
const NOT_LABEL = `(?!${HAN}{1,2}[号码](?!${HAN}))`;

/** Everyday words that begin like a name: a column’s heading, goods of a list. */
const WORDS =
  '单位|单价|单号|单元|单独|单身|金额|金钱|金融|时间|时长|时候|时段|方式|方法|方案|方向|方面|项目|计划|计算|计时|计数|计量|文件|文号|文化|文体|文明|文本|文具|' +
  '成绩|成员|成本|成果|成立|安全|安排|安装|高度|高中|高校|高级|高等|高考|温度|温馨|程序|程度|毛巾|毛重|毛毯|花生油|花费|路线|路费|路径|车次|车辆|车费|车型|车票|' +
  '车站|应发|应缴|应付|应到|党员|党委|党支部|党组|党建|全部|全称|全体|全年|全天|全校|全国|国家|国庆|国际|连续|支出|支付|支行|支部|支持|解释|解决|解答|包装|包含|' +
  '包括|包裹|田径|石油|白天|白色|米面|麦片|牛奶|牛肉|马拉松|黄色|黄金|蓝色|江苏|江西|云南|宁夏|甘肃|常用|常规|常见|常委|康复|乐器|乐队|和谐|平台|平均|平时|平板|' +
  '平方|相关|相机|幸福|管理|管道|关于|关注|关系|左右|司机|司法|房间|房租|房屋|房号|房贷|章程|明细|明确|明天|商品|商户|商店|商家|凌晨|顾客|施工|施行|严格|严禁|' +
  '武术|万元|万人|申请|申报|申领|申诉|尚未|利息|利用|利率|利润|纪律|纪念|纪要|纪委|童装|元旦|元宵|曲目|游泳|游戏|游客|宣传|宣布|储蓄|查看|查询|查收|初中|初级|' +
  '初审|初步|迟到|封面|席位|卫生|卫衣|农历|农业|农村|农民|强化|强制|盖章|满足|满意|满分|位置|位于|门票|门店|门诊|门禁|区域|权限|权益|权利|位次|印刷|印章|危险|' +
  '但是|信息|信用|信封|信箱|信函|展览|展示|植物|衣服|居住|居民|居委|勾选|宾馆|公司|公开|公告|公示|公休|公立|公办|公共|公积金|公斤|公里|丰富|都是|那些|向上|于是|' +
  '钱数|钱款|米数|班级|班次|班主任';
const NOT_WORD = `(?!(?:${WORDS})(?!${HAN}))`;

const NAME = `(?:${NOT_OFFICE}${NOT_LABEL}${NOT_WORD}(?:(?:${COMPOUND})${HAN}{1,2}|[${SURNAMES}]${HAN}{1,2})|${HAN}{2,5}·${HAN}{2,8})`;
/** 妇女儿童医院, 职工医院 and 教师进修学校 are not persons. */
const NOT_OF_OFFICE = `(?!${HAN}{0,6}(?:医院|学校|学院|中心|公司|[店部处])(?!${HAN}))`;
const BESIDE = new RegExp(
  `(?:${NAME_LABELS})${NOT_OF_OFFICE}|[${SURNAMES}](?:${TITLES})|(?<!${HAN})${NAME}(?!${HAN})|${NAME}(?:${TITLES})`,
  'u',
);
const ALONE = new RegExp(`^\\s*(?:${NAME})(?:${TITLES})?\\s*$`, 'u');

/** Whether a text names a person, by a name on its own, a title or a label. */
export const namesPerson = (text: string): boolean => BESIDE.test(text);

/**
 * Whether a cell contains only a name. Spaces pad a name of two characters to the width of three.
 */
export const isName = (text: string): boolean =>
  text.length <= 20 && ALONE.test(text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''));

const OFFICE = new RegExp(
  `${HAN}(?:[${OFFICE_END}会校园院]|中心|电话|热线|服务|投诉|邮箱)[\\s:：（(]*$`,
  'u',
);

/**
 * Whether a text ends with a department's name, so that the number or address is the department's.
 */
export const namesOffice = (text: string): boolean => OFFICE.test(text.trim());
