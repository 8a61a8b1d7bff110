/**
 * Address of a page → sample queries for it, one a line, folded like the index; pages without any
 * are omitted.
 */
export type AskedFile = Readonly<Record<string, string>>;

/**
 * The content of `asked.json`: the same for the pages of one index, in its order; empty for pages
 * without any. Their addresses are in the table of titles already.
 */
export type AskedColumn = readonly string[];

/** @param urls of the pages of the index, in its order */
export function readAskedColumn(column: AskedColumn, urls: readonly string[]): AskedFile {
  return Object.fromEntries(
    urls.flatMap((url, page) => {
      const lines = column[page];
      return lines ? [[url, lines]] : [];
    }),
  );
}
