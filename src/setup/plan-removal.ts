import { bodiesOf, type ReadBodies } from '../check/body-reading.ts';
import { findErrors, readAll } from '../check/content-check.ts';
import type { FoundFile } from '../check/found-file.ts';
import { type CollectionName, fieldsOf } from '../collections/index.ts';
import { ContentFile, contentOf } from '../content-format/content-file.ts';
import { writeContent } from '../content-format/write-content.ts';
import { type ValidationError, keyOfProblem } from '../values/validation/validation-error.ts';
import { removeAt } from './remove-at.ts';
import { samplesIn } from './samples.ts';
import { unlink } from './unlink.ts';

/** A file that loses its references to what is removed. */
export interface Change {
  path: string;
  title: string;
  before: string;
  after: string;
}

/** What a removal of samples does, to be shown before it is done. */
export interface Removal {
  /** The entries that go. */
  gone: readonly { path: string; title: string; collection: CollectionName }[];
  changes: readonly Change[];
  /** What would be wrong afterwards and was not before: nothing is removed then. */
  broken: readonly ValidationError[];
}

/** A reference within a reference: each round mends what the one before laid open. */
const ROUNDS = 4;

/**
 * Plans the removal of all entries marked 示例 in some collections. The content check itself finds what would be broken;
 * links to what goes become plain text, relations and links in settings are taken out. Writes nothing.
 *
 * @param files all content
 * @param today a Shanghai day
 */
export async function planRemoval(
  files: readonly FoundFile[],
  chosen: readonly CollectionName[],
  today: string,
  readBodies: ReadBodies,
): Promise<Removal> {
  const texts = new Map(
    files.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])),
  );
  const gone = samplesIn(contentOf(texts, []))
    .filter(({ collection }) => chosen.includes(collection))
    .flatMap(({ collection, files: found }) =>
      found.map(({ path, title }) => ({ path, title, collection })),
    );
  const leaving = new Set(gone.map(({ path }) => path));
  const errorsIn = async (these: readonly FoundFile[]) =>
    findErrors(readAll(these, today, await readBodies(bodiesOf(these)))).errors;
  const known = new Set((await errorsIn(files)).map(keyOf));
  let rest = files.filter(({ path }) => !leaving.has(path));
  let broken: ValidationError[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    broken = (await errorsIn(rest)).filter((error) => !known.has(keyOf(error)));
    const mended = rest.map((file) => mend(file, broken));
    if (mended.every((file, at) => file === rest[at])) break;
    rest = mended;
  }
  const changes = rest.flatMap(({ path, text }) => {
    const before = texts.get(path);
    if (text === undefined || before === undefined || text === before) return [];
    return [{ path, title: new ContentFile(path, before).title, before, after: text }];
  });
  return { gone, changes, broken };
}

/** The file without the references that its errors report; the same object if there are none. */
function mend(file: FoundFile, errors: readonly ValidationError[]): FoundFile {
  const own = errors.filter((error) => error.file === file.path);
  const { path, text } = file;
  if (own.length === 0 || text === undefined) return file;
  const content = new ContentFile(path, text);
  if (content.error) return file;
  const { data, body } = content.read();
  const links = own.flatMap(({ field, quote }) =>
    field === 'body' && quote !== undefined ? [quote] : [],
  );
  const places = own
    .filter(({ code, field }) => GONE.has(code) && field !== 'body' && field !== '')
    .map(({ field }) => field.split('.'));
  const values = removeAt(data, fieldsOf(path), places);
  const isEntry = path.endsWith('.md');
  const all = isEntry ? { ...values, body: unlink(body, links) } : values;
  const after = writeContent(path, text, all, fieldsOf(path));
  // The given content was parsed from the text before.
  return after === text ? file : { path, text: after, isLink: false };
}

/** Errors of references: to an entry, to an item, to a page. */
const GONE: ReadonlySet<string> = new Set(['no-such-target', 'no-such-page', 'page-not-published']);

/** Without the line, which a change above it moves. */
const keyOf = (error: ValidationError) => [error.file, error.field, keyOfProblem(error)].join('\n');
