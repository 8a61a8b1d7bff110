/** What of a source's text is not in the entry. */
export interface Difference {
  /** Letters, digits and ideographs that are missing. */
  lost: number;
  /** Of how many. */
  of: number;
  /** Passages that are missing, as they were, shortened. */
  passages: string[];
}

const SIGN = /[\p{L}\p{N}]/gu;
const SHOWN = 60;

/**
 * Compares the characters of a source with those of its entry, in any order: a moved footnote is not lost. Full-width
 * and half-width forms count as equal, `m²` and `m2` too.
 */
export function compareText(source: string, entry: string): Difference {
  const [before, after] = [fold(source), fold(entry)];
  const left = countSigns(after);
  let [lost, of] = [0, 0];
  for (const [sign] of before.matchAll(SIGN)) {
    of += 1;
    const count = left.get(sign) ?? 0;
    if (count > 0) left.set(sign, count - 1);
    else lost += 1;
  }
  return { lost, of, passages: lost === 0 ? [] : missing(source, after) };
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

function countSigns(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function missing(source: string, after: string): string[] {
  const passages = source.split(/\n|(?<=[。！？；])/).map((passage) => passage.trim());
  const lost = passages.filter((passage) => {
    const folded = fold(passage);
    return folded.length > 0 && !after.includes(folded);
  });
  return [...new Set(lost)].map((passage) =>
    [...passage].length > SHOWN ? `${[...passage].slice(0, SHOWN).join('')}…` : passage,
  );
}
