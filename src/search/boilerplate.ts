/**
 * Query boilerplate: words that mark a question without adding content. Stripped from both ends of
 * a query, and skipped among its words.
 */
const OPENINGS =
  /^(?:请问一下|请问|想问一下|想问问|想问|我想知道|想知道|我想了解|想了解|我想|我要|我们|咱们|问一下|问问|麻烦问|求助|求问|谁知道|有谁知道|有没有人知道|你好|您好|老师好|关于|有关|听说|帮我找|帮我查|查一下|查询|搜索|找一下|我的|如果|要是|假如|万一|为什么|为何|怎么样才能|怎样才能|怎么才能|如何才能|怎么|怎样|如何|什么是|啥是|哪里有|哪里能|哪里可以|在哪里|哪儿有|哪儿能|到哪里|去哪里|去哪儿|去哪|上哪儿|上哪|有没有|有什么|有哪些|是不是|能不能|可不可以|可以不可以|要不要|该不该|会不会|需不需要|能否|是否|可否|什么|哪些)+/;
const ENDINGS =
  /(?:(?:都有|有|要|是|应该|该|可以)?(?:怎么办理|怎么办|怎么弄|怎么处理|怎么解决|怎么申请|怎么算|怎么计算|怎么查|怎么写|怎么走|怎么找|怎么用|怎么交|怎么领|怎么报名|怎么报|怎么回事|怎么样|怎么规定的|怎么规定|怎么说|怎样办理|怎样办|如何办理|如何处理|如何计算|如何申请|如何规定|如何是好|是怎么规定的|是如何规定的|有什么规定|有哪些规定|有何规定|的规定是什么|是什么意思|什么意思|是什么|是啥|是多少|是几|多少钱|要多少钱|有多少|多少天|几天|多久|多长时间|要多久|什么时候|什么时间|何时|在什么地方|在哪里|在哪儿|在哪|哪里有|哪里|哪儿|找谁|找哪里|问谁|归谁管|谁来管|谁管|有哪些|有什么|有没有|有吗|行不行|行吗|行么|可以吗|能吗|好吗|对吗|是吗|合法吗|合理吗|吗|呢|吧|啊|呀|么|嘛|哦|了|的|多少|几个|哪些|哪个|什么|怎么|咋办|咋整|咋))+$/;

/** Question words inside a query, with the measure word that follows. */
const QUESTION_WORDS =
  /(?:多少|几)(?:个?(?:小时|星期|月)|[天年次元块钱人岁点]|块钱)?|怎么样?|怎样|如何|为什么|为何|什么时候|什么|哪里|哪儿|哪些|能不能|可不可以|是不是|有没有|会不会|要不要/;

/** Splits a run at question words. */
export function splitAtQuestionWords(run: string): string[] {
  return run.split(QUESTION_WORDS).filter(Boolean);
}

const STOP_WORDS = new Set(
  (
    '的 了 着 过 吗 呢 吧 啊 呀 么 嘛 和 与 及 或 或者 以及 并 而 且 也 还 还是 都 就 才 又 再 很 太 最 更 只 ' +
    '在 于 从 到 对 对于 把 被 给 向 由 以 为 为了 因 因为 所以 但 但是 如果 要是 假如 的话 时 时候 后 以后 之后 ' +
    '前 以前 之前 里 中 上 下 内 外 间 之间 我 你 您 他 她 它 我们 你们 他们 咱们 自己 人家 大家 这 那 这个 那个 ' +
    '这些 那些 这样 那样 这种 那种 某 每 各 有 没有 没 无 是 不是 不 别 能 能够 能不能 可以 可 会 会不会 要 要不要 ' +
    '想 需要 应该 应当 该 得 必须 让 使 令 请 请问 想问 问 问一下 知道 想知道 了解 告诉 什么 什么样 啥 怎么 怎样 ' +
    '怎么样 如何 咋 怎么办 为什么 为何 哪 哪里 哪儿 哪些 哪个 谁 多少 几 几个 多 多久 多长 何时 吗 是否 能否 可否 ' +
    '一个 一些 一下 一点 个 些 点 次 种 之 所 其 此 等 已 已经 正在 曾 将 刚 现在 目前 关于 有关 通过 按 按照 根据 ' +
    '用 去 来 做 办 弄 找 看 说 讲 算 搞 呗 哈 哦 请教 麻烦 谢谢 你好 您好 吗 没 必要 比较 特别 非常 真的 到底 究竟 ' +
    '不 不能 不会 不可以 不要 属于 包括 进行 一般 通常 可能 一定'
  ).split(' '),
);

/** Characters that form no longer word worth searching for. */
const PARTICLES = new Set(
  '的了着吗呢吧啊呀么嘛呗哈哦和与及或而且也都就才又很太最我你您他她它这那哪谁啥咋',
);

/** Whether a character is a function word in any position: 的, but not 会, as in 会籍. */
export function isParticle(character: string): boolean {
  return PARTICLES.has(character);
}

/** What asks in any position of a query. */
const ASKING = /[哪谁啥]|几[号点天年月日个次岁块元钱人]|多[少久长大]|什么|怎么|如何|为何/g;

/** Whether another reading of a query keeps what asks in it: 哪天 is no misspelt 那天. */
export function keepsQuestion(query: string, reading: string): boolean {
  return (query.match(ASKING) ?? []).every((asking) => reading.includes(asking));
}

/** Whether a word is a stop word, or consists of such words: 会有, 到底是. */
export function isStopWord(word: string): boolean {
  if (STOP_WORDS.has(word)) return true;
  return [...word.slice(1)].some(
    (_, at) => STOP_WORDS.has(word.slice(0, at + 1)) && isStopWord(word.slice(at + 1)),
  );
}

/**
 * Strips the boilerplate from a run of a query: `请问产假有多少天吗` → `产假`. Empty if nothing else remains.
 */
export function stripBoilerplate(run: string): string {
  const bare = run.replace(OPENINGS, '').replace(ENDINGS, '');
  // A single character remains: it was part of a word that looked like boilerplate.
  return [...bare].length === 1 && [...run].length > 2 ? run : bare;
}
