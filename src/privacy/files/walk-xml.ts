import sax from 'sax';
import { UnreadableFileError } from './part.ts';

export interface XmlEvents {
  /** Names without their prefix; attributes as written. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const BROKEN = '里面的内容读不懂，可能坏了。请用原来的软件另存一份，再上传';

/**
 * Walks through XML. Custom entities are not expanded. @throws {@link UnreadableFileError} if it is
 * not XML
 */
export function walkXml(xml: string, { open, text, close }: XmlEvents): void {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) => open?.(local(name), textsOf(attributes));
  parser.ontext = (part) => text?.(part);
  parser.oncdata = (part) => text?.(part);
  parser.onclosetag = (name) => close?.(local(name));
  parser.onerror = () => {
    throw new UnreadableFileError(BROKEN);
  };
  parser.write(xml).close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function textsOf(
  attributes: Readonly<Record<string, string | sax.QualifiedAttribute>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.value,
    ]),
  );
}
