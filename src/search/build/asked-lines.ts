import type { AskedFile } from '../asked-file.ts';
import type { CharacterMap } from '../fold.ts';
import { foldQuery } from '../fold-query.ts';
import { runsOf } from '../segment.ts';

/** Address of a page, `/rights/transfer/` → sample queries for it, as editors wrote them. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/**
 * Sample queries for the pages of an index, folded like queries; those for other pages are omitted.
 */
export function askedLines(
  asked: Asked,
  urls: readonly string[],
  simplified: CharacterMap,
): AskedFile {
  const fold = (text: string) => runsOf(foldQuery(text, simplified)).join(' ');
  return Object.fromEntries(
    urls.flatMap((url) => {
      const lines = (asked.get(url) ?? []).map(fold).filter(Boolean);
      return lines.length > 0 ? [[url, lines.join('\n')]] : [];
    }),
  );
}
