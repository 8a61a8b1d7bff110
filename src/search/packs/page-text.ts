import { findLast } from '../../values/find-last.ts';
import { decodeEntities } from './entities.ts';

/** The searchable data of a built page; all texts as written. */
export interface PageText {
  title: string;
  /** The text of its body, blocks separated by spaces and full stops as in Pagefind. */
  text: string;
  /** Ranges of `text` with a higher weight, in order. */
  headings: readonly Heading[];
  /** The hidden metadata of the page, by name. */
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}

export interface Heading {
  start: number;
  end: number;
  weight: number;
}

/** Comments, and tags with their attributes; a `>` inside quotation marks does not end a tag. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const BODY = /\sdata-pagefind-body(?=[\s=/]|$)/;
const IGNORED = /\sdata-pagefind-ignore(?=[\s=/]|$)/;
const FACT = /\sdata-pagefind-(meta|filter)="([^"]*)"/;
const WITH_ID = /\sid=/;

/** The elements that Pagefind skips, and those that it separates by a space and a full stop. */
const LEFT_OUT = new Set(
  'head style script noscript label form svg footer nav iframe template'.split(' '),
);
const BLOCKS = new Set('h1 h2 h3 h4 h5 h6 p td div ul li article section'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** After these a block ends with a full stop. */
const SENTENCE = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}'")$*]/u;
const HEAVIEST = 8;

interface Open {
  name: string;
  /** Offset in the text at which the element begins. */
  start: number;
  isLeftOut: boolean;
  fact?: { kind: string; name: string; value: string };
}

/** Parses the HTML of a page of our own build. Undefined if it is not searchable. */
export function readPageText(html: string): PageText | undefined {
  const reader = new Reader();
  let isInside = false;
  let done = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    if (!isInside && !(name !== '' && BODY.test(attributes))) continue;
    if (isInside) reader.text(html.slice(done, match.index));
    isInside = true;
    done = match.index + whole.length;
    if (name === '') continue;
    if (slash === '') reader.open(name.toLowerCase(), attributes);
    else if (reader.close(name.toLowerCase())) break;
  }
  return isInside ? reader.page() : undefined;
}

/** Imitates Pagefind’s parsing of a page, so that both extract the same text. */
class Reader {
  readonly #open: Open[] = [];
  readonly #headings: Heading[] = [];
  readonly #meta: Record<string, string> = {};
  readonly #filters: Record<string, string[]> = {};
  #text = '';
  /** The last character before entities were decoded and whitespace collapsed. */
  #last = ' ';
  #title: string | undefined;

  open(name: string, attributes: string): void {
    const parent = this.#open[this.#open.length - 1];
    const isLeftOut = parent?.isLeftOut === true || LEFT_OUT.has(name) || IGNORED.test(attributes);
    const isParted = BLOCKS.has(name) || name === 'br' || WITH_ID.test(attributes);
    if (!isLeftOut && isParted) this.#write(' ');
    if (VOID.has(name) || attributes.endsWith('/')) return;
    const [, kind = '', of = ''] = FACT.exec(attributes) ?? [];
    const fact = kind === '' ? {} : { fact: { kind, name: of, value: '' } };
    this.#open.push({ name, start: this.#text.length, isLeftOut, ...fact });
  }

  text(raw: string): void {
    if (raw === '') return;
    const element = this.#open[this.#open.length - 1];
    if (element?.fact) element.fact.value += raw;
    if (element?.isLeftOut !== true) this.#write(raw);
  }

  /** Whether the whole body is closed. */
  close(name: string): boolean {
    const element = findLast(this.#open, (open) => open.name === name);
    if (!element) return false;
    const at = this.#open.indexOf(element);
    for (const closed of this.#open.splice(at).reverse()) this.#finish(closed);
    return this.#open.length === 0;
  }

  page(): PageText {
    return {
      title: this.#title ?? '',
      text: this.#text.trimEnd(),
      headings: this.#headings,
      meta: this.#meta,
      filters: this.#filters,
    };
  }

  #finish({ name, start, isLeftOut, fact }: Open): void {
    if (fact) this.#take(fact);
    if (isLeftOut) return;
    const [, level] = /^h([1-6])$/.exec(name) ?? [];
    if (level !== undefined) {
      this.#headings.push({ start, end: this.#text.length, weight: HEAVIEST - Number(level) });
      const heading = this.#text.slice(start).trim();
      if (name === 'h1' && heading !== '') this.#title ??= heading;
    }
    if (!BLOCKS.has(name)) return;
    if (this.#text.length > start && SENTENCE.test(this.#last)) this.#write('.');
    this.#write(' ');
  }

  #take({ kind, name, value }: { kind: string; name: string; value: string }): void {
    const plain = decodeEntities(value).replace(/\s+/g, ' ').trim();
    if (kind === 'meta') this.#meta[name] = plain;
    else (this.#filters[name] ??= []).push(plain);
  }

  #write(raw: string): void {
    this.#last = raw.slice(-1);
    const text = decodeEntities(raw).replaceAll('\u200B', '').replace(/\s+/g, ' ');
    const isParted = this.#text === '' || this.#text.endsWith(' ');
    this.#text += isParted && text.startsWith(' ') ? text.slice(1) : text;
  }
}
