/** Pairs of neighbouring characters. */
function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
}

const plain = (title: string): string => title.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * How alike a question and a title are, 0 … 1: 1 for the same, .8 and less where one holds the other, else the
 * share of pairs of characters that both have (Dice).
 */
export function titleOverlap(core: string, title: string): number {
  const own = plain(title);
  if (own === '' || core === '') return 0;
  if (own === core) return 1;
  const asked = pairsOf(core);
  const titled = new Set(pairsOf(own));
  if (asked.length === 0) return own.includes(core) ? 0.5 + 0.3 / own.length : 0;
  const both = asked.filter((pair) => titled.has(pair)).length;
  if (both === 0) return 0;
  const dice = (2 * both) / (asked.length + Math.max(titled.size, 1));
  if (own.includes(core)) return 0.4 + 0.4 * dice;
  return 0.8 * dice * (both / asked.length);
}
