/** A part of a text: plain, or a telephone number or mail address with the address that opens it. */
export interface ContactPart {
  text: string;
  href?: string;
}

/** Lines that answer under a short number everywhere in China, by what is written about. */
const HOTLINES = ['12315', '12329', '12333', '12345', '12348', '12351', '12366', '12388', '12393'];

const LANDLINE = String.raw`0\d{2,3}[- ]\d{7,8}(?:\s*转\s*\d{1,6}|-\d{1,6})?`;
const MOBILE = String.raw`1[3-9]\d(?:[- ]?\d{4}){2}`;
const SERVICE = String.raw`[48]00[- ]?\d{3}[- ]?\d{4}`;
const MAIL = String.raw`[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+`;
/** Three digits are a telephone number only after 打 or 拨, and in a row of such numbers. */
const EMERGENCY =
  /[打拨](?:电话)?(?:11[09]|12[02])(?:(?:[、，或和])(?:11[09]|12[02]))*(?![\d元%号条分人])/;

const NUMBER = new RegExp(
  `(${EMERGENCY.source})|(${LANDLINE}|${SERVICE}|${MOBILE}|${HOTLINES.join('|')})(?![\\d.%元人号条-])|(${MAIL})`,
  'gi',
);

/** Finds telephone numbers and mail addresses in Chinese text. Parts in order; none is empty. */
export function findContacts(text: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let done = 0;
  for (const match of text.matchAll(NUMBER)) {
    const { 0: found, 1: emergency, 3: mail, index } = match;
    if (isInLonger(text, index)) continue;
    parts.push({ text: text.slice(done, index) });
    if (emergency !== undefined) parts.push(...emergencyParts(emergency));
    else parts.push({ text: found, href: mail ? `mailto:${mail}` : telephoneHref(found) });
    done = index + found.length;
  }
  parts.push({ text: text.slice(done) });
  return parts.filter((part) => part.text !== '');
}

/** Whether a number continues one that begins before it, such as a document's or an account's. */
const isInLonger = (text: string, index: number) => /[\d.@-]$/.test(text.slice(0, index));

function emergencyParts(text: string): ContactPart[] {
  return text
    .split(/(\d{3})/)
    .map((part) => (/^\d{3}$/.test(part) ? { text: part, href: `tel:${part}` } : { text: part }));
}

/** `tel:` of a number as it is written: `010-00000000 转 801` waits before it dials the extension. */
export function telephoneHref(written: string): string {
  const [number = '', extension] = written.split(/\s*转\s*/);
  const digits = (part: string) => part.replace(/[^0-9+]/g, '');
  return `tel:${digits(number)}${extension === undefined ? '' : `,${digits(extension)}`}`;
}

/**
 * The maps that look up a place by its name and address, as people call them. Each address opens the
 * app if the phone has it, else a page. Sources: lbs.amap.com/api/uri-api,
 * lbsyun.baidu.com/index.php?title=uri, lbs.qq.com/webApi/uriV1/uriGuide.
 */
export const MAPS: readonly { name: string; hrefOf: (place: string) => string }[] = [
  { name: '高德', hrefOf: mapHref },
  {
    name: '百度',
    hrefOf: (place) =>
      `https://api.map.baidu.com/place/search?query=${encodeURIComponent(place)}&region=${encodeURIComponent('全国')}&output=html&src=webapp.union.site`,
  },
  {
    name: '腾讯',
    hrefOf: (place) =>
      `https://apis.map.qq.com/uri/v1/search?keyword=${encodeURIComponent(place)}&referer=union`,
  },
];

/** Looks up a place in 高德地图: its app if the phone has it, else its page. */
export function mapHref(place: string): string {
  return `https://uri.amap.com/search?keyword=${encodeURIComponent(place)}&callnative=1`;
}
