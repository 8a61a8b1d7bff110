import { parseUrl } from '../values/parse-url.ts';

/**
 * Controls, white space and backslashes: browsers drop or change them, so that the address leads
 * elsewhere.
 */
const UNFIT = /[\s\p{C}\\]/u;
const WEB = /^https?:/i;
/** The host as written, with a port; `[::1]` too. Browsers convert full-width letters and dots. */
const HOST =
  /^https?:\/\/(?:[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*\.?|\[[\da-f:.]+\])(?::\d+)?(?=[/?#]|$)/iu;
const MAIL = /^mailto:[^@]+@[^@]+$/i;
const PHONE = /^tel:\+?[\d().;=a-z-]*\d[\d().;=a-z-]*$/i;

/**
 * Whether an external address is unambiguous: a web page with an explicit host and no user name, a
 * mail address, or a telephone number. `https:evil`, `//host/`, `https://user@host/` are not.
 */
export function isPlainAddress(address: string): boolean {
  if (UNFIT.test(address)) return false;
  if (!WEB.test(address)) return MAIL.test(address) || PHONE.test(address);
  const [written = ''] = HOST.exec(address) ?? [];
  return written !== '' && written === written.normalize('NFKC') && parseUrl(address) !== undefined;
}
