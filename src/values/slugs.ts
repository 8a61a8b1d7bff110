const MAX_LENGTH = 40;
const RANDOM_LENGTH = 4;
const BASE36 = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * An ASCII slug for a new entry: the words of its title and four random characters, since titles recur
 * (`hong-zhu-shu-dian-k3f9`).
 */
export async function makeSlug(title: string, suffix = randomSuffix()): Promise<string> {
  return `${(await asciiWords(title)) || 'entry'}-${suffix}`;
}

/**
 * The ASCII part of a text, with Chinese as pinyin: lower-case words joined by hyphens, as many as fit into 40
 * characters; may be empty. Loads the pinyin dictionary on first use.
 */
export async function asciiWords(text: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  const words = syllables.flatMap((word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  let joined = '';
  for (const word of words) {
    const next = joined === '' ? word.slice(0, MAX_LENGTH) : `${joined}-${word}`;
    if (next.length > MAX_LENGTH) break;
    joined = next;
  }
  return joined;
}

function randomSuffix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH));
  return [...bytes].map((byte) => BASE36[byte % BASE36.length] ?? 'a').join('');
}

/**
 * The former slugs of an entry whose slug is now `slug`. `known` are all its former slugs, the newest last; the present
 * one is never among them.
 */
export function formerSlugs(slug: string, listed: unknown, known: readonly string[]): string[] {
  const kept = Array.isArray(listed)
    ? listed.filter((item) => typeof item === 'string' && item !== '')
    : [];
  return [...new Set([...(kept as string[]), ...known])].filter((former) => former !== slug);
}
