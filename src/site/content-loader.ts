import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { basename, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readBody } from '../check/read-bodies.ts';
import { buildTime } from '../settings/build-time.ts';
import { contentRoot } from '../settings/content-root.ts';
import { KeptFrontMatter } from '../settings/kept-front-matter.ts';
import { renewStore } from './content-store.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { liesBelow } from '../system/links.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import { isDraft } from '../model/drafts.ts';
import { parseFrontMatter, parseYaml } from '../content-format/front-matter.ts';
import { formatError, problem } from '../values/validation/validation-error.ts';

/**
 * The part of a file type that Astro's glob loader uses; in its context, but not in its public
 * type.
 */
interface EntryType {
  getEntryInfo: (file: { contents: string; fileUrl: URL }) => Promise<EntryInfo>;
  getRenderFunction?: (config: LoaderContext['config']) => Promise<Render>;
}

type Render = (entry: { id: string; filePath?: string }) => Promise<unknown>;

interface EntryInfo {
  data: Record<PropertyKey, unknown>;
  body: string;
  slug: unknown;
  rawData: string;
}

async function readMarkdown(
  { contents }: { contents: string },
  parse = parseFrontMatter,
): Promise<EntryInfo> {
  const { data, body } = parse(contents);
  // Removes only blank lines: four spaces, or two full-width ones, are significant at the start of
  // a text.
  return {
    data,
    body: body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd(),
    slug: data['slug'],
    rawData: '',
  };
}

/** In a build, only the slug of a draft is used: it is not validated, rendered or stored. */
async function readWhole(file: Parameters<Reader>[0]): Promise<EntryInfo> {
  const kept = await KeptFrontMatter.shared();
  const info = await readMarkdown(file, (text) => kept.parse(text));
  if (!isDraft(info.data)) return info;
  return { ...info, data: { slug: info.data['slug'], draft: true }, body: '' };
}

async function readYaml({ contents }: { contents: string }): Promise<EntryInfo> {
  return { data: parseYaml(contents), body: '', slug: undefined, rawData: contents };
}

/**
 * Astro's glob loader over a folder of `content/`, with changes. Front matter is read as YAML 1.2:
 * a date stays the text `2026-11-22` and cannot move to another day. A build loads only published
 * entries, because Astro copies the pictures of every entry in its store; it does not validate
 * drafts, which may have gaps. In development an invalid file is skipped (the content check reports
 * it), because it would break the whole site. A body that cannot be rendered fails a build: Astro's
 * loader would publish it empty. A refresh with a function `rerender` calls it and renders every
 * body again, which a change of `laws.yml` requires.
 */
export function contentLoader(folder: string, pattern: string): Loader {
  const base = pathToFileURL(`${contentRoot()}/${folder}/`);
  const watched = glob({ base, pattern, generateId });
  return {
    name: 'content-loader',
    async load(context) {
      const rerender = context.refreshContextData?.['rerender'];
      if (typeof rerender === 'function') {
        rerender();
        forgetDigests(context);
      }
      const failures: Failures = new Map();
      const today = toShanghaiDate(buildTime());
      if (!context.watcher) renewStore(context, today);
      const fitting = context.watcher ? withoutInvalid(context) : publishedOnly(context, today);
      const files = context.watcher
        ? watched
        : glob({ base, pattern, generateId: (file) => idInStore(context, file) });
      const quiet = withoutNoFiles(withoutUnrendered(fitting, failures));
      await files.load(withOwnReaders(quiet, failures));
      makeKnown(context);
      if (!context.watcher && failures.size > 0) throw new Error([...failures.values()].join('\n'));
    },
  };
}

/** What Astro's loader says of a collection without entries; a union may have no troupes, and Git keeps no empty folder. */
const OF_NONE = /^(?:No files found matching|The base directory) /;

/** A context whose log is not told of it. */
function withoutNoFiles(context: LoaderContext): LoaderContext {
  const { logger } = context;
  const warn = (text: string) => {
    if (!OF_NONE.test(text)) logger.warn(text);
  };
  return { ...context, logger: Object.assign(Object.create(logger) as typeof logger, { warn }) };
}

/**
 * Makes Astro's store know a collection without entries. Otherwise each page that lists it logs that the collection does
 * not exist, and that somebody should look into the configuration: hundreds of lines once the samples are gone.
 */
function makeKnown({ store }: LoaderContext): void {
  if (store.keys().length > 0) return;
  const id = 'none';
  store.set({ id, data: {} });
  store.delete(id);
}

/** An entry's id is its slug; for a settings file, or without a slug, the file's name. */
function generateId({ entry, data }: { entry: string; data: Record<string, unknown> }): string {
  const { slug } = data;
  return typeof slug === 'string' && slug !== '' ? slug : entry.replace(/\.\w+$/, '');
}

