import { escapeRegExp } from '../values/escape-reg-exp.ts';

/**
 * A Markdown body whose links to some pages of the site are their texts only.
 *
 * @param pages `/essays/x/`; links to a place in them count
 */
export function unlink(body: string, pages: readonly string[]): string {
  if (pages.length === 0) return body;
  const target = `<?(?:${pages.map(escapeRegExp).join('|')})(?:[?#][^\\s)>]*)?>?`;
  const link = new RegExp(
    `\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\(\\s*${target}(?:\\s+"[^"]*")?\\s*\\)`,
    'g',
  );
  return body.replace(link, '$1');
}
