/** The part of Decap's entry that a question names. */
interface Draft {
  getIn(path: string[]): unknown;
}

/** A question about an entry begins with its title: what is asked about is not always what one thinks is open. */
export function aboutEntry(draft: Draft, question: string): string {
  const title = draft.getIn(['entry', 'data', 'title']);
  return typeof title === 'string' && title !== '' ? `《${title}》\n\n${question}` : question;
}
