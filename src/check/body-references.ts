import { isPublished, publicationOf } from '../values/published.ts';
import { isCollectionName } from '../collections/index.ts';
import { choiceFields, hasChoice, listedCollections } from '../collections/places.ts';
import { fixedPages, machineFiles } from '../model/reserved.ts';
import { ATTACHMENT_PATH } from '../model/fields/file.ts';
import type { Fault } from '../model/validate.ts';
import { faultOfMark, lawsOf } from './law-references.ts';
import type { MediaUse } from './body-facts.ts';
import {
  type Entry,
  NO_SUCH_FILE,
  type Reading,
  entryAt,
  entryPlace,
  hasMedia,
  targetExists,
} from './reading.ts';

/** What an entry's body says of other files: pictures, links, statutes. */
export function checkBody(entry: Entry, reading: Reading): Fault[] {
  const { file, body, bodyLine } = entry;
  const at = (line: number) => line + bodyLine - 1;
  const fault = (line: number, found: string, expected: string): Fault => ({
    file,
    field: 'body',
    label: '正文',
    found,
    expected,
    line: at(line),
  });
  const laws = lawsOf(reading);
  const isKnownLaw = (id: string) =>
    targetExists(
      { collection: 'settings', file: { name: 'laws', list: 'laws', value: 'id', display: '' } },
      id,
      reading,
    );
  return [
    ...body.findings.map(({ line, found, expected }) => fault(line, found, expected)),
    ...body.media.flatMap(({ path, line, use }) => {
      const expected = hasMedia(path, reading) ? faultOfUse(path, use) : NO_SUCH_FILE;
      return expected === undefined ? [] : [fault(line, `“${path}”`, expected)];
    }),
    ...body.links.flatMap(({ path, line }) => {
      const expected = isShown(entry, reading.today) ? faultOfLink(path, reading) : undefined;
      return expected === undefined ? [] : [fault(line, `“${path}”`, expected)];
    }),
    ...body.laws
      .filter(({ id }) => !isKnownLaw(id))
      .map(({ id, line }) => fault(line, `法条 “${id}”`, 'content/settings/laws.yml 里没有它')),
    ...body.marks.flatMap((mark) => {
      const expected = laws && faultOfMark(mark, laws);
      return expected === undefined ? [] : [fault(mark.line, `“${mark.text}”`, expected)];
    }),
  ];
}

/** Why a file cannot be used so. Only pictures can be shown, and only attachments are published as they are. */
function faultOfUse(path: string, use: MediaUse): string | undefined {
  const isAttachment = ATTACHMENT_PATH.test(path);
  if (use === 'picture' && isAttachment)
    return '这是附件，不是图片；要让人下载，写成链接：[文字](../media/…)，或用附件块';
  if (use === 'download' && !isAttachment)
    return '这是图片，网站不发布原图；要让人看到，写成图片：![替代文字](../media/…)';
  return undefined;
}

/** Addresses that do not depend on any entry. */
const PLACES: readonly string[] = [
  ...fixedPages,
  ...machineFiles,
  ...listedCollections.map((name) => `/${name}/`),
];

/** Why a link leads nowhere. */
export const NO_SUCH_PAGE = '网站里没有这个地址（目录要以斜杠结尾）';
export const NOT_YET = '链接的那一条是草稿或还没到发布日期，读者会打不开';

/** Why a link within the site would lead nowhere; undefined where it leads somewhere. */
function faultOfLink(path: string, reading: Reading): string | undefined {
  if (PLACES.includes(path) || isChoiceList(path, reading)) return undefined;
  const place = entryPlace(path);
  if (!place) return NO_SUCH_PAGE;
  if (reading.unread.has(`${place.collection}/${place.slug}`)) return undefined;
  const found = entryAt(path, reading);
  if (!found) return NO_SUCH_PAGE;
  return isShown(found, reading.today) ? undefined : NOT_YET;
}

/** Whether a path is that of a list by choice, `/rights/topic/joining/`. A choice that nothing has gets none. */
function isChoiceList(path: string, { entries, today }: Reading): boolean {
  const [, collection = '', field = '', value = '', ...rest] = path.split('/');
  if (rest.length !== 1 || rest[0] !== '' || !isCollectionName(collection)) return false;
  return (
    choiceFields(collection).some(({ name }) => name === field) &&
    entries.some(
      (entry) =>
        entry.collection === collection &&
        hasChoice(entry.data, { field, value }) &&
        isShown(entry, today),
    )
  );
}

function isShown({ data }: Entry, today: string): boolean {
  return isPublished(publicationOf(data), today);
}
