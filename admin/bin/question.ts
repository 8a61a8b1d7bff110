/**
 * A question about an entry starts with the title: the entry in question is not always the one that the editor believes
 * to be open.
 */
export function aboutEntry(title: unknown, question: string): string {
  return typeof title === 'string' && title !== '' ? `《${title}》\n\n${question}` : question;
}
