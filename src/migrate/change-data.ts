import type { FieldFormats } from '../content-format/format.ts';
import { cutEntry, parseYaml } from '../content-format/front-matter.ts';
import { bodyOf, writeContent } from '../content-format/write-content.ts';
import type { ContentItem } from './step.ts';

type Values = Record<string, unknown>;

/**
 * A file whose fields are what `change` makes of them; every byte that means the same stays, comments among them.
 * @param fields how new values are written (dates without quotes), and where new fields stand; of an old format, so it
 *   is the step's own and not the model's
 * @throws a YamlError where the text cannot be read
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
