import type { CardTitle } from './card-title.ts';

/**
 * The links to the previous and next entry in the order of its list. Builds and packs create
 * identical markup.
 */
export function neighboursNav(before: CardTitle | undefined, after: CardTitle | undefined): string {
  const link = (rel: string, label: string, entry: CardTitle | undefined) =>
    entry ? `<a href="${entry.href}" rel="${rel}"><span>${label}</span>${entry.title}</a>` : '';
  return `<nav class="neighbours" aria-label="上一条和下一条">${link('prev', '上一条', before)}${link('next', '下一条', after)}</nav>`;
}
