import { resolve } from 'node:path';
import { readSiteEntries } from '../src/import/write/site-entries.ts';
import { SERVERS, type Server, serverRules, withoutOwn } from '../src/import/server-rules.ts';
import { RESERVED_SLUGS } from '../src/collections/places.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { readSite, siteAddress } from '../src/settings/read-settings.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';
import { writeAtomically } from '../src/system/files.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { toShanghaiDate } from '../src/values/dates.ts';

/**
 * `npm run list:moved -- --for nginx --out old-addresses.conf`: addresses of the former site as rules for a web
 * server, which answers them all, where pages that lead on answer those without a query only.
 */
guardTerminal();
assertEnvironment();
const { server, out } = orUsage((): { server: Server; out: string } => {
  const { for: name, out } = readOptions({ for: { type: 'string' }, out: { type: 'string' } });
  const known = SERVERS.find((each) => each === name);
  if (known === undefined)
    throw new UsageError(`--for：写的是“${name ?? ''}”，应是 ${SERVERS.join(' 或 ')}`);
  if (out === undefined) throw new UsageError('--out：请写存成什么文件');
  return { server: known, out };
});
const root = contentRoot();
const { base } = siteAddress(readSite(root));
const entries = await readSiteEntries(root, toShanghaiDate(new Date()));
const moved = [...entries.values()]
  .filter(({ isPublished }) => isPublished)
  .flatMap(({ href, addresses }) =>
    addresses.map((from) => ({ from, to: `${base}${href.slice(1)}` })),
  );
const own = new Set([
  ...RESERVED_SLUGS,
  ...[...entries.values()].map(({ href }) => href.split('/')[1] ?? ''),
]);
const kept = withoutOwn(moved, base, own);
await writeAtomically(resolve(out), serverRules(server, kept));
console.log(`${kept.length} 个旧地址写进了 ${out}`);
if (kept.length < moved.length)
  console.log(`${moved.length - kept.length} 个没有写：网站现在自己有这个网址`);
