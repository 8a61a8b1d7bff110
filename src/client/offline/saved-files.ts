import { formatDate } from '../../values/dates.ts';
import { type SavedPage, parseSaved } from './saved-list.ts';

const KIND = 'red-candle-saved';

/** The list as text: titles, addresses, days. `root` is the site's address with its base path. */
export function toText(pages: readonly SavedPage[], root: string): string {
  const blocks = pages.map(
    ({ title, collection, path, day }) =>
      `${title}（${collection}）\n${new URL(path, root).href}\n收藏于${formatDate(day)}`,
  );
  return `${['我的收藏', ...blocks].join('\n\n')}\n`;
}

/** The list as JSON, for transfer to another device. */
export function toJson(pages: readonly SavedPage[]): string {
  return `${JSON.stringify({ kind: KIND, pages }, null, 2)}\n`;
}

/**
 * The pages of a file that {@link toJson} created; undefined for any other. Other properties are
 * ignored.
 */
export function fromJson(text: string): SavedPage[] | undefined {
  try {
    const { kind, pages } = Object(JSON.parse(text)) as { kind?: unknown; pages?: unknown };
    return kind === KIND && Array.isArray(pages) ? parseSaved(pages) : undefined;
  } catch {
    return undefined;
  }
}
