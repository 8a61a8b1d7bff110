import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import { contentRoot } from './content-root.ts';
import { toShanghaiDate } from './dates.ts';
import { isPublished, publicationOf } from './published.ts';
import { parseFrontMatter, parseYaml } from '../model/front-matter.ts';

/** What Astro's glob loader asks of a file type; part of its context, though not of its public type. */
interface EntryType {
  getEntryInfo: (file: { contents: string; fileUrl: URL }) => Promise<EntryInfo>;
}

interface EntryInfo {
  data: Record<PropertyKey, unknown>;
  body: string;
  slug: unknown;
  rawData: string;
}

async function readMarkdown({ contents }: { contents: string }): Promise<EntryInfo> {
  const { data, body } = parseFrontMatter(contents);
  return { data, body: body.trim(), slug: data['slug'], rawData: '' };
}

async function readYaml({ contents }: { contents: string }): Promise<EntryInfo> {
  return { data: parseYaml(contents), body: '', slug: undefined, rawData: contents };
}

/**
 * Astro's glob loader over a folder of `content/`, with changes. Front matter is read as YAML 1.2: a
 * date stays the text `2026-11-22` and cannot move to another day. A build takes in only what is
 * published, since Astro copies the pictures of every entry that it knows. In development a faulty
 * file is passed over (the content check tells of it), where it would take the whole site down; and a
 * refresh with `{ rerender: true }` renders every body anew, which a change of `laws.yml` calls for.
 */
export function contentLoader(folder: string, pattern: string): Loader {
  const base = pathToFileURL(`${contentRoot()}/${folder}/`);
  const files = glob({ base, pattern, generateId });
  return {
    name: 'content-loader',
    async load(context) {
      if (context.refreshContextData?.['rerender'] === true) forgetDigests(context);
      await files.load(
        withOwnReaders(context.watcher ? withoutFaulty(context) : publishedOnly(context)),
      );
    },
  };
}

/** An entry's id is its slug; of a settings file, or where the slug is missing, the file's name. */
function generateId({ entry, data }: { entry: string; data: Record<string, unknown> }): string {
  const { slug } = data;
  return typeof slug === 'string' && slug !== '' ? slug : entry.replace(/\.\w+$/, '');
}

/** Makes the loader take every file for changed, while the entries stay until they are renewed. */
function forgetDigests({ store }: LoaderContext): void {
  for (const entry of store.values()) store.set({ ...entry, digest: '' });
}

/** A context that drops drafts and entries of the future. Settings have neither field and pass. */
function publishedOnly(context: LoaderContext): LoaderContext {
  const today = toShanghaiDate(new Date());
  const isWanted = (data: Record<string, unknown>) => isPublished(publicationOf(data), today);
  return {
    ...context,
    store: {
      ...context.store,
      set: (entry) => (isWanted(entry.data) ? context.store.set(entry) : false),
    },
  };
}

/** Marks the fields of a file that could not be read or does not fit its model. */
const FAULTY = Symbol('faulty');

/** A context in which files with faults leave no entry; where the file name is the slug, the last good one stays. */
function withoutFaulty(context: LoaderContext): LoaderContext {
  return {
    ...context,
    parseData: async (props) => {
      if (FAULTY in props.data) return props.data;
      return context.parseData(props).catch(() => ({ ...props.data, [FAULTY]: true }));
    },
    store: {
      ...context.store,
      set: (entry) => (FAULTY in entry.data ? false : context.store.set(entry)),
    },
  };
}

type Reader = EntryType['getEntryInfo'];

function withOwnReaders(context: LoaderContext): LoaderContext {
  if (!('entryTypes' in context) || !(context.entryTypes instanceof Map)) {
    throw new Error(
      'astro: the glob loader no longer takes its file types from context.entryTypes',
    );
  }
  const types = new Map<string, EntryType>(context.entryTypes as Map<string, EntryType>);
  const lenient = (read: Reader): Reader => {
    if (!context.watcher) return read;
    const faulty = { data: { [FAULTY]: true }, body: '', slug: undefined, rawData: '' };
    return (file) => read(file).catch(() => faulty);
  };
  for (const [extension, read] of [
    ['.md', readMarkdown],
    ['.yml', readYaml],
  ] as const) {
    const type = types.get(extension);
    if (type) types.set(extension, { ...type, getEntryInfo: lenient(read) });
  }
  return Object.assign({ ...context }, { entryTypes: types });
}
