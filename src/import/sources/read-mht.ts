import { parseUrl } from '../../values/parse-url.ts';
import { type Item, type NamedBytes, RefusedError } from '../article.ts';
import { assertLength } from './assert-length.ts';
import { fromBase64 } from './base64.ts';
import { decodeDocument } from './decode.ts';
import { parsePage } from './find-article.ts';
import { listPage, readPage } from './html-page.ts';
import { fileName } from './paths.ts';

/** A part of a saved page: RFC 2557. */
interface Part {
  /** Names of headers in small letters. */
  headers: ReadonlyMap<string, string>;
  bytes: Uint8Array;
}

/** Parts within parts: mails that were forwarded are deep, pages are not. */
const MAX_DEPTH = 5;
const MAX_PARTS = 5000;

/**
 * A page that a browser, Word or WPS saved as one file (.mht), with its pictures.
 * @throws RefusedError if it holds no page
 */
export function openMht(path: string, bytes: Uint8Array): Omit<Item, 'written'> {
  const parts = partsOf(latin1Bytes(bytes), MAX_DEPTH).slice(0, MAX_PARTS);
  const root = parts.find((part) => /^text\/html/i.test(part.headers.get('content-type') ?? ''));
  if (!root) throw new RefusedError('里面没有网页，请用浏览器重新存一份');
  const location = locationOf(root);
  const html = decodeDocument(root.bytes);
  assertLength(html);
  const page = parsePage(html);
  const listed = listPage(page, path);
  const url = location === undefined ? undefined : parseUrl(location);
  const origin = url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
  const own = url && origin !== undefined ? [url.pathname + url.search] : [];
  // A page that names itself knows better than the file.
  const isNamed = !listed.addresses.some((address) => /\.mht(?:ml)?$/i.test(address));
  const isWeixin = origin?.endsWith('//mp.weixin.qq.com') === true;
  const addresses = isNamed ? listed.addresses : isWeixin ? [] : own;
  return {
    listed: { ...listed, addresses },
    read: () =>
      Promise.resolve({
        ...(origin !== undefined && { origin }),
        ...readPage(page, path),
        addresses,
      }),
    readFile: (address) => Promise.resolve(find(parts, address, location)),
  };
}

function find(
  parts: readonly Part[],
  address: string,
  location: string | undefined,
): NamedBytes | undefined {
  const id = /^cid:(.*)$/i.exec(address)?.[1];
  const full = location === undefined ? undefined : parseUrl(address, location)?.href;
  const part = parts.find(({ headers }) =>
    id === undefined
      ? [address, full].includes(headers.get('content-location'))
      : headers.get('content-id') === `<${id}>`,
  );
  const name = fileName(address.replace(/[?#].*$/, ''));
  return part && { name: name === '' ? 'picture' : name, bytes: part.bytes };
}

const locationOf = ({ headers }: Part) => headers.get('content-location');

/** Parts of a message, those within parts too, in their order. */
function partsOf(message: string, depth: number): Part[] {
  const end = /\r?\n\r?\n/.exec(message);
  const headers = headersOf(end ? message.slice(0, end.index) : message);
  const body = end ? message.slice(end.index + end[0].length) : '';
  const type = headers.get('content-type') ?? '';
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!/^multipart\//i.test(type) || mark === undefined || depth === 0)
    return [{ headers, bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? '') }];
  return `\n${body}`
    .split(`\n--${mark}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''), depth - 1));
}

function headersOf(head: string): Map<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
      return name === '' ? [] : [[name.toLowerCase(), value] as const];
    }),
  );
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return fromBase64(body);
  const text = /quoted-printable/i.test(encoding)
    ? body
        .replace(/[ \t]*=\r?\n/g, '')
        .replace(/=([\da-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
    : body;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Windows-1252, which browsers mean by latin1, moves bytes from 0x80 to 0x9f; here each stays. */
function latin1Bytes(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return text;
}
