import type { ElementContent } from 'hast';
import type { Article, Listed } from '../article.ts';
import { type Page, withoutSite, withoutTitle } from './find-article.ts';
import { addressesOf, dateOf, metaOf, originOf, titleOf } from './page-facts.ts';
import { textOf } from './page-tree.ts';

/** A page without its text. */
export function listPage(page: Page, path: string): Listed {
  return {
    key: path,
    title: titleOf(page) ?? path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
    addresses: addressesOf(page.root, path),
    files: [path],
  };
}

/** A saved page of a 公众号, or of another site. */
export function readPage(page: Page, path: string): Article {
  const { root, article, isFound } = page;
  const author =
    metaOf(root, 'author') ?? textOf(root, /^js_author_name$/) ?? textOf(root, /^js_name$/);
  const summary = metaOf(root, 'description', 'og:description');
  const date = dateOf(root, article);
  const origin = originOf(root);
  const { children } = article;
  const kept = (children as ElementContent[]).flatMap((child) =>
    isFound ? [child] : withoutSite(child),
  );
  const listed = listPage(page, path);
  return {
    ...listed,
    ...(date !== undefined && { date }),
    ...(author !== undefined && { author }),
    ...(summary !== undefined && { summary }),
    tags:
      metaOf(root, 'keywords', 'article:tag')
        ?.split(/[,，、;；\s]+/)
        .filter(Boolean) ?? [],
    draft: false,
    ...(origin !== undefined && { origin }),
    body: { format: 'html', children: withoutTitle(kept, listed.title) },
  };
}
