/** What the title of a card leads to; the title as HTML. */
export interface CardTitle {
  href: string;
  title: string;
}

/** The heading of an entry's card. What {@link readCardTitle} reads is this, so both stand here. */
export const writeCardTitle = ({ href, title }: CardTitle, level: 2 | 3): string =>
  `<h${level} class="card-title"><a href="${href}">${title}</a></h${level}>`;

/** The title of a card; undefined where it is none of ours. */
export function readCardTitle(card: string): CardTitle | undefined {
  const [, href, title] =
    /<h[23] class="card-title"><a href="([^"]*)">([^<]*)<\/a>/.exec(card) ?? [];
  return href === undefined || title === undefined ? undefined : { href, title };
}
