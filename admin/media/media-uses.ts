import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';

const NAME = /(?:\.\.\/|\/)media\/([^\s"'()\\/]+\.[a-z0-9]+)/gi;

/**
 * The uses of each file of the library: its name → titles of the entries that refer to it, each once.
 * @param files path below the project root → text
 */
export function mediaUses(files: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const [path, text] of files) {
    const names = new Set([...text.matchAll(NAME)].map(([, name = '']) => decoded(name)));
    for (const name of names) uses.set(name, [...(uses.get(name) ?? []), titleOf(path, text)]);
  }
  return uses;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function titleOf(path: string, text: string): string {
  const file = Object.values(settings).find((setting) => setting.path === path);
  if (file) return file.label;
  try {
    return String(parseFrontMatter(text).data['title'] ?? path);
  } catch {
    return path;
  }
}
