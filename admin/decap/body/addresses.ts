import type { Snapshot } from '../../port/snapshot.ts';
import { cleanLink } from '../../../src/html/links.ts';

/** A page of the site that a link may lead to. */
export interface SitePage {
  /** `/rights/how-to-join/`. */
  address: string;
  title: string;
}

/** What an editor typed, as an address: a page of the site, a site's name without `https://`, or undefined. */
export function toAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^\/(?!\/)\S*$/.test(text)) return text;
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text))
    return cleanLink(`https://${text}`);
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  return cleanLink(text);
}

/** The site's pages by title, without drafts. */
export function sitePages({ files }: Snapshot): SitePage[] {
  return [...files]
    .flatMap(([path, text]) => {
      const [, collection, name] = /^content\/([a-z]+)\/([^/]+)\.md$/.exec(path) ?? [];
      const head = /^---\n([\s\S]*?)\n---/.exec(text.replace(/\r\n/g, '\n'))?.[1] ?? '';
      if (!collection || !name || valueOf(head, 'draft') === 'true') return [];
      const slug = valueOf(head, 'slug') || name;
      const address = collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
      return [{ address, title: valueOf(head, 'title') || slug }];
    })
    .sort((one, other) => one.title.localeCompare(other.title, 'zh'));
}

/** A value on one line: good enough for suggestions, and fast on thousands of files. */
function valueOf(head: string, key: string): string {
  const value = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
