import { createHash } from 'node:crypto';
import { isWindowsDevice } from '../model/reserved.ts';
import { redirectFile } from '../model/redirect-file.ts';
import { SLUG_MAX } from '../model/fields/slug.ts';
import { asciiWords } from '../values/slugs.ts';
import { type Listed, type Source, isRefused } from './article.ts';
import { COLLECTION } from './make-entry.ts';
import { AddressIndex } from './write/address-index.ts';
import type { Ledger } from './write/ledger.ts';
import type { SiteEntry } from './write/site-entry.ts';

/** What is known of all documents before the first is read: names and addresses, no texts. */
export interface Plan {
  /** Key → slug of its entry. */
  slugs: ReadonlyMap<string, string>;
  /** Key → the old addresses that are its own alone. */
  addresses: ReadonlyMap<string, readonly string[]>;
  /** Key → entry of the site that has one of its addresses, though no run recorded it. */
  taken: ReadonlyMap<string, string>;
  index: AddressIndex;
}

const idOf = (slug: string) => `${COLLECTION}/${slug}`;

/** Goes through a source once, to know for each link whether its target comes along. */
export async function makePlan(
  source: Source,
  ledger: Ledger,
  site: ReadonlyMap<string, SiteEntry>,
): Promise<Plan> {
  const index = new AddressIndex();
  const owners = new Map<string, string>();
  for (const [id, { addresses }] of site) {
    index.add({ addresses, files: [], title: '' }, id);
    for (const address of addresses) owners.set(placeOf(address), id);
  }
  const slugs = new Map<string, string>();
  const addresses = new Map<string, readonly string[]>();
  const taken = new Map<string, string>();
  const used = new Set([...site.keys()].map((id) => id.replace(/^\w+\//, '')));
  for (const { slug } of ledger.entries.values()) used.add(slug);
  for await (const item of source.items()) {
    if (isRefused(item)) continue;
    const { listed } = item;
    const before = ledger.entries.get(listed.key)?.slug;
    const other =
      before === undefined
        ? listed.addresses.flatMap((each) => owners.get(placeOf(each)) ?? [])[0]
        : undefined;
    const isSame = other !== undefined && isAlike(site.get(other)?.title, listed.title);
    if (isSame) taken.set(listed.key, other);
    const slug = before ?? (await makeSlug(listed, used));
    used.add(slug);
    const id = isSame ? other : idOf(slug);
    const own = listed.addresses.filter((address) => (owners.get(placeOf(address)) ?? id) === id);
    for (const address of own) owners.set(placeOf(address), id);
    slugs.set(listed.key, slug);
    addresses.set(listed.key, own);
    index.add({ ...listed, addresses: own }, id);
  }
  return { slugs, addresses, taken, index };
}

/** Whether two titles begin alike: `/about/` of another site is another page. */
const isAlike = (one = '', other: string) =>
  [one, other]
    .map((title) => [...title.replace(/[\s…]/g, '')].slice(0, 10).join(''))
    .every((start, _, [first]) => start === first);

/** What two spellings of an address have in common. */
const placeOf = (address: string) => redirectFile(address) ?? address;

/** Words of the old address or of the title; a name that is taken gets a mark of the document. */
async function makeSlug(
  { key, slug = '', title }: Listed,
  used: ReadonlySet<string>,
): Promise<string> {
  const words = plain(slug) || (await asciiWords(title)) || 'article';
  if (!used.has(words) && !isWindowsDevice(words)) return words;
  const hash = createHash('sha256').update(key).digest('hex');
  for (let length = 4; ; length += 4) {
    const marked = `${words}-${hash.slice(0, length)}`;
    if (!used.has(marked) || length >= hash.length) return marked;
  }
}

const plain = (slug: string) =>
  slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX - 20)
    .replace(/^-+|-+$/g, '');
