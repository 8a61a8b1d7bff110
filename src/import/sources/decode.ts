import { decodeText } from '../../check/decode-text.ts';
import { RefusedError } from '../article.ts';

/** Bytes in which a page or an XML file names its encoding. */
const DECLARED = /^[^]{0,2048}?(?:charset\s*=\s*["']?|encoding\s*=\s*["'])\s*([\w-]+)/i;

/**
 * The text of a document in UTF-8, UTF-16, GBK or GB18030, or in the encoding that it names.
 * @throws RefusedError if it is in none of them
 */
export function decodeDocument(bytes: Uint8Array): string {
  const text = decodeText(bytes)?.text ?? decodeDeclared(bytes);
  if (text === undefined) throw new RefusedError('看不出是什么编码，请用记事本另存为 UTF-8');
  return text.replace(/^\uFEFF/, '');
}

function decodeDeclared(bytes: Uint8Array): string | undefined {
  const [, name = ''] =
    DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048))) ?? [];
  // A text that says UTF-8 and is not would be garbled from its first wrong byte on.
  if (name === '' || /^utf-?8$/i.test(name)) return undefined;
  try {
    return new TextDecoder(/^gb/i.test(name) ? 'gb18030' : name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
