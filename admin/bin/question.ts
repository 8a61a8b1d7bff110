/** A question about an entry begins with its title: what is asked about is not always what one thinks is open. */
export function aboutEntry(title: unknown, question: string): string {
  return typeof title === 'string' && title !== '' ? `《${title}》\n\n${question}` : question;
}
