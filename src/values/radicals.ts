/**
 * Radicals and strokes that PDF readers and old input methods write instead of the ideograph of the
 * same shape, each before its ideograph. From Unicode 15.0, EquivalentUnifiedIdeograph.txt (later
 * versions add no line), without those that NFKC already maps: the Kangxi radicals, ⺟ and ⻳.
 */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄' +
  '⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗' +
  '⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西' +
  '⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页' +
  '⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙' +
  '⻱龜⻲亀㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎';

const KNOWN_TO_NFKC = /[\u2E9F\u2EF3\u2F00-\u2FD5]/g;
const OTHERS = /[\u2E80-\u2EF3\u31C0-\u31E3]/g;

let ideographs: ReadonlyMap<string, string> | undefined;

function readPairs(): ReadonlyMap<string, string> {
  const characters = [...PAIRS];
  return new Map(
    characters.flatMap((character, at) => {
      const ideograph = characters[at + 1] ?? character;
      // Two UTF-16 units: a rare character that fonts lack and nobody searches for.
      return at % 2 === 0 && ideograph.length === 1 ? [[character, ideograph] as const] : [];
    }),
  );
}

const ANY = /[\u2E80-\u2FD5\u31C0-\u31E3]/;
export const hasRadicals = (text: string): boolean => ANY.test(text);

/** Text in which `⼯会` and `⻓期`, as they come out of PDF files, are 工会 and 长期. */
export function withoutRadicals(text: string): string {
  return text
    .replace(KNOWN_TO_NFKC, (radical) => radical.normalize('NFKC'))
    .replace(OTHERS, (radical) => (ideographs ??= readPairs()).get(radical) ?? radical);
}
