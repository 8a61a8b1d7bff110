import { type Template } from '../pack-format.ts';

/** Splits HTML at tag boundaries; joining the tokens restores it. */
export const tokensOf = (html: string): string[] => html.match(/<[^<>]*>?|[^<>]+>?|>/g) ?? [''];

/** The longest common subsequence of tokens. */
function common(left: readonly string[], right: readonly string[]): string[] {
  const width = right.length + 1;
  // Lengths of the longest common subsequences of both suffixes.
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: string[] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    const token = left[row];
    if (token !== undefined && token === right[column]) {
      found.push(token);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/**
 * The gaps of a page around a sequence of tokens, one more than tokens; undefined if a token is
 * missing.
 */
function gapsOf(page: readonly string[], tokens: readonly string[]): string[] | undefined {
  const gaps: string[] = [];
  let from = 0;
  for (const token of tokens) {
    const at = page.indexOf(token, from);
    if (at < 0) return undefined;
    gaps.push(page.slice(from, at).join(''));
    from = at + 1;
  }
  return [...gaps, page.slice(from).join('')];
}

export interface Cut {
  /** Begins and ends with a piece, which may be empty. */
  template: Template;
  /** For each page the parts that fill the gaps. */
  parts: string[][];
}

/** Splits pages into their common template and their own parts. */
export function cutPages(pages: readonly string[]): Cut {
  const tokens = pages.map(tokensOf);
  const shared = tokens.reduce<readonly string[] | undefined>(
    (known, page) => (known && gapsOf(page, known) ? known : known ? common(known, page) : page),
    undefined,
  );
  const gaps = tokens.map((page) => gapsOf(page, shared ?? []) ?? []);
  // If no page has anything between two tokens, there is no gap.
  const open = Array.from({ length: (shared?.length ?? 0) + 1 }, (_, at) =>
    gaps.some((page) => (page[at] ?? '') !== ''),
  );
  const template = [''];
  open.forEach((isOpen, at) => {
    if (isOpen) template.push('');
    template[template.length - 1] += shared?.[at] ?? '';
  });
  return {
    template,
    parts: gaps.map((page) => page.filter((_, at) => open[at])),
  };
}
