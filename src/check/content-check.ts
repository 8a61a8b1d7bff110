import { toShanghaiDate } from '../values/dates.ts';
import { isDraft, isOpenPoint } from '../model/drafts.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { FORMAT_PATH } from '../content-format/content-version.ts';
import { YamlError } from '../content-format/front-matter.ts';
import {
  type CollectionName,
  collections,
  isCollectionName,
  isContentPath,
  settings,
} from '../collections/index.ts';
import { type ValidationError, ofFile, problem } from '../values/validation/validation-error.ts';
import { readBody } from './body.ts';
import type { BodyReader } from './body-reading.ts';
import type { FoundFile } from './found-file.ts';
import { crossCheck } from './cross-check.ts';
import { fragmentLinksIn } from './fragment-links.ts';
import { checkFields } from './check-fields.ts';
import { checkMedia } from './media.ts';
import { type Ask, type Memory, NO_MEMORY } from './memory.ts';
import {
  type FileData,
  findPrivateIn,
  reasonErrors,
  refusedFiles,
  toError,
  unanswered,
  unseenIn,
} from './privacy.ts';
import type { Reading } from './reading.ts';

/**
 * Checks all of `content/`: each file against its model, then the references between files. `today`
 * (a Shanghai day) decides which entries are published; `read` returns the facts of a body.
 */
export function checkContent(
  files: readonly FoundFile[],
  today = toShanghaiDate(new Date()),
  read: BodyReader = readBody,
  memory = NO_MEMORY,
): ValidationError[] {
  return errorsOf(readAll(files, today, read, memory));
}

/** Reads every file of `content/` once, for all checks together. */
export function readAll(
  files: readonly FoundFile[],
  today: string,
  read: BodyReader = readBody,
  memory: Memory = NO_MEMORY,
): Reading {
  const reading: Reading = {
    today,
    entries: [],
    settings: new Map(),
    settingsFragments: new Map(),
    media: new Set(),
    templates: new Map(),
    unread: new Set(),
    errors: [],
    privacy: { findings: [], unused: [], unseen: [] },
    unseen: [],
    memory,
  };
  const means = { read, ask: memory.about('fields') };
  for (const file of files) readFile(file, reading, means);
  const data = dataOf(reading);
  reading.privacy = findPrivateIn(files, data, { today, joined: joinedIn(reading), memory });
  reading.errors.push(...reasonErrors(data));
  reading.unseen = unseenIn(files);
  reading.errors.push(...refusedFiles(files));
  for (const { label, path } of Object.values(settings)) {
    if (!files.some((file) => file.path === path))
      reading.errors.push(ofFile(path, problem('no-settings-file', { label })));
  }
  return reading;
}

/** Everything that fails a build: errors of single files, then of the references between them. */
export function errorsOf(reading: Reading): ValidationError[] {
  return findErrors(reading).errors;
}

/** Errors, and separately the gaps in drafts, which do not fail a build. */
export interface CheckResult {
  errors: ValidationError[];
  /** Gaps in entries whose 草稿 is on. */
  open: ValidationError[];
}

export function findErrors(reading: Reading): CheckResult {
  const drafts = new Set(
    reading.entries.filter(({ data }) => isDraft(data)).map(({ file }) => file),
  );
  const all = [...reading.errors, ...crossCheck(reading), ...privacyErrors(reading)].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  const isOpen = (error: ValidationError) => drafts.has(error.file) && isOpenPoint(error);
  return { errors: all.filter((error) => !isOpen(error)), open: all.filter(isOpen) };
}

const privacyErrors = ({ privacy }: Reading): ValidationError[] =>
  unanswered(privacy.findings)
    .filter(({ severity }) => severity === 'error')
    .map(toError);

/** The data of the files that could be parsed. */
const dataOf = ({ entries, settings: kept }: Reading): FileData =>
  new Map([
    ...entries.map(({ file, data }) => [file, data] as const),
    ...Object.values(settings).flatMap(({ name, path }) => {
      const data = kept.get(name);
      return data ? [[path, data] as const] : [];
    }),
  ]);

/** Texts of bodies as their pages join them, on the lines of their files. */
const joinedIn = ({ entries }: Reading): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ file, bodyLine, body: { joined } }) =>
      joined === undefined ? [] : [[file, '\n'.repeat(bodyLine - 1) + joined] as const],
    ),
  );

interface Means {
  read: BodyReader;
  /** For errors of fields. */
  ask: Ask;
}

function readFile(found: FoundFile, reading: Reading, means: Means): void {
  const { path, isLink, text } = found;
  const [, folder = '', name = '', ...deeper] = path.split('/');
  if (text !== undefined && found.unfit) reading.errors.push(ofFile(path, found.unfit));
  if (found.unread) {
    reading.errors.push(ofFile(path, found.unread));
    reading.unread.add(idOf(path));
  } else if (isLink) {
    reading.errors.push(ofFile(path, problem('symbolic-link')));
  } else if (folder === 'media' && deeper.length === 0 && text === undefined) {
    reading.media.add(name);
    if (found.template) reading.templates.set(name, found.template);
    reading.errors.push(...checkMedia(found));
  } else if (text !== undefined && isContentPath(path)) {
    if (found.unfit) {
      // A wrongly decoded file gives no further errors of use.
      reading.unread.add(idOf(path));
      return;
    }
    const content = found.content ?? new ContentFile(path, text);
    guarded(path, reading, () =>
      isCollectionName(folder)
        ? readEntry(folder, content, reading, means)
        : readSettings(content, reading, means),
    );
  } else if (path !== FORMAT_PATH) {
    reading.errors.push(ofFile(path, problem('misplaced-file')));
  }
}

/** `rights/x` of `content/rights/x.md`. */
const idOf = (path: string) => path.replace(/^content\//, '').replace(/\.md$/, '');

/** Runs `read`; a YAML error becomes an error of the file. */
function guarded(path: string, reading: Reading, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    reading.errors.push(ofFile(path, problem('unreadable', { yaml: error.code }), error.line));
    reading.unread.add(idOf(path));
  }
}

function readSettings(content: ContentFile, reading: Reading, { ask }: Means): void {
  const { path, text } = content;
  const model = Object.values(settings).find((candidate) => candidate.path === path);
  const { data } = content.read();
  if (!model) return;
  reading.settings.set(model.name, data);
  reading.settingsFragments.set(path, fragmentLinksIn(text));
  reading.errors.push(...ask(`${path}\n${text}`, () => checkFields(model, data, path)));
}

function readEntry(
  collection: CollectionName,
  content: ContentFile,
  reading: Reading,
  { read, ask }: Means,
): void {
  const { path: file, text } = content;
  const { data, yaml, yamlLine, body, bodyLine } = content.read();
  const fragments = fragmentLinksIn(yaml, yamlLine);
  reading.entries.push({ collection, file, data, bodyLine, body: read(body), fragments });
  const check = () => checkFields(collections[collection], { ...data, body }, file);
  reading.errors.push(...ask(`${file}\n${text}`, check));
}
