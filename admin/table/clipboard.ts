/**
 * The cells of a range copied from a spreadsheet (WPS, Excel, Numbers): lines of text separated by tabs. A cell that
 * contains a tab, a line break or a quotation mark is quoted, with its own quotation marks doubled. Undefined for a text
 * that is a single cell, which the browser pastes, unless it is quoted for its line breaks.
 */
export function readRange(text: string): string[][] | undefined {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    const content = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    lines.at(-1)?.push(content.replace(/\s*[\r\n]+\s*/g, ' ').trim());
    // A tab at the very end is followed by one more, empty cell.
    if (end === '\t' && cell.lastIndex === text.length) lines.at(-1)?.push('');
    if (end !== '\t' && end !== '' && cell.lastIndex < text.length) lines.push([]);
  }
  const isQuoted = /^"(?:[^"]|"")*[\t\r\n](?:[^"]|"")*"\s*$/.test(text);
  const isRange = lines.length > 1 || (lines[0]?.length ?? 0) > 1 || isQuoted;
  return isRange ? lines : undefined;
}
