import { askedOfTools } from '../model/asked-of-tools.ts';
import { contentRoot } from '../settings/content-root.ts';
import { KeptFrontMatter } from '../settings/kept-front-matter.ts';
import { readAsked } from '../settings/read-asked.ts';

/**
 * The sample queries of entries and of the site's own pages: path → queries. Both indexes, the
 * published one and that of the packs, are made with these.
 */
export async function askedOfSite(): Promise<Map<string, readonly string[]>> {
  const kept = await KeptFrontMatter.shared();
  const asked = await readAsked(contentRoot(), (text) => kept.parse(text));
  return new Map([...asked, ...askedOfTools]);
}
