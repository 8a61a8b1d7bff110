/**
 * Which of some words occur in a text. One pass over the text for all words: asking for each word
 * alone took a second for the texts of 1,000 pages and the words of the synonyms.
 */
export function occurringIn(text: string, words: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const waiting = new Map<number, string[]>();
  for (const word of words) {
    if (word.length < 2) {
      if (text.includes(word)) found.add(word);
      continue;
    }
    const start = pairAt(word, 0);
    const alike = waiting.get(start);
    if (alike) alike.push(word);
    else waiting.set(start, [word]);
  }
  for (let at = 0; at + 1 < text.length; at += 1) {
    const start = pairAt(text, at);
    const alike = waiting.get(start);
    if (!alike) continue;
    const left = alike.filter((word) => !text.startsWith(word, at));
    if (left.length === alike.length) continue;
    for (const word of alike) if (!left.includes(word)) found.add(word);
    if (left.length > 0) waiting.set(start, left);
    else waiting.delete(start);
  }
  return found;
}

/** Two code units of a text as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
