/** The link of a card's title; the title as HTML. */
export interface CardTitle {
  href: string;
  title: string;
}

/** Writes the heading of an entry's card, in the format that {@link readCardTitle} parses. */
export const writeCardTitle = ({ href, title }: CardTitle, level: 2 | 3): string =>
  `<h${level} class="card-title"><a href="${href}">${title}</a></h${level}>`;

/** Parses the title of a card; undefined if it is not one of ours. */
export function readCardTitle(card: string): CardTitle | undefined {
  const [, href, title] =
    /<h[23] class="card-title"><a href="([^"]*)">([^<]*)<\/a>/.exec(card) ?? [];
  return href === undefined || title === undefined ? undefined : { href, title };
}