/**
 * The id of an entry. Removes the stored entry of another file with the same id (renamed, or by its
 * slug).
 */
function idInStore({ store }: LoaderContext, file: Parameters<typeof generateId>[0]): string {
  const id = generateId(file);
  const known = store.get(id)?.filePath;
  if (known !== undefined && basename(known) !== file.entry) store.delete(id);
  return id;
}

/** Makes the loader treat every file as changed, while the entries stay until they are updated. */
function forgetDigests({ store }: LoaderContext): void {
  for (const entry of store.values()) store.set({ ...entry, digest: '' });
}

/**
 * A context that drops drafts and entries with a future date, including those in the store from an
 * earlier build. Settings have neither field and pass.
 */
function publishedOnly(context: LoaderContext, today: string): LoaderContext {
  const isWanted = (data: Record<string, unknown>) => isPublished(publicationOf(data), today);
  return {
    ...context,
    parseData: async (props) => (isDraft(props.data) ? props.data : context.parseData(props)),
    store: {
      ...context.store,
      set: (entry) => {
        if (isWanted(entry.data)) return context.store.set(entry);
        context.store.delete(entry.id);
        return false;
      },
    },
  };
}

/** Marks the fields of a file that could not be parsed or does not match its model. */
const INVALID = Symbol('invalid');

/**
 * A context in which files with errors store no entry; if the file name is the slug, the last valid
 * one stays.
 */
function withoutInvalid(context: LoaderContext): LoaderContext {
  return {
    ...context,
    parseData: async (props) => {
      if (INVALID in props.data) return props.data;
      return context.parseData(props).catch(() => ({ ...props.data, [INVALID]: true }));
    },
    store: {
      ...context.store,
      set: (entry) => (INVALID in entry.data ? false : context.store.set(entry)),
    },
  };
}

/** Id of an entry whose body could not be rendered → its error message. */
type Failures = Map<string, string>;

/** A context that does not store an entry whose body could not be rendered. */
function withoutUnrendered(context: LoaderContext, failures: Failures): LoaderContext {
  const set: LoaderContext['store']['set'] = (entry) =>
    failures.has(entry.id) ? false : context.store.set(entry);
  return { ...context, store: { ...context.store, set } };
}

/** Rendering that records failures, which Astro's loader only logs. */
function noting(
  getRender: NonNullable<EntryType['getRenderFunction']>,
  { logger }: LoaderContext,
  failures: Failures,
): NonNullable<EntryType['getRenderFunction']> {
  return async (config) => {
    const render = await getRender(config);
    return async (entry) => {
      failures.delete(entry.id);
      try {
        return await render(entry);
      } catch (error) {
        const message = formatError({
          file: `content/${relative(contentRoot(), entry.filePath ?? entry.id).replaceAll(sep, '/')}`,
          field: 'body',
          label: '正文',
          ...problem('not-rendered', {
            says: error instanceof Error ? error.message : String(error),
          }),
        });
        logger.error(message);
        failures.set(entry.id, message);
        return undefined;
      }
    };
  };
}

type Reader = EntryType['getEntryInfo'];

/**
 * In development a body was not checked before: one that the parser cannot handle is reported like
 * other errors.
 */
async function readChecked(file: Parameters<Reader>[0]): Promise<EntryInfo> {
  const info = await readMarkdown(file);
  if ((await readBody(info.body)).isRefused) throw new Error('too much for the parser');
  return info;
}

function withOwnReaders(context: LoaderContext, failures: Failures): LoaderContext {
  if (!('entryTypes' in context) || !(context.entryTypes instanceof Map)) {
    throw new Error(
      'astro: the glob loader no longer takes its file types from context.entryTypes',
    );
  }
  const types = new Map<string, EntryType>(context.entryTypes as Map<string, EntryType>);
  const plain =
    (read: Reader): Reader =>
    async (file) => {
      const path = relative(contentRoot(), fileURLToPath(file.fileUrl));
      if (await liesBelow(contentRoot(), path)) return read(file);
      throw new Error(`content/${path}: found a symbolic link; expected a file`);
    };
  const lenient = (read: Reader): Reader => {
    if (!context.watcher) return read;
    const invalid = { data: { [INVALID]: true }, body: '', slug: undefined, rawData: '' };
    return (file) => read(file).catch(() => invalid);
  };
  for (const [extension, read] of [
    ['.md', context.watcher ? readChecked : readWhole],
    ['.yml', readYaml],
  ] as const) {
    const type = types.get(extension);
    if (!type) continue;
    const { getRenderFunction: render } = type;
    types.set(extension, {
      ...type,
      getEntryInfo: lenient(plain(read)),
      ...(render && { getRenderFunction: noting(render, context, failures) }),
    });
  }
  return Object.assign({ ...context }, { entryTypes: types });
}
