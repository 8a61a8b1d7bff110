import type { Listed } from '../article.ts';
import { fileName, stemOf } from './paths.ts';

/** A Word file without its text: its name is the title, which the text may correct. */
export function listDocx(path: string): Listed {
  const title = stemOf(path)
    .replace(/^[\d.、_\s-]{1,6}(?=\p{Script=Han})/u, '')
    .trim();
  return { key: path, title: title === '' ? fileName(path) : title, addresses: [], files: [path] };
}
