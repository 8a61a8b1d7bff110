import { type CharacterMap, foldCase, foldText } from '../fold.ts';
import { type PageText, readPageText } from './page-text.ts';

/** A stored page as the search reads it; in `text`, variant characters are unified. */
export interface KeptPage extends PageText {
  /** Below the base path, with a slash before it. */
  url: string;
  /** `text` and `title`, folded as in the index. */
  folded: { text: string; title: string };
}

/**
 * Reads the searchable pages, in the order of the published index.
 *
 * @param pages paths below the base, and HTML
 */
export function readKeptPages(
  pages: readonly { path: string; html: string }[],
  simplified: CharacterMap,
): KeptPage[] {
  return pages
    .flatMap(({ path, html }): KeptPage[] => {
      const page = readPageText(html);
      if (!page) return [];
      const text = foldText(page.text, simplified);
      const title = foldCase(foldText(page.title, simplified));
      return [{ ...page, url: `/${path}`, text, folded: { text: foldCase(text), title } }];
    })
    .sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

/** A build reads its pages in the order of their files. */
const fileOf = ({ url }: KeptPage): string => `${url}index.html`;
