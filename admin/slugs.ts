const MAX_LENGTH = 40;
const RANDOM_LENGTH = 4;
const BASE36 = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * An ASCII slug for a new entry: the title in pinyin, at most 40 characters, cut after a word, and four
 * random characters, since titles come again (`hong-zhu-shu-dian-k3f9`). Pinyin's dictionary is loaded on first use.
 */
export async function makeSlug(title: string, suffix = randomSuffix()): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(title, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  return `${joinWords(syllables)}-${suffix}`;
}

/** Joins what is ASCII of the words, as many as fit. */
export function joinWords(syllables: readonly string[]): string {
  const words = syllables.flatMap((word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`;
    if (next.length > MAX_LENGTH) break;
    slug = next;
  }
  return slug || 'entry';
}

function randomSuffix(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH));
  return [...bytes].map((byte) => BASE36[byte % BASE36.length] ?? 'a').join('');
}

/**
 * The former slugs of an entry whose slug is now `slug`. `known` are all that it had before, the newest last;
 * the present one is never among them.
 */
export function formerSlugs(slug: string, listed: unknown, known: readonly string[]): string[] {
  const kept = Array.isArray(listed)
    ? listed.filter((item) => typeof item === 'string' && item !== '')
    : [];
  return [...new Set([...(kept as string[]), ...known])].filter((former) => former !== slug);
}
