/** A time of the day, a day, or a season in which an office may be closed. */
const TIME =
  /今[天日晚]|明[天日晚]|后天|大后天|现在|这会儿?|此刻|目前|[这本下]?个?(?:周|星期|礼拜)[一二三四五六日天末]|双休日|节假日|国庆节?|春节|五一|十一|过年|放假|[寒暑]假|早上|上午|中午|下午|晚上|几点钟?|什么时[候间]|啥时候?|多会儿/g;
/** What an office does while it is open, or as it opens and closes. */
const OPEN = /[开关]着?门|开放|办公(?!室)|接待|营业|有人(?:值班|接待|在)?|值班/;
/** What staff do as well: only a question means the office. */
const AT_WORK = /[上下]班/;
const ASKS = /几点|什么时[候间]|啥时候?|吗|不$|没有?$/;
/** The office itself, and words that hold such a question together. */
const AROUND =
  /(?:区|教育|总)?工会|教师之家|办公室|你们|那边|那里|那儿|这里|这儿|请问|一般|期间|还|也|都|在|是|会|能|开始|时间|的|了|吗|呢|呀|啊|吧|不|没有?|到|从|正常/g;

/** 开不开门 is 开门. */
const EITHER = /(\p{Script=Han})[不没]\1/gu;

/** Whether a folded query asks when the office is open, and nothing else: 今天开门吗, 几点上班. */
export function asksForHours(query: string): boolean {
  const bare = query.replace(/[^\p{L}\p{N}]/gu, '').replace(EITHER, '$1');
  const withoutTime = bare.replace(TIME, '');
  if (withoutTime === bare) return false;
  const does = OPEN.test(withoutTime) ? OPEN : AT_WORK;
  if (!does.test(withoutTime) || (does === AT_WORK && !ASKS.test(bare))) return false;
  return withoutTime.replace(does, '').replace(AROUND, '') === '';
}
