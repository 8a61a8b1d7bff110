import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import { contentRoot } from './content-root.ts';
import { parseFrontMatter, parseYaml } from '../model/front-matter.ts';

/** What Astro's glob loader asks of a file type; part of its context, though not of its public type. */
interface EntryType {
  getEntryInfo: (file: { contents: string; fileUrl: URL }) => Promise<unknown>;
}

const readMarkdown = ({ contents }: { contents: string }) => {
  const { data, body } = parseFrontMatter(contents);
  return Promise.resolve({ data, body: body.trim(), slug: data['slug'], rawData: '' });
};

const readYaml = ({ contents }: { contents: string }) =>
  Promise.resolve({ data: parseYaml(contents), body: '', slug: undefined, rawData: contents });

/**
 * Astro's glob loader over a folder of `content/`, with two changes: front matter is read as YAML 1.2
 * (a date stays the text `2026-11-22` and cannot move to another day), and a refresh with
 * `{ rerender: true }` renders every body anew, which a change of `laws.yml` calls for.
 */
export function contentLoader(folder: string, pattern: string): Loader {
  const base = pathToFileURL(`${contentRoot()}/${folder}/`);
  const files = glob({ base, pattern });
  return {
    name: 'content-loader',
    async load(context) {
      if (context.refreshContextData?.['rerender'] === true) context.store.clear();
      await files.load({ ...context, ...withOwnReaders(context) });
    },
  };
}

function withOwnReaders(context: object): { entryTypes: Map<string, EntryType> } {
  if (!('entryTypes' in context) || !(context.entryTypes instanceof Map)) {
    throw new Error('astro: the glob loader no longer takes its file types from context.entryTypes');
  }
  const types = new Map<string, EntryType>(context.entryTypes as Map<string, EntryType>);
  for (const [extension, getEntryInfo] of [['.md', readMarkdown], ['.yml', readYaml]] as const) {
    const type = types.get(extension);
    if (type) types.set(extension, { ...type, getEntryInfo });
  }
  return { entryTypes: types };
}
