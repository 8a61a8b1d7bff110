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

/** `010-12345678 转 801`, `010-12345678-801` */
const EXTENSION = /^(.*\d{7,8}|.*\d(?=\s*转))(?:\s*转\s*|-)(\d{1,6})$/;

/** `tel:` of one number as it is written: with an extension, it waits before it dials that. */
export function telephoneHref(written: string): string {
  const [, number = written, extension] = EXTENSION.exec(written.trim()) ?? [];
  const digits = number.replace(/[^0-9+]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `,${extension}`}`;
}

/**
 * The numbers in a text that is nothing else, as the field for the telephone has it, with what stands
 * between them: `010-12345678，13800000000`.
 */
export function telephoneParts(written: string): ContactPart[] {
  return written.split(/(\s*[，,、]\s*)/).flatMap((piece, index) => {
    if (piece === '') return [];
    if (index % 2 === 1) return [{ text: piece }];
    const found = findContacts(piece);
    const isSeveral = found.filter(({ href }) => href).length > 1;
    return isSeveral ? found : [{ text: piece, href: telephoneHref(piece) }];
  });
}

/** `tel:` of the first of those numbers. */
export const firstTelephone = (written: string): string =>
  telephoneParts(written).find(({ href }) => href)?.href ?? telephoneHref(written);

/** Who asks: all three want to be told, and none needs an account for it. */
const ASKER = 'union';

/**
 * The maps that look up a place by its name and address, as people call them. Each address opens the
 * app if the phone has it, else a page. Read in November 2026:
 * lbs.amap.com/api/uri-api/guide/search/search, lbsyun.baidu.com/docs/webapi?title=mapadjustment/uri,
 * lbs.qq.com/webApi/uriV1/uriGuide/uriWebPoisearch.
 */
export const MAPS: readonly { name: string; hrefOf: (place: string) => string }[] = [
  { name: '高德', hrefOf: mapHref },
  {
    name: '百度',
    hrefOf: (query) =>
      addressOf('https://api.map.baidu.com/place/search', {
        query,
        region: '全国',
        output: 'html',
        src: `webapp.${ASKER}.site`,
      }),
  },
  {
    name: '腾讯',
    hrefOf: (keyword) =>
      addressOf('https://apis.map.qq.com/uri/v1/search', { keyword, referer: ASKER }),
  },
];

/** Looks up a place in 高德地图: its app if the phone has it, else its page. */
export function mapHref(keyword: string): string {
  return addressOf('https://uri.amap.com/search', { keyword, src: ASKER, callnative: '1' });
}

/** With `%20` for a space: not every app reads `+` as one. */
const addressOf = (service: string, params: Readonly<Record<string, string>>): string =>
  `${service}?${new URLSearchParams(params).toString().replaceAll('+', '%20')}`;
