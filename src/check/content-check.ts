import { toShanghaiDate } from '../values/dates.ts';
import { isDraft, isOpenPoint } from '../model/drafts.ts';
import { YamlFault, parseYaml, splitFrontMatter } from '../content-format/front-matter.ts';
import {
  type CollectionName,
  collections,
  isCollectionName,
  settings,
} from '../collections/index.ts';
import { validateData } from '../model/validate.ts';
import { type Fault, ofFile, problem } from '../values/faults/fault.ts';
import { readBody } from './body.ts';
import type { BodyReader } from './body-reading.ts';
import type { FoundFile } from './found-file.ts';
import { crossCheck } from './cross-check.ts';
import { fragmentLinksIn } from './fragment-links.ts';
import { checkMedia } from './media.ts';
import type { Reading } from './reading.ts';

/**
 * Checks all of `content/`: each file against the model, then what the files say of each other.
 * `today` (a Shanghai day) decides which entries are published; `read` gives what is known of a body.
 */
export function checkContent(
  files: readonly FoundFile[],
  today = toShanghaiDate(new Date()),
  read: BodyReader = readBody,
): Fault[] {
  return faultsOf(readAll(files, today, read));
}

/** Reads every file of `content/` once, for whatever is asked of them together. */
export function readAll(
  files: readonly FoundFile[],
  today: string,
  read: BodyReader = readBody,
): Reading {
  const reading: Reading = {
    today,
    entries: [],
    settings: new Map(),
    settingsFragments: new Map(),
    media: new Set(),
    unread: new Set(),
    faults: [],
  };
  for (const file of files) readFile(file, reading, read);
  for (const { label, path } of Object.values(settings)) {
    if (!files.some((file) => file.path === path))
      reading.faults.push(ofFile(path, problem('no-settings-file', { label })));
  }
  return reading;
}

/** Everything that stops a build: faults of single files, then what the files say of each other. */
export function faultsOf(reading: Reading): Fault[] {
  return findFaults(reading).faults;
}

/** What is wrong, and apart from it what drafts still lack, which stops nothing. */
export interface Faults {
  faults: Fault[];
  /** Holes of entries whose 草稿 is on. */
  open: Fault[];
}

export function findFaults(reading: Reading): Faults {
  const drafts = new Set(
    reading.entries.filter(({ data }) => isDraft(data)).map(({ file }) => file),
  );
  const all = [...reading.faults, ...crossCheck(reading)].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  const isOpen = (fault: Fault) => drafts.has(fault.file) && isOpenPoint(fault);
  return { faults: all.filter((fault) => !isOpen(fault)), open: all.filter(isOpen) };
}

function readFile(found: FoundFile, reading: Reading, read: BodyReader): void {
  const { path, isLink, text } = found;
  const [, folder = '', name = '', ...deeper] = path.split('/');
  if (text !== undefined && found.unfit) reading.faults.push(ofFile(path, found.unfit));
  if (found.unread) {
    reading.faults.push(ofFile(path, found.unread));
    reading.unread.add(idOf(path));
  } else if (isLink) {
    reading.faults.push(ofFile(path, problem('symbolic-link')));
  } else if (folder === 'media' && deeper.length === 0 && text === undefined) {
    reading.media.add(name);
    reading.faults.push(...checkMedia(found));
  } else if (
    text !== undefined &&
    deeper.length === 0 &&
    folder === 'settings' &&
    isSettingsFile(name)
  ) {
    readSettings(path, text, reading);
  } else if (
    text !== undefined &&
    deeper.length === 0 &&
    isCollectionName(folder) &&
    name.endsWith('.md')
  ) {
    readEntry({ collection: folder, file: path, text }, reading, read);
  } else {
    reading.faults.push(ofFile(path, problem('misplaced-file')));
  }
}

function isSettingsFile(name: string): boolean {
  return Object.values(settings).some((model) => name === `${model.name}.yml`);
}

/** `rights/x` of `content/rights/x.md`. */
const idOf = (path: string) => path.replace(/^content\//, '').replace(/\.md$/, '');

/** Runs `read`; a YAML fault becomes a fault of the file. */
function guarded(path: string, reading: Reading, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    reading.faults.push(ofFile(path, problem('unreadable', { yaml: error.code }), error.line));
    reading.unread.add(idOf(path));
  }
}

function readSettings(path: string, text: string, reading: Reading): void {
  const model = Object.values(settings).find((candidate) => candidate.path === path);
  guarded(path, reading, () => {
    const data = parseYaml(text);
    if (!model) return;
    reading.settings.set(model.name, data);
    reading.settingsFragments.set(path, fragmentLinksIn(text));
    reading.faults.push(...validateData(model, data, path));
  });
}

function readEntry(
  { collection, file, text }: { collection: CollectionName; file: string; text: string },
  reading: Reading,
  read: BodyReader,
): void {
  guarded(file, reading, () => {
    const { yaml, body } = splitFrontMatter(text);
    const data = parseYaml(yaml, 2);
    const bodyLine = text.split('\n').length - body.split('\n').length + 1;
    const facts = read(body);
    const fragments = fragmentLinksIn(yaml, 2);
    reading.entries.push({ collection, file, data, bodyLine, body: facts, fragments });
    reading.faults.push(...validateData(collections[collection], data, file));
    const { label, required } = collections[collection].fields.body;
    if (required && body.trim() === '') {
      reading.faults.push({ ...problem('required'), file, field: 'body', label });
    }
  });
}
