import { readPlainText } from '../../html/plain-text.ts';
import { writeMarkdown } from '../../html/write-markdown.ts';
import type { Article, Listed } from '../article.ts';
import { stemOf } from './paths.ts';
import { readDay } from './read-day.ts';

/** Longest first line that is a title. */
const TITLE_MAX = 40;

/** A plain text without what stands in it. */
export function listText(text: string, path: string): Listed {
  return { key: path, title: divide(text, path).title, addresses: [], files: [path] };
}

/** A plain text: a line is a paragraph, a short first line the title, a day below it the date. */
export function readTextFile(text: string, path: string): Article {
  const { rest } = divide(text, path);
  const lines = rest.trim().split('\n');
  const [last = ''] = lines.slice(-1);
  const date = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/.test(last)
    ? readDay(last.replace(/\s/g, ''))
    : undefined;
  return {
    ...listText(text, path),
    ...(date !== undefined && { date }),
    tags: [],
    draft: false,
    body: { format: 'markdown', text: writeMarkdown(readPlainText(rest)) },
  };
}

function divide(text: string, path: string): { title: string; rest: string } {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  const [first = '', ...rest] = plain.split('\n');
  const title = first.replace(/\s+/g, ' ').trim();
  const isTitle = title !== '' && [...title].length <= TITLE_MAX && !/[。，；：:,;]$/.test(title);
  return isTitle && rest.join('').trim() !== ''
    ? { title, rest: rest.join('\n') }
    : { title: stemOf(path), rest: plain };
}
