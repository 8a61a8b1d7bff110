interface Found<Entry> {
  score: number;
  original: Entry;
}

/** Decap lists the entries with a score above five, the highest first. */
const IN_TITLE = 100;
const IN_TEXT = 10;

/**
 * Entries that contain every searched word; those with all of them in the title first. Decap's own search matches the
 * letters of a word in their order, however far apart, in titles only, and finds no Chinese word of one character.
 */
export function searchEntries<Entry extends { raw: string; data: unknown }>(
  wanted: string,
  entries: readonly Entry[],
): Found<Entry>[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const holdsAll = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  if (words.length === 0) return [];
  return entries.flatMap((original) => {
    if (holdsAll(titleOf(original.data))) return [{ score: IN_TITLE, original }];
    return holdsAll(original.raw) ? [{ score: IN_TEXT, original }] : [];
  });
}

function titleOf(data: unknown): string {
  return typeof data === 'object' && data !== null ? String(Reflect.get(data, 'title') ?? '') : '';
}
