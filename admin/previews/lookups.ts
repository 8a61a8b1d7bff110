import { toBasePath } from '../../src/values/base-path.ts';
import type { LocalRule } from '../../src/law/citations.ts';
import type { Term } from '../../src/law/glossary.ts';
import { regionOf } from '../../src/values/places.ts';
import { type Law, editionOf, lawPath } from '../../src/law/laws.ts';
import { isPublished, publicationOf } from '../../src/values/published.ts';
import type { EntryLink, SettingItem, SettingTarget } from '../../src/model/fields/field.ts';
import { parseFrontMatter, parseYaml } from '../../src/content-format/front-matter.ts';
import { isCollectionName, schemaFor, settings } from '../../src/collections/index.ts';
import { picturePath } from '../../src/model/fields/index.ts';
import { type Office, officeOf } from '../../src/views/office.tsx';
import type { LawSources } from '../../src/views/view.ts';
import type { ParameterFile } from '../../src/rights/parameters.ts';
import { knownYears } from '../../src/rights/work-days.ts';
import { entryPath } from '../../src/collections/places.ts';
import type { Snapshot } from '../port/snapshot.ts';

type Data = Record<string, unknown>;

/** What the preview of one entry reads of other files, with the same results as on the site. */
export interface Lookups {
  entry: (collection: string, slug: string) => Promise<EntryLink | undefined>;
  setting: (target: SettingTarget, key: string) => Promise<SettingItem | undefined>;
  laws: () => Promise<Law[]>;
  terms: () => Promise<Term[]>;
  localRules: () => Promise<LocalRule[]>;
  /** What the view cites and computes with; without years of holidays while the settings are incomplete. */
  law: () => Promise<LawSources>;
  /** Undefined while the settings are incomplete. */
  office: () => Promise<Office | undefined>;
  /** Where the union is, for addresses that do not name a city. */
  region: () => Promise<string>;
  /** Where the site is published; empty while the settings are incomplete. */
  url: () => Promise<string>;
}

interface Options {
  readContent: () => Promise<Snapshot>;
  /** Base path of the site, `/gonghui/`. */
  base: string;
  /** The Shanghai day that decides which entries are published. */
  today: string;
}

/** If the content cannot be read, relations show as their slugs and there are no statutes. */
export function lookupsIn({ readContent, base, today }: Options): Lookups {
  const content = readContent().then(
    ({ files }) => files,
    () => undefined,
  );
  const settingsOf = async (name: string): Promise<Data> => {
    const text = (await content)?.get(`content/settings/${name}.yml`);
    return text === undefined ? {} : parsed(text, parseYaml);
  };
  const itemsOf = async (name: string, list: string): Promise<Data[]> => {
    const items = (await settingsOf(name))[list];
    return Array.isArray(items) ? (items as Data[]) : [];
  };
  const hrefOf = (path: `/${string}`) => toBasePath(base + path);
  /** The list that a settings file consists of. */
  const listOf = ({ name, fields }: { name: string; fields: object }) =>
    itemsOf(name, Object.keys(fields)[0] ?? '');
  const site = async () => {
    const schema = schemaFor(settings.site, { image: picturePath });
    return schema.safeParse(await settingsOf('site')).data;
  };
  const laws = async () => (await listOf(settings.laws)) as unknown as Law[];
  return {
    async entry(collection, slug) {
      if (!isCollectionName(collection)) return undefined;
      const href = hrefOf(entryPath(collection, slug));
      const files = await content;
      if (!files) return { slug, title: slug, href };
      const data = findEntry(files, collection, slug);
      const isShown = data !== undefined && isPublished(publicationOf(data), today);
      return isShown ? { slug, title: String(data['title']), href } : undefined;
    },
    async setting({ name, list, value, display }, key) {
      const items = await itemsOf(name, list);
      const item = items.find((candidate) => candidate[value] === key);
      const label = item?.[display];
      if (typeof label !== 'string') return undefined;
      if (name !== 'laws') return { label };
      const law = item as unknown as Law;
      const href = toBasePath(base + lawPath(key));
      return { label, note: editionOf(law), href, revised: law.revised };
    },
    laws,
    terms: async () => (await listOf(settings.glossary)) as unknown as Term[],
    localRules: async () => (await listOf(settings.localRules)) as unknown as LocalRule[],
    async law() {
      const parameters = (await settingsOf(settings.parameters.name)) as ParameterFile;
      return { laws: await laws(), parameters, calendar: knownYears((await site()) ?? {}) };
    },
    async office() {
      const read = await site();
      return read && officeOf(read, today, hrefOf);
    },
    async region() {
      const { address } = Object((await settingsOf('site'))['contact']) as Data;
      return regionOf(typeof address === 'string' ? address : '');
    },
    async url() {
      const { url } = await settingsOf('site');
      return typeof url === 'string' ? url : '';
    },
  };
}

/** An entry's file is mostly named after its slug; after a change of the slug it is not. */
function findEntry(files: Snapshot['files'], collection: string, slug: string): Data | undefined {
  const folder = `content/${collection}/`;
  const named = files.get(`${folder}${slug}.md`);
  const others = [...files].filter(([path]) => path.startsWith(folder)).map(([, text]) => text);
  for (const text of [...(named === undefined ? [] : [named]), ...others]) {
    const data = parsed(text, (source) => parseFrontMatter(source).data);
    if (data['slug'] === slug) return data;
  }
  return undefined;
}

/** Cache: text → its data, so that a keystroke does not parse the same files again. */
const known = new Map<string, Data>();
const KNOWN_MAX = 5000;

function parsed(text: string, parse: (text: string) => Data): Data {
  const before = known.get(text);
  if (before) return before;
  let data: Data = {};
  try {
    data = parse(text);
  } catch {
    // A relation cannot show an invalid file; 内容体检 reports it.
  }
  if (known.size > KNOWN_MAX) known.clear();
  known.set(text, data);
  return data;
}
