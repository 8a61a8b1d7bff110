/** The surnames of all but a few in a thousand; those that are everyday words are left to titles and labels. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由';
const COMPOUND =
  '欧阳|上官|司马|司徒|诸葛|皇甫|尉迟|慕容|夏侯|东方|南宫|令狐|宇文|长孙|公孙|端木|独孤|轩辕|百里|呼延|淳于|太史|申屠|澹台|濮阳|闻人|赫连|钟离|西门';
const HAN = '\\p{Script=Han}';
/** What may follow a name at once. */
const TITLES =
  '老师|同志|同学|先生|女士|小姐|师傅|教授|医生|校长|园长|主任|书记|主席|会长|委员|干事|秘书|组长|队长|团长|教练|领队|经理|律师|家长';
/** What says that the text beside it is somebody. */
const NAME_LABELS =
  '姓名|联系人|负责人|经办人|收件人|收货人|收款人|申请人|报名人|填表人|持卡人|户主|当事人|职工|会员|学生|教师|本人|家属|配偶|父亲|母亲|儿子|女儿|丈夫|妻子';

const SURNAME_END = new RegExp(`(?:${COMPOUND}|[${SURNAMES}])$`);

/** Whether a stretch of text ends with a surname, as one does before stars that cover the rest of a name. */
export const endsWithSurname = (text: string): boolean => SURNAME_END.test(text);

/** How departments are called; 宣传部 and 文体委 begin like a name. */
const OFFICE_END = '部室处办组局厅站所委科';
const NOT_OFFICE = `(?!${HAN}{1,6}(?:[${OFFICE_END}]|中心)(?!${HAN}))`;

const NAME = `(?:${NOT_OFFICE}(?:(?:${COMPOUND})${HAN}{1,2}|[${SURNAMES}]${HAN}{1,2})|${HAN}{2,5}·${HAN}{2,8})`;
const BESIDE = new RegExp(
  `(?:${NAME_LABELS})|[${SURNAMES}](?:${TITLES})|(?<!${HAN})${NAME}(?!${HAN})|${NAME}(?:${TITLES})`,
  'u',
);
const ALONE = new RegExp(`^\\s*(?:${NAME})(?:${TITLES})?\\s*$`, 'u');

/** Whether a stretch of text names a person, by a name that stands alone, a title or a label. */
export const namesPerson = (text: string): boolean => BESIDE.test(text);

/** Whether a cell holds a name and nothing else. Spaces set a name of two signs to the width of three. */
export const isName = (text: string): boolean =>
  text.length <= 20 && ALONE.test(text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''));

const OFFICE = new RegExp(
  `${HAN}(?:[${OFFICE_END}会校园院]|中心|电话|热线|服务|投诉|邮箱)[\\s:：（(]*$`,
  'u',
);

/** Whether a stretch of text ends with a department's name, and its number or address is the department's. */
export const namesOffice = (text: string): boolean => OFFICE.test(text.trim());
