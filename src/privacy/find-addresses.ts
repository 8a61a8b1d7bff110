import type { Spot } from './finding.ts';
import { type Scene, isByPerson } from './scene.ts';

/** The number of a house, a flat or a door; searched once in a long one. */
const DOOR =
  /(?:(?<!\d)\d+ ?(?:号楼|号院|号|室|栋|幢|弄|单元|楼|座|户|组)|\d{1,3}-\d{1,3}-\d{2,4}(?![\d-]))/g;
/** Labels of home addresses. */
const LABEL =
  /(?:(?:家庭|居住|现居|现|户籍|户口|常住|暂住|住宅|宿舍|实际|本人|个人|职工|详细)(?:现|居住|详细|住|所在)?(?:住址|住地|(?<!(?:实际|本人|个人|职工|详细))(?:地址|址|地))|(?<!\p{Script=Han})住址|家住|(?<!\p{Script=Han})户[籍口](?=[:：\s]))/u;
/** Labels that offices use too: a home only if a person is mentioned. */
const MAIL_LABEL = /(?:通[讯信]|收[货件]|详细|邮寄)地址/u;
const LABELLED = behind(LABEL);
const MAILED = behind(MAIL_LABEL);

function behind({ source }: RegExp): RegExp {
  return new RegExp(`${source}[:：\\s|】」"'为是(（]{0,6}([^:：|\\n]*)$`, 'u');
}
const TOWN = /\p{Script=Han}(?:省|市|区|县|州|旗|镇|乡|街道)/u;
const STREET = /路|街|大道|弄|巷|胡同|村|里|庄|组|坊/;
const ESTATE = /小区|花园|新村|家园|公寓|苑|里弄|新城|宿舍|家属院/;
/** Places that are not homes. */
const NO_HOME =
  /公司|学校|学院|[小中大]学|幼儿园|工会|委员会|酒店|宾馆|饭店|会议|中心|大厦|医院|书店|超市|办公|活动|礼堂|银行|支行|基地|广场|商场|食堂|车站|地点|之家|服务站|单位|(?<![a-z])(?:address|location|venue|place)(?![a-z])|商户|集合|(?<!住|家庭|居|讯|信|货|件|细|寄)地址/;
const BEFORE = 48;
const AFTER = 12;
/** Maximum distance between the numbers of one address. */
const SAME = 12;

interface Door {
  start: number;
  end: number;
}

/** Home addresses: with a label, or beside a person with town, street and door. */
export function findAddresses(scene: Scene): Spot[] {
  const { folded } = scene;
  // Quick pre-check: most cells of a table contain none.
  if (!/\d ?[号室栋幢弄单楼座户组-]/.test(folded)) return [];
  return doorsOf(folded).flatMap((door): Spot[] => {
    const from = Math.max(0, door.start - BEFORE);
    const before = folded.slice(from, door.start);
    const isReported = isByPerson(door, scene);
    const [, home] = LABELLED.exec(before) ?? [];
    const [, mail] = MAILED.exec(before) ?? [];
    const heading = scene.heading ?? '';
    const isHeaded = LABEL.test(heading) || (isReported && MAIL_LABEL.test(heading));
    const isHomeByMail =
      isReported && mail !== undefined && isPlace(mail, folded.slice(door.start, door.end));
    const labelled = home ?? (isHomeByMail ? mail : undefined);
    const text = labelled ?? (isHeaded ? (before.split('\n').at(-1) ?? '') : placeIn(before));
    const start = door.start - text.length;
    const isHome =
      labelled !== undefined || isHeaded
        ? /\p{Script=Han}{2}/u.test(text)
        : isPlace(text, folded.slice(door.start, door.end)) &&
          isPersons({ start, end: door.end }, scene);
    if (!isHome) return [];
    const masked = `${text.trimStart().slice(0, 3)}***`;
    const value = folded.slice(start, door.end).replace(/[^\p{Script=Han}\d]/gu, '');
    return [{ kind: 'address', certainty: 'maybe', start, end: door.end, masked, value }];
  });
}

/** Groups doors with a small distance as one address. */
function doorsOf(folded: string): Door[] {
  const doors: Door[] = [];
  for (const { 0: text, index } of folded.matchAll(DOOR)) {
    const last = doors.at(-1);
    const between = last ? folded.slice(last.end, index) : '';
    if (last && index - last.end <= SAME && !/[,，;；。、\n:：]/.test(between))
      last.end = index + text.length;
    else doors.push({ start: index, end: index + text.length });
  }
  return doors;
}

/** The words before a door that may belong to its address; a name before them does not. */
function placeIn(before: string): string {
  const text = before.split(/[,，;；。、\n:：()（）|"'<>]/).at(-1) ?? '';
  const words = text.trimStart().split(' ');
  const first = words.findIndex((word) => TOWN.test(word) || ESTATE.test(word));
  return first === -1 ? '' : words.slice(first).join(' ');
}

function isPlace(text: string, door: string): boolean {
  if (ESTATE.test(text)) return true;
  const isFlat = /[室栋幢户]|单元|号楼|\d-\d/.test(door);
  return TOWN.test(text) && (STREET.test(text) || isFlat);
}

/** Beside a person, and not a place where people meet or work. */
function isPersons({ start, end }: Door, scene: Scene): boolean {
  const { folded, heading = '' } = scene;
  const around = folded.slice(Math.max(0, start - 16), end + AFTER) + heading;
  // The address field of a form with a person's name.
  const isForm = /姓名|收[件货]人/.test(folded.slice(Math.max(0, start - BEFORE), start));
  const said = isForm ? around.replace(/(?<!单位|学校|公司)地址/g, '') : around;
  return !NO_HOME.test(said) && isByPerson({ start, end }, scene);
}
