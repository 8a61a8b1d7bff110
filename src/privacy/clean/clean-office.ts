import { UnreadableFileError } from '../files/part.ts';
import type { Taken } from './accept-changes.ts';
import { CleaningError } from './cleaning-error.ts';
import { cleanExcel } from './clean-excel.ts';
import { hiddenInSlides } from './clean-slides.ts';
import { cleanWord } from './clean-word.ts';
import { erasePlace } from './erase-place.ts';
import { describeGone, isGone } from './gone.ts';
import { Parts, type Relationship } from './parts.ts';

/** What a clean copy removes, and what it keeps. */
export interface Cleaning {
  /** The clean copy; undefined if nothing is to be removed, or if it cannot be done safely. */
  bytes?: Uint8Array;
  /** Removed content, `作者：张三`. */
  removed: string[];
  /** Hidden content that stays in the file, and how to see it. */
  left: string[];
  /** Why there is no clean copy, although something should be removed or the content is unknown. */
  refused?: string;
}

/** Folders of an Office file. The content of any other is unknown. */
const KNOWN =
  /^(?:word|xl|ppt|docProps|customXml|_rels|docMetadata|\[trash\])\/|^\[Content_Types\]\.xml$/i;
const EMBEDDED = /\/embeddings\/[^/]*\.(?:docx|xlsx|pptx)$/i;
/** Maximum nesting depth of files that are cleaned. */
const DEEPEST = 1;

/**
 * Makes a clean copy of a docx, xlsx or pptx: without properties, comments, tracked changes
 * (accepted), thumbnails, printer settings and session numbers. All visible content stays;
 * unaffected parts stay identical byte for byte. Pure, deterministic and idempotent.
 * @param bytes of a file that was inspected and not rejected
 */
export function cleanOffice(bytes: Uint8Array, depth = 0): Cleaning {
  try {
    const parts = new Parts(bytes);
    assertKnown(parts);
    return clean(parts, depth);
  } catch (error) {
    if (error instanceof CleaningError) return { removed: [], left: [], refused: error.message };
    if (
      error instanceof UnreadableFileError ||
      error instanceof RangeError ||
      error instanceof URIError
    )
      return { removed: [], left: [], refused: '有程序读不懂的地方' };
    throw error;
  }
}

function assertKnown(parts: Parts): void {
  const names = parts.names();
  if (names.some((name) => /^_xmlsignatures\//i.test(name)))
    throw new CleaningError('有数字签名，改动以后签名就失效了');
  if (names.some((name) => /\/activeX\/|^customUI\//i.test(name)))
    throw new CleaningError('里面有控件');
  if (names.some((name) => !KNOWN.test(name))) throw new CleaningError('里面有程序不认识的部分');
}

function clean(parts: Parts, depth: number): Cleaning {
  const removed = new Set<string>();
  const taken: Taken = { changes: 0, anchors: 0, traces: 0, authors: new Set() };
  const relationships = parts.relationships();
  const gone = relationships.filter(isGone);
  const lines = describeGone(parts, gone);
  const left = hiddenInSlides(parts);
  left.push(...cleanWord(parts, taken));
  const excel = cleanExcel(parts, relationships);
  left.push(...excel.left);
  const before = parts.names().length;
  const unlinked = [...gone, ...excel.unlinked].filter((each) => !isOwned(parts, each));
  parts.unlink(unlinked);
  assertNothingPointsTo(parts, unlinked);
  lines.forEach((line) => removed.add(line));
  if (taken.changes > 0) removed.add(`${taken.changes} 处修订${byWhom(taken.authors)}`);
  if (unlinked.length === 0 && parts.names().length < before)
    removed.add('删去后还留在文件里的部分');
  cleanEmbedded(parts, depth, removed, left);
  cleanPictures(parts, removed);
  if (removed.size === 0 && parts.isChanged) removed.add('编辑时留下的编号和位置');
  return {
    removed: [...removed],
    left: [...new Set(left)],
    ...(parts.isChanged && { bytes: parts.toBytes() }),
  };
}

const byWhom = (authors: ReadonlySet<string>) =>
  authors.size > 0 ? `（${[...authors].slice(0, 5).join('、')}）` : '';

/** Custom data that a slide refers to by its relationship id stays. */
function isOwned(parts: Parts, { type, source, id }: Relationship): boolean {
  if (type !== 'customXml' || source === '') return false;
  return /^ppt\//.test(source) && new RegExp(`:id="${id}"`).test(parts.text(source));
}

/** A dangling relationship id makes Office repair the file, or reject it. */
function assertNothingPointsTo(parts: Parts, unlinked: readonly Relationship[]): void {
  for (const source of new Set(unlinked.map((each) => each.source))) {
    if (!parts.has(source)) continue;
    const ids = new Set(unlinked.filter((each) => each.source === source).map(({ id }) => id));
    const quick = new RegExp(
      `:(?:id|embed|link|pict)=["'](?:${[...ids].map(escape).join('|')})["']`,
    );
    if (quick.test(parts.text(source))) throw new CleaningError('有一处引用程序不认识');
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function cleanEmbedded(parts: Parts, depth: number, removed: Set<string>, left: string[]): void {
  for (const name of parts.names().filter((each) => EMBEDDED.test(each))) {
    const short = name.replace(/^.*\//, '');
    if (depth >= DEEPEST) throw new CleaningError('文件套了太多层');
    const inner = cleanOffice(parts.bytes(name), depth + 1);
    if (inner.refused !== undefined) left.push(`嵌在里面的 ${short}（${inner.refused}）`);
    if (inner.bytes) parts.put(name, inner.bytes);
    for (const what of inner.removed) removed.add(`嵌在里面的 ${short} 的${what}`);
    left.push(...inner.left.map((what) => `嵌在里面的 ${short} 的${what}`));
  }
  const objects = parts
    .names()
    .filter((name) => /\/embeddings\//i.test(name) && !EMBEDDED.test(name));
  if (objects.length > 0) left.push(`嵌在里面的 ${objects.length} 个别的文件，程序打不开`);
}

function cleanPictures(parts: Parts, removed: Set<string>): void {
  for (const name of parts.names().filter((each) => /\/media\//i.test(each))) {
    const erased = erasePlace(parts.bytes(name));
    if (!erased) continue;
    parts.put(name, erased);
    removed.add('里面照片的拍摄地点');
  }
}
