/** An entry that a page links to; the title as HTML. */
export interface NeighbourLink {
  href: string;
  title: string;
}

/** The links to the entries before and after one in the order of its list. Builds and packs make the same. */
export function neighboursNav(
  before: NeighbourLink | undefined,
  after: NeighbourLink | undefined,
): string {
  const link = (rel: string, label: string, entry: NeighbourLink | undefined) =>
    entry ? `<a href="${entry.href}" rel="${rel}"><span>${label}</span>${entry.title}</a>` : '';
  return `<nav class="neighbours" aria-label="上一条和下一条">${link('prev', '上一条', before)}${link('next', '下一条', after)}</nav>`;
}
