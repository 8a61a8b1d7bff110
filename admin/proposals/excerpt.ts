/** So many characters around a difference are enough to know the place again. */
const AROUND = 10;
/** A longer run, as of a table, is cut. */
const MOST = 60;

/** Of a line before and after only what differs, with some of what stands around it. */
export function excerpts(before: string, after: string): { before: string; after: string } {
  const [a, b] = [[...before], [...after]];
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < least - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const cut = (signs: readonly string[]) => {
    const from = head > AROUND ? head - AROUND : 0;
    const end = Math.max(signs.length - Math.max(0, tail - AROUND), from);
    return shorten(signs, from, end);
  };
  return { before: cut(a), after: cut(b) };
}

/** The beginning of a line. */
export const beginning = (text: string): string => shorten([...text], 0, [...text].length);

function shorten(signs: readonly string[], from: number, end: number): string {
  const to = Math.min(end, from + MOST);
  return `${from > 0 ? '…' : ''}${signs.slice(from, to).join('')}${to < signs.length ? '…' : ''}`;
}
