import { decodeAddress } from '../values/decode.ts';
import { cutsFor } from './cut-query.ts';

/** An address of the former site, and the present one with the base path. */
export interface Moved {
  from: string;
  to: string;
}

export const SERVERS = ['nginx', 'caddy'] as const;
export type Server = (typeof SERVERS)[number];

/**
 * Rules for a web server that answer old addresses with a redirect for good (301), those with a query too, which no
 * file can answer. To be included outside of nginx's `server`, inside of Caddy's site.
 */
export function serverRules(server: Server, moved: readonly Moved[]): string {
  return server === 'nginx' ? nginxRules(moved) : caddyRules(moved);
}

/** nginx compares without regard to case, and does not start with two keys that are equal so. */
function nginxRules(moved: readonly Moved[]): string {
  const lines = linesOf(
    moved,
    ({ from }) => [encode(from)],
    (key) => key.toLowerCase(),
  );
  const longest = Math.max(0, ...lines.map(({ key }) => key.length));
  // Its tables must have room for the longest key and some bytes more, by default for 64.
  const bucket = 2 ** Math.ceil(Math.log2(Math.max(1024, longest + 64)));
  return `# 放在 http { } 里：include 这个文件；server { } 里写：if ($old_address) { return 301 $old_address; }
map_hash_bucket_size ${bucket};
map_hash_max_size ${Math.max(2048, lines.length * 4)};
map $request_uri $asked_address {
  default $request_uri;
${cuts(
  lines,
  (group) => `$${group}`,
  (pattern, kept) => `  "~*${pattern}" "${kept}";`,
)}
}
map $asked_address $old_address {
  default "";
${lines.map(({ key, to }) => `  ${quote(key)} ${quote(to)};`).join('\n')}
}
`;
}

/** Caddy compares each character: some programs write percent signs with small letters, and old links names as well. */
function caddyRules(moved: readonly Moved[]): string {
  const small = (address: string) => address.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
  const large = (address: string) => address.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  const spellings = ({ from }: Moved) =>
    [encode(from), encode(from).toLowerCase()].flatMap((key) => [large(key), small(key)]);
  const lines = linesOf(moved, spellings, (key) => key);
  return `# 放在网站的 { } 里：import 这个文件
map {uri} {asked_address} {
${cuts(
  lines,
  (group) => `\${${group}}`,
  (pattern, kept) => `\t\`~(?i)${pattern}\` "${kept}"`,
)}
\tdefault {uri}
}
map {asked_address} {old_address} {
${lines.map(({ key, to }) => `\t${quote(key)} ${quote(to)}`).join('\n')}
\tdefault ""
}
@old_address expression \`{old_address} != ""\`
redir @old_address {old_address} 301
`;
}

/** Lines that cut off what others append. */
const cuts = (
  lines: readonly { key: string }[],
  group: (number: number) => string,
  line: (pattern: string, kept: string) => string,
): string =>
  cutsFor(lines.map(({ key }) => key))
    .map(({ pattern, kept }) =>
      line(pattern, kept.map((part) => (typeof part === 'number' ? group(part) : part)).join('')),
    )
    .join('\n');

/** One line for each spelling of an address; of two that the server takes for one, the first has it. */
function linesOf(
  moved: readonly Moved[],
  spellings: (moved: Moved) => string[],
  identify: (key: string) => string,
): { key: string; to: string }[] {
  const lines = new Map<string, { key: string; to: string }>();
  for (const each of moved)
    for (const key of spellings(each))
      if (!lines.has(identify(key))) lines.set(identify(key), { key, to: each.to });
  return [...lines.values()];
}

/**
 * Without addresses at which the site has pages itself: a rule would hide them, or lead in a circle.
 * @param base the site's base path, `/` or `/gonghui/`
 * @param own first segments of the site's own addresses
 */
export function withoutOwn(
  moved: readonly Moved[],
  base: string,
  own: ReadonlySet<string>,
): Moved[] {
  return moved.filter(({ from }) => {
    const decoded = (decodeAddress(from) ?? from).normalize('NFC');
    if (!decoded.startsWith(base)) return true;
    const [path = '', query] = decoded.slice(base.length).split('?');
    const [first = ''] = path.split('/');
    // The home page has no query; that of WordPress has: `/?p=12`.
    return first === '' || /^index\.html?$/i.test(path) ? Boolean(query) : !own.has(first);
  });
}

/** As browsers send it: Chinese as percent signs, what is encoded already as it is. */
const encode = (address: string) => encodeURI(address).replace(/%25([\da-f]{2})/gi, '%$1');

/** Nothing in an address may end the text or name a variable. */
const quote = (text: string) =>
  `"${text.replace(/["\\$\n\r{}]/g, (sign) => encodeURIComponent(sign))}"`;
