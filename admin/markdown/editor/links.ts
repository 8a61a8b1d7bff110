import { type Editor, Range, Transforms } from 'slate';
import { cleanLink } from '../paste/links.ts';
import { type Snapshot } from '../../backend/snapshot.ts';
import { type DeskElement, above } from './nodes.ts';

/** A page of the site that a link may lead to. */
export interface SitePage {
  /** `/rights/how-to-join/`. */
  address: string;
  title: string;
}

/** The address of the link around the caret; undefined where there is none. */
export function linkAt(editor: Editor): string | undefined {
  const link = above(editor, ['link'])?.[0];
  // Decap itself keeps the address of a new link in `data`, that of a loaded one beside it.
  return link && String(link.data?.['url'] ?? link.url ?? '');
}

/** Links the selected words, changes the link around the caret, or puts in a link with a text of its own. */
export function setLink(editor: Editor, url: string, text: string): void {
  if (linkAt(editor) !== undefined) {
    Transforms.setNodes<DeskElement>(editor, { url, data: {} }, { match: isLink });
    return;
  }
  const link: DeskElement = { type: 'link', url, data: {}, children: [] };
  if (!editor.selection || Range.isCollapsed(editor.selection)) {
    Transforms.insertNodes(editor, { ...link, children: [{ text }] });
    Transforms.move(editor, { unit: 'offset' });
  } else {
    Transforms.wrapNodes(editor, link, { split: true });
    Transforms.collapse(editor, { edge: 'end' });
  }
}

export function removeLink(editor: Editor): void {
  Transforms.unwrapNodes(editor, { match: isLink });
}

const isLink = (node: object) => 'type' in node && node.type === 'link';

/** What an editor typed, as an address: a page of the site, a site's name without `https://`, or undefined. */
export function toAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^\/(?!\/)\S*$/.test(text)) return text;
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text))
    return cleanLink(`https://${text}`);
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return `mailto:${text}`;
  return cleanLink(text);
}

/** The site's pages by title, drafts left out. */
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

/** A value on one line: good enough for suggestions, and quick on thousands of files. */
function valueOf(head: string, key: string): string {
  const value = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
