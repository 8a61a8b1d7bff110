/** Characters shown before a difference; enough to find the place. */
const AROUND = 10;
/** Maximum length of an excerpt. */
const MAX = 40;

/** A line before and after a change, from shortly before the first difference on. */
export function excerpts(before: string, after: string): { before: string; after: string } {
  const [a, b] = [[...before], [...after]];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const from = Math.max(a.length, b.length) <= MAX ? 0 : Math.max(0, head - AROUND);
  return { before: shorten(a, from), after: shorten(b, from) };
}

/** The beginning of a line. */
export const beginning = (text: string): string => shorten([...text], 0);

function shorten(signs: readonly string[], from: number): string {
  const to = from + MAX;
  return `${from > 0 ? '…' : ''}${signs.slice(from, to).join('')}${to < signs.length ? '…' : ''}`;
}
