import { decodeAddress } from '../values/decode.ts';
import { isWindowsDevice } from './reserved.ts';

/** What file systems, static hosts and web servers all take as one name. */
const SEGMENT = /^(?![._-])[\p{L}\p{N}._~+@=,()-]{1,80}(?<!\.)$/u;

/**
 * The file of the page that leads on from an address of a former site, below the folder of the
 * site: `/2014/x.html` → `2014/x.html`, `/archives/12/` → `archives/12/index.html`. Undefined if no
 * file can, and a web server needs a rule: the address has a query, is that of a program (`.asp`),
 * the home page, or below a name that the site uses itself.
 * @param own first segments of the site's own addresses
 */
export function redirectFile(address: string, own: readonly string[] = []): string | undefined {
  const path = decodeAddress(address)?.normalize('NFC');
  if (path === undefined || path.includes('?')) return undefined;
  const segments = path.split('/').slice(1);
  const last = segments.at(-1) ?? '';
  const names = last === '' ? segments.slice(0, -1) : segments;
  const [first] = names;
  const isName = (name: string) => SEGMENT.test(name) && !isWindowsDevice(name);
  if (first === undefined || own.includes(first) || !names.every(isName)) return undefined;
  const file = names.join('/');
  if (!/\.[a-z]\w{0,4}$/i.test(last)) return `${file}/index.html`;
  return /\.html?$/i.test(last) && !/^(?:index|404)\.html?$/i.test(file) ? file : undefined;
}
