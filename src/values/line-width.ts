/** The width of a line in Chinese characters; two Latin letters are as wide as one. */
export function lineWidth(line: string): number {
  return [...line.trimEnd()].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.5), 0);
}
