/** Up to the mark that ends a sentence, with the quotation marks that close after it. */
const SENTENCE = /[^。！？!?；;\n]+(?:[。！？!?；;\n]+[”’」』）)\]]*)?|[。！？!?；;\n]+/g;

/** The sentences of a text as positions `[start, end]`; those without any letter or digit are left out. */
export function sentencesOf(text: string): (readonly [start: number, end: number])[] {
  return [...text.matchAll(SENTENCE)]
    .filter(([sentence]) => /[\p{L}\p{N}]/u.test(sentence))
    .map(({ 0: sentence, index }) => [index, index + sentence.length] as const);
}
