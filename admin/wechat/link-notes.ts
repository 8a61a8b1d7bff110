import type { ElementContent } from 'hast';
import { parseUrl } from '../../src/values/parse-url.ts';
import { element, text } from './elements.ts';
import { STYLES } from './styles.ts';

/** The only links that an article in 公众号 may have. */
const OWN_LINK = /^https?:\/\/mp\.weixin\.qq\.com\//;

/** What a link becomes: itself, text alone, or text with the number of a note at the end of the article. */
export class LinkNotes {
  readonly #site: URL;
  readonly #numbers = new Map<string, number>();

  /** @param site the published address of the site, for links within it */
  constructor(site: URL) {
    this.#site = site;
  }

  /** @param href as written; fragments, telephone numbers and mail addresses say themselves what they are */
  read(href: string, shown: ElementContent[]): ElementContent[] {
    const address = /^(?:https?:|\/)/i.test(href) ? parseUrl(href, this.#site)?.href : undefined;
    if (address === undefined) return shown;
    if (OWN_LINK.test(address)) return [element('a', '', shown, { href: address })];
    const number = this.#numbers.get(address) ?? this.#numbers.size + 1;
    this.#numbers.set(address, number);
    return [...shown, element('sup', STYLES.number, [text(`[${number}]`)])];
  }

  /** The notes, below a line of their own; nothing without links. */
  write(): ElementContent[] {
    if (this.#numbers.size === 0) return [];
    const notes = [...this.#numbers].map(([address, number]) =>
      element('p', STYLES.small, [text(`[${number}] ${address}`)]),
    );
    const title = element('p', STYLES.title, [
      element('strong', STYLES.strong, [text('文中的网址')]),
    ]);
    return [element('section', STYLES.frame, [title, ...notes])];
  }
}
