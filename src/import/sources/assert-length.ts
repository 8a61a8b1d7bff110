import { RefusedError } from '../article.ts';

/** Characters of a document, marks included: thirty times those that an entry may have. */
const MAX_LENGTH = 3_000_000;
/** Pictures within a page. */
const DATA = /data:[\w.+/-]+(?:;[\w=-]+)*;base64,[\w+/=]+/g;

/** @throws RefusedError for a text that is no article, before it is parsed: that takes thirty times its memory */
export function assertLength(text: string): void {
  if (text.length <= MAX_LENGTH) return;
  const { length } = text.replace(DATA, '');
  if (length > MAX_LENGTH)
    throw new RefusedError(
      `字太多（约 ${Math.round(length / 10_000)} 万字），不像一篇文章。请拆成几篇`,
    );
}
