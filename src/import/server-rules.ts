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
  const lines = moved.map(({ from, to }) => `${quote(encode(from))} ${quote(to)};`);
  if (server === 'nginx')
    return `# 放在 http { } 里：include 这个文件；server { } 里写：if ($old_address) { return 301 $old_address; }
map_hash_bucket_size 1024;
map $request_uri $old_address {
  default "";
${lines.map((line) => `  ${line}`).join('\n')}
}
`;
  return `# 放在网站的 { } 里：import 这个文件
map {uri} {old_address} {
${lines.map((line) => `\t${line.slice(0, -1)}`).join('\n')}
\tdefault ""
}
@old_address expression \`{old_address} != ""\`
redir @old_address {old_address} 301
`;
}

/** As browsers send it: Chinese as percent signs, what is encoded already as it is. */
const encode = (address: string) => encodeURI(address).replace(/%25([\da-f]{2})/gi, '%$1');

/** Nothing in an address may end the text or name a variable. */
const quote = (text: string) =>
  `"${text.replace(/["\\$\n\r{}]/g, (sign) => encodeURIComponent(sign))}"`;
