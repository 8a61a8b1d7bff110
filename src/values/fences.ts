/** The opening fence of a code block, in a list or quotation as well. */
const OPENING = /^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^[\s>]*(`{3,}|~{3,})\s*$/;

/** For each line of a body, whether it is part of a fenced code block, the fences included. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence = '';
  return lines.map((line) => {
    if (fence === '') {
      fence = OPENING.exec(line)?.[1] ?? '';
      return fence !== '';
    }
    const end = CLOSING.exec(line)?.[1] ?? '';
    if (end.startsWith(fence)) fence = '';
    return true;
  });
}
