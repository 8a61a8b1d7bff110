/**
 * The first four digits of all areas that GB/T 2260 has ever contained (1980 to today), because
 * people keep the numbers of abolished prefectures: for each province its cities (from 01 on), its
 * prefectures (from 21 on), and the rest.
 */
const PREFECTURES =
  '11:2 12:2 13:11,30,90 14:11,27,90 15:9,29 21:14,22,90 22:8,26,90 23:12,27,90 31:2 32:13,27,90 33:11,28,90 ' +
  '34:18,29,90 35:9,27,90 36:11,26,90 37:17,29,90 41:17,30,90 42:13,29,90 43:13,31,90 44:29,29,51,52,53,90 45:14,28 ' +
  '46:4,0,90,0 50:3,0,10 51:39,39,70,90 52:6,27 53:9,35 54:6,27 61:10,27,90 62:12,30 63:2,28 64:5,22 ' +
  '65:5,32,40,41,42,43,90';

/** Taiwan, Hong Kong, Macau; and 82, 83 for residents of the latter two and of Taiwan. */
const WITHOUT_PREFECTURES: ReadonlySet<string> = new Set(['71', '81', '82', '83']);

const known = new Map<string, ReadonlySet<number>>(
  PREFECTURES.split(' ').map((province) => {
    const [code = '', list = ''] = province.split(':');
    const [cities = 0, prefectures = 0, ...others] = list.split(',').map(Number);
    return [code, new Set([...upTo(1, cities), ...upTo(21, prefectures), ...others])];
  }),
);

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}

/** Districts are numbered from 01, counties from 21, county-level cities from 81. */
const COUNTY = /^(?:[0-3]|4[0-3]|5[1-6]|8[1-8])/;
const COUNTY_OF_PREFECTURE = /^(?:0[0-8]|2[1-9]|3|57|6[1-4]|81)/;

/**
 * Whether the last two digits of an area code are in the range of counties: for numbers that would
 * otherwise not count as identity numbers, because a few codes may be missing here.
 */
export function isLikelyCounty(digits: string): boolean {
  const isPrefecture = Number(digits.slice(2, 4)) > 20 && Number(digits.slice(2, 4)) < 90;
  const county = isPrefecture ? COUNTY_OF_PREFECTURE : COUNTY;
  return !digits.startsWith('9') && county.test(digits.slice(4, 6));
}

/**
 * Whether six digits may be an area of GB/T 2260, by its prefecture: counties change too often.
 * Numbers of foreign permanent residents begin with 9 (9, province, country).
 */
export function isArea(digits: string): boolean {
  const province = digits.slice(0, 2);
  if (digits.startsWith('9')) return known.has(digits.slice(1, 3));
  const city = Number(digits.slice(2, 4));
  if (WITHOUT_PREFECTURES.has(province)) return city === 0;
  return known.get(province)?.has(city) ?? false;
}
