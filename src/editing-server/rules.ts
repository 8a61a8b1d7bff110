import { formerSlugsOf, labelsOf, slugOf, whyNotDeletable } from '../check/delete-check.ts';
import { isDraft, isOpenPoint } from '../model/drafts.ts';
import { settings } from '../collections/index.ts';
import { YamlFault } from '../content-format/front-matter.ts';
import { type ContentFile, findReferences, formatReferences } from '../model/references.ts';
import { validateData } from '../model/validate.ts';
import { formatFault } from '../values/faults/fault.ts';
import { modelOf, parseContent, toContentFile } from './content.ts';
import { hashText } from '../system/files.ts';
import type { Place } from './paths.ts';
import { Refusal } from './refusal.ts';

/** An entry on its way to the disk. */
export interface Save {
  place: Place;
  /** What lies there now; undefined for a new file. */
  before: string | undefined;
  after: string;
  isNew: boolean;
  /** Hash of the text that the editor started from, if the desk told it. */
  expected: string | undefined;
  /** A file that could not be read is written as one that can; what else it lacks, its form will tell. */
  isRepair?: boolean;
  /** Saved for review: it may have holes until it is published. */
  isForReview?: boolean;
}

const FAULTS_SHOWN = 5;

/** Checks a save against everything that could lose work or break the site. Throws a {@link Refusal}. */
export function assertSavable(save: Save, files: readonly ContentFile[]): void {
  const { place, before, after, isNew, expected, isRepair = false, isForReview = false } = save;
  if (isNew && before !== undefined)
    throw new Refusal(409, `已经有网址名相同的内容（${place.path}），请换一个网址名`);
  if (!isNew && before === undefined && place.kind === 'entry') {
    throw new Refusal(
      409,
      `这条内容已经被别人删除（${place.path}）。请把写好的文字复制出来，新建一条`,
    );
  }
  if (before !== undefined) {
    if (isRepair) assertBroken(place.path, before);
    else readParsable(place.path, before);
    if (expected !== undefined && hashText(before) !== expected) {
      throw new Refusal(
        409,
        '你打开之后，这条内容被别人改过。为了不盖掉别人的修改，请把你写的复制出来，刷新页面再改',
      );
    }
  }
  if (isRepair) {
    readParsable(place.path, after);
    return;
  }
  const data = assertValid(place, after, isForReview);
  if (place.kind === 'entry') assertSlug(place, data, files);
  else assertItemsKept(place, data, files);
}

/** Refuses an entry that comes back from the bin where another has its address by now. What else it lacks, its form will tell. */
export function assertAddressFree(place: Place, text: string, files: readonly ContentFile[]): void {
  const { data } = toContentFile(place.path, text);
  if (data) assertSlug(place, data, files);
}

/** Refuses to delete an entry, or an upload, that something else needs. `leaving`: all that is being deleted. */
export function assertDeletable(
  place: Place,
  leaving: readonly string[],
  files: readonly ContentFile[],
): void {
  const reason = whyNotDeletable(place.path, leaving, files);
  if (reason !== undefined) throw new Refusal(place.kind === 'settings' ? 403 : 409, reason);
}

/** The fields of a file's text, or a {@link Refusal} that says what is wrong and where. */
export function readParsable(path: string, text: string): Record<string, unknown> {
  try {
    return parseContent(path, text);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const line = error.line === undefined ? '' : `第 ${error.line} 行`;
    throw new Refusal(422, `${path} ${line}写法有误（${error.message}），要先修好才能保存`);
  }
}

/** The rules are passed over only for what was broken. */
function assertBroken(path: string, text: string): void {
  try {
    parseContent(path, text);
  } catch {
    return;
  }
  throw new Refusal(409, `${path} 已经修好了，请刷新页面再改`);
}

function assertValid(place: Place, text: string, isForReview: boolean): Record<string, unknown> {
  const data = readParsable(place.path, text);
  const model = modelOf(place);
  const all = model ? validateData(model, data, place.path) : [];
  const mayHaveHoles = place.kind === 'entry' && (isForReview || isDraft(data));
  const faults = all.filter((fault) => !(mayHaveHoles && isOpenPoint(fault)));
  if (faults.length === 0) return data;
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => formatFault(fault));
  const rest = faults.length > shown.length ? `（还有 ${faults.length - shown.length} 处）` : '';
  throw new Refusal(422, `有 ${faults.length} 处要改：${shown.join('；')}${rest}`);
}

/** One address, one entry: also an address that another entry once had, since that one redirects. */
function assertSlug(
  place: Place,
  data: Record<string, unknown>,
  files: readonly ContentFile[],
): void {
  const slug = data['slug'];
  const others = without(place, files).filter(({ file }) =>
    file.startsWith(`content/${place.name}/`),
  );
  const taken = others.find(
    (other) => slugOf(other) === slug || formerSlugsOf(other).includes(slug),
  );
  if (taken)
    throw new Refusal(409, `网址名“${String(slug)}”已经被 ${taken.file} 用了（或用过），请换一个`);
  const former = slugOf(files.find(({ file }) => file === place.path));
  if (former === undefined || former === slug) return;
  const references = findReferences(
    { collection: place.name, value: former },
    without(place, files),
  );
  if (references.length > 0) {
    throw new Refusal(
      409,
      `不能改网址名：${formatReferences(references)}引用了“${former}”。请先改掉那里的${labelsOf(references)}`,
    );
  }
}

/** An item of a settings list that entries name (a statute, an area) may not vanish from it. */
function assertItemsKept(
  place: Place,
  data: Record<string, unknown>,
  files: readonly ContentFile[],
): void {
  const before = files.find(({ file }) => file === place.path)?.data;
  if (!before) return;
  for (const { list, key, label } of referredLists(place.name, files)) {
    const kept = new Set(valuesOf(data, list, key));
    for (const value of valuesOf(before, list, key).filter((item) => !kept.has(item))) {
      const references = findReferences(
        { collection: 'settings', list: { file: place.name, name: list }, value },
        files,
      );
      if (references.length === 0) continue;
      throw new Refusal(409, `不能去掉${label}“${value}”：${formatReferences(references)}引用了它`);
    }
  }
}

/** The lists of a settings file that relations point into, from the relations themselves. */
function referredLists(
  name: string,
  files: readonly ContentFile[],
): { list: string; key: string; label: string }[] {
  const found = new Map<string, { list: string; key: string; label: string }>();
  const walk = (fields: ContentFile['fields']): void => {
    for (const field of Object.values(fields)) {
      const target = field.relatesTo?.file;
      if (target?.name === name)
        found.set(target.list, { list: target.list, key: target.value, label: field.label });
      if (field.fields) walk(field.fields);
    }
  };
  for (const { fields } of files) walk(fields);
  return [...found.values()].filter(({ list }) =>
    Object.values(settings).some(({ fields }) => list in fields),
  );
}

function valuesOf(data: Record<string, unknown>, list: string, key: string): string[] {
  const items: unknown = data[list];
  if (!Array.isArray(items)) return [];
  return items
    .map((item: unknown) =>
      typeof item === 'object' && item !== null ? (Reflect.get(item, key) as unknown) : undefined,
    )
    .filter((value) => typeof value === 'string');
}

const without = (place: Place, files: readonly ContentFile[]) =>
  files.filter(({ file }) => file !== place.path);
