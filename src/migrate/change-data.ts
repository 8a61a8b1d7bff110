import type { FieldFormats } from '../content-format/format.ts';
import { cutEntry, parseYaml } from '../content-format/front-matter.ts';
import { bodyOf, writeContent } from '../content-format/write-content.ts';
import type { ContentItem } from './step.ts';

type Values = Record<string, unknown>;

/**
 * Applies `change` to a file's fields; every byte whose meaning is unchanged stays, including
 * comments.
 * @param fields how new values are written (dates without quotes), and the order of new fields; of
 *   an old format, so it belongs to the step and not to the model
 * @throws a YamlError if the text cannot be parsed
 */
export function changeData(
  item: ContentItem,
  change: (data: Values) => Values,
  fields: FieldFormats = {},
): ContentItem {
  const { path, text } = item;
  if (text === undefined) return item;
  if (!path.endsWith('.md')) {
    const data = parseYaml(text.replace(/^\uFEFF/, ''));
    return { path, text: writeContent(path, text, change(data), fields) };
  }
  const { yaml, body } = cutEntry(text);
  const data = change(parseYaml(yaml, 2));
  return { path, text: writeContent(path, text, { ...data, body: bodyOf(body) }, fields) };
}
