import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { type Term, termFinder, termsIn } from '../law/glossary.ts';
import { type Citation, findMarks, lawsByName, uniqueCitations } from '../law/law-marks.ts';
import type { Law } from '../law/laws.ts';
import { foldOf, linkTo, noteOf, textOf } from './basis-parts.ts';

export interface BasisOptions {
  /** The statutes for marks and blocks; read at each run, because editors change them. */
  laws: () => readonly Law[];
  /** The terms that are explained at their first use in a body. */
  terms?: (() => readonly Term[]) | undefined;
}

/**
 * Elements in which marks and words stay plain text: links cannot be nested, and headings are
 * listed elsewhere.
 */
const PLAIN = /^(?:a|code|pre|h[1-6]|summary)$/;

/**
 * Turns marks such as 〔女职工规定第七条〕 into links to one collapsed `<details>` after the block that
 * contains them, with our summary of each article; and explains a word of the glossary after the
 * block that uses it first, unless the answer above the body has done so. The text itself is
 * unchanged.
 */
export function rehypeBasis(options: BasisOptions) {
  return (tree: Root, file: VFile): void => {
    const page = new Page(options.laws(), options.terms?.() ?? [], answerOf(file));
    tree.children = tree.children.flatMap((block): RootContent[] =>
      block.type === 'element' ? [block, ...page.read(block)] : [block],
    );
  };
}

/**
 * The answer in the entry's front matter, which is rendered above the body; Astro and the preview
 * pass it in this form.
 */
function answerOf({ data }: VFile): string {
  const frontMatter: unknown = Reflect.get(Object(data['astro']), 'frontmatter');
  const answer: unknown = Reflect.get(Object(frontMatter), 'answer');
  return typeof answer === 'string' ? answer : '';
}

/** The citations of a block, and the words that it uses first. */
interface Found {
  fold: string;
  cited: Citation[];
  terms: { id: string; term: Term }[];
}

/** A part of a text that becomes a link. */
interface Span {
  at: number;
  text: string;
  toLink: (found: Found) => Element;
}

class Page {
  readonly #laws: readonly Law[];
  readonly #named: ReadonlyMap<string, Law>;
  readonly #findTerms: ReturnType<typeof termFinder>;
  readonly #explained: Set<Term>;
  #folds = 0;
  #notes = 0;

  constructor(laws: readonly Law[], terms: readonly Term[], answer: string) {
    this.#laws = laws;
    this.#named = lawsByName(laws);
    this.#findTerms = termFinder(terms);
    this.#explained = new Set(termsIn(answer, terms));
  }

  /** Adds links to a block of the body, and returns the elements to insert after it. */
  read(block: Element): Element[] {
    const found: Found = { fold: `basis-${this.#folds + 1}`, cited: [], terms: [] };
    this.#readChildren(block, found);
    const cited = uniqueCitations(found.cited);
    if (cited.length > 0) this.#folds += 1;
    return [
      ...found.terms.map(({ id, term }) => noteOf(id, term)),
      ...(cited.length > 0 ? [foldOf(found.fold, cited, this.#laws)] : []),
    ];
  }

  #readChildren(element: Element, found: Found): void {
    if (PLAIN.test(element.tagName)) return;
    element.children = element.children.flatMap((child) => {
      if (child.type === 'text') return this.#readText(child.value, found);
      if (child.type === 'element') this.#readChildren(child, found);
      return [child];
    });
  }

  #readText(value: string, found: Found): ElementContent[] {
    const parts: ElementContent[] = [];
    let done = 0;
    for (const { at, text, toLink } of this.#spansOf(value)) {
      if (at > done) parts.push(textOf(value.slice(done, at)));
      parts.push(toLink(found));
      done = at + text.length;
    }
    if (done < value.length) parts.push(textOf(value.slice(done)));
    return parts;
  }

  /** Marks of known laws, and words that are not explained yet, in order. */
  #spansOf(value: string): Span[] {
    const marks = findMarks(value);
    const isInMark = (at: number) =>
      marks.some((mark) => at >= mark.at && at < mark.at + mark.text.length);
    const links = marks.flatMap(({ at, text, marked }): Span[] => {
      const cited = marked.flatMap(({ name, article }) => {
        const law = this.#named.get(name);
        return law ? [{ law: law.id, article }] : [];
      });
      if (cited.length === 0) return [];
      const toLink = (found: Found) => {
        found.cited.push(...cited);
        return linkTo(found.fold, 'law-mark', text);
      };
      return [{ at, text, toLink }];
    });
    const words = (this.#findTerms?.(value) ?? []).flatMap(({ at, text, term }): Span[] => {
      if (isInMark(at) || this.#explained.has(term)) return [];
      this.#explained.add(term);
      const id = `term-${(this.#notes += 1)}`;
      const toLink = (found: Found) => {
        found.terms.push({ id, term });
        return linkTo(id, 'term', text);
      };
      return [{ at, text, toLink }];
    });
    return [...links, ...words].sort((a, b) => a.at - b.at);
  }
}
