import { isPublished, publicationOf } from '../values/published.ts';
import { isCollectionName, settings } from '../collections/index.ts';
import { hasChoice, listedCollections, readChoices } from '../collections/places.ts';
import { lawPath } from '../law/laws.ts';
import { fixedPages, machineFiles, movedPages } from '../model/reserved.ts';
import { ATTACHMENT_PATH } from '../model/fields/file.ts';
import {
  type ValidationError,
  type Problem,
  problem,
} from '../values/validation/validation-error.ts';
import { lawsOf, problemOfMark } from './law-references.ts';
import { isMerged } from './merged.ts';
import type { MediaUse } from './body-facts.ts';
import {
  type Entry,
  type Reading,
  entryAt,
  entryPlace,
  hasMedia,
  targetExists,
} from './reading.ts';

/** Checks the references of an entry's body to other files: pictures, links, statutes. */
export function checkBody(entry: Entry, reading: Reading): ValidationError[] {
  const { file, body, bodyLine } = entry;
  const at = (line: number) => line + bodyLine - 1;
  const error = (line: number, it: Problem): ValidationError => ({
    ...it,
    file,
    field: 'body',
    label: '正文',
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
    ...body.findings.map(({ line, ...it }) => error(line, it)),
    ...body.media.flatMap(({ path, line, use }) => {
      const it = hasMedia(path, reading) ? problemOfUse(path, use) : problem('no-such-file');
      return it ? [error(line, { ...it, quote: path })] : [];
    }),
    ...body.links.flatMap(({ path, line }) => {
      const it = isShown(entry, reading.today) ? problemOfLink(path, reading) : undefined;
      return it ? [error(line, { ...it, quote: path })] : [];
    }),
    ...body.laws
      .filter(({ id }) => !isKnownLaw(id))
      .map(({ id, line }) =>
        error(line, problem('no-such-law', { id, place: settings.laws.path })),
      ),
    ...body.marks.flatMap((mark) => {
      const it = laws && problemOfMark(mark, laws);
      return it ? [error(mark.line, { ...it, quote: mark.text })] : [];
    }),
  ];
}

/**
 * Why a file cannot be used in this way. Only pictures can be embedded, and only attachments are
 * published unchanged.
 */
function problemOfUse(path: string, use: MediaUse): Problem | undefined {
  const isAttachment = ATTACHMENT_PATH.test(path);
  if (use === 'picture' && isAttachment) return problem('attachment-as-picture');
  if (use === 'download' && !isAttachment) return problem('picture-as-download');
  return undefined;
}

/** Addresses that are independent of entries. */
const PLACES: readonly string[] = [
  ...fixedPages,
  ...Object.keys(movedPages),
  ...machineFiles,
  ...listedCollections.map((name) => `/${name}/`),
];

/** Why a link within the site is broken; undefined if it is valid. */
export function problemOfLink(path: string, reading: Reading): Problem | undefined {
  if (PLACES.includes(path) || isChoiceList(path, reading) || isLawPage(path, reading))
    return undefined;
  const place = entryPlace(path);
  if (!place) return problem('no-such-page');
  if (reading.unread.has(`${place.collection}/${place.slug}`)) return undefined;
  const found = entryAt(path, reading);
  if (!found) return problem('no-such-page');
  return isShown(found, reading.today) ? undefined : problem('page-not-published');
}

/**
 * Whether a path is that of a list by choice, `/rights/topic/joining/`. Choices that no entry has
 * have no list.
 */
function isChoiceList(path: string, reading: Reading): boolean {
  const { entries, today } = reading;
  const [, collection = '', ...segments] = path.split('/');
  if (segments.pop() !== '' || !isCollectionName(collection)) return false;
  const choices = readChoices(collection, segments);
  return entries.some(
    (entry) =>
      entry.collection === collection &&
      choices?.every((choice) => hasChoice(collection, entry.data, choice)) === true &&
      isShown(entry, today) &&
      !isMerged(entry, reading),
  );
}

const isLawPage = (path: string, reading: Reading): boolean =>
  (lawsOf(reading) ?? []).some(({ id }) => path === lawPath(id));

function isShown({ data }: Entry, today: string): boolean {
  return isPublished(publicationOf(data), today);
}
