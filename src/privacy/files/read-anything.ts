import { type Part, textPart } from './part.ts';
import { walkXml } from './walk-xml.ts';

/** Attributes that programs number things by. */
const IDS =
  /^xmlns|(?:^|:)(?:id|uid|guid|rsid\w*|paraId|textId|durableId|uri|schemaLocation|ax\w*|crossAx|creationId|panose|Type|ContentType|PartName|c?[xy]|r|ref|sqref|spans)$/i;
const VALUE = /(?:^|:)val$/;
/** Elements whose `val` is what somebody wrote: of content controls, form fields, variables, tables. */
const SAYS_BY_VALUE: ReadonlySet<string> = new Set([
  ...['alias', 'tag', 'docVar', 'default', 'helpText', 'statusText', 'placeholder', 'entryMacro'],
  ...['name', 'listEntry', 'tblCaption', 'tblDescription'],
]);
/** What may be a number of a person, or an address. */
const MAY_TELL = /(?:\p{N}[^\p{N}]{0,3}){7}|[@＠]/u;

/** The attributes of an element in which people may have written something. */
export const readableAttributes = (
  element: string,
  attributes: Readonly<Record<string, string>>,
  withValue = SAYS_BY_VALUE.has(element),
): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    MAY_TELL.test(value) && !IDS.test(name) && (withValue || !VALUE.test(name)) ? [value] : [],
  );

/** Every text and every value in XML that is read no other way: properties, caches, custom parts. */
export function readAnything(xml: string, place: string): Part[] {
  const lines: { text: string; place: string }[] = [];
  let [text, label] = ['', ''];
  const end = () => {
    if (text.trim() !== '') lines.push({ text: label + text.trim(), place });
    [text, label] = ['', ''];
  };
  let named = '';
  walkXml(xml, {
    open: (element, attributes) => {
      end();
      // A property is called by its name, and its value stands within it.
      named = attributes['name'] ?? named;
      label = named.length > 0 && named.length < 40 && !MAY_TELL.test(named) ? `${named}：` : '';
      for (const value of readableAttributes(element, attributes))
        lines.push({ text: value, place });
    },
    text: (part) => {
      text += part;
    },
    close: () => {
      end();
      named = '';
    },
  });
  return textPart(lines);
}
