import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { settings } from '../../src/collections/index.ts';

/** Writes `count` groups of synonyms, 甲0 and 乙0 and so on, into a copy of the content. */
export async function writeSynonyms(root: string, count: number): Promise<void> {
  const groups = numbered(count, (index) => ({ words: [`甲${index}`, `乙${index}`] }));
  await write(root, settings.synonyms.path, { groups });
}

/**
 * Writes `count` laws, 法规0 and so on, of `articles` articles each, into a copy of the content.
 * @param last replaces the last article of the last law
 */
export async function writeLaws(
  root: string,
  count: number,
  articles: number,
  last: object = {},
): Promise<void> {
  const [example] = (settings.laws.example as { laws: object[] }).laws;
  const laws = numbered(count, (index) => ({
    ...example,
    id: `law-${index}`,
    title: `法规${index}`,
    shortName: `法规${index}`,
    otherNames: [`旧法规${index}`],
    articles: numbered(articles, (article) => ({
      article: String(article + 1),
      says: '会员满25人的，应当建基层工会委员会。',
      ...(index === count - 1 && article === articles - 1 && last),
    })),
  }));
  await write(root, settings.laws.path, { laws });
}

function numbered<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

async function write(root: string, path: string, values: object): Promise<void> {
  await writeFile(join(root, path.replace(/^content\//, '')), stringify(values));
}
